import type { RuleId } from '../matching/hard-rules.ts'
import type { PersonKey } from '../vocabulary/roster.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import type { ReceivedReferral, SetAside } from './held/received-referral.ts'
import { good, type Outcome, refuse } from './outcome.ts'
import { isRelaxable, isSpoken } from './shortlist.ts'
import type { World } from './world.ts'

/** One rule for one mentor. */
export interface RuleForOne {
  readonly mentor: PersonKey
  readonly rule: RuleId
}

type Relaxing = Promise<Outcome<ReceivedReferral, 'no-referral' | 'not-now' | 'not-entitled'>>

const mostSetAside = 50

/**
 * The lead sets a rule aside for one mentor and one request. The reason stays with the request in the lead's vault and
 * nowhere else. Refuses a rule the policy does not call relaxable, a missing reason, and a request not spoken about.
 */
export async function relax(world: World, lead: Desk, id: string, which: RuleForOne, because: string): Relaxing {
  if (because.trim() === '') return refuse('not-now')
  const setAside = { mentor: which.mentor, rule: which.rule, because: because.trim(), on: world.today }
  if (!isRelaxable(lead, which.rule)) return refuse('not-entitled')
  return change(lead, id, before => [...without(before, which), setAside])
}

/** The rule holds again; also one that the policy has since taken out of the lead's hands. */
export const holdAgain = (lead: Desk, id: string, which: SetAside): Relaxing =>
  change(lead, id, before => without(before, which))

const without = (
  setAside: readonly SetAside[],
  { mentor, rule }: Pick<SetAside, 'mentor' | 'rule'>
): readonly SetAside[] => setAside.filter(each => each.mentor !== mentor || each.rule !== rule)

function change(lead: Desk, id: string, changed: (before: readonly SetAside[]) => readonly SetAside[]): Relaxing {
  return lead.inTurn(async () => {
    const held = lead.vault.get(kinds.receivedReferral, id)
    if (!held) return refuse('no-referral')
    if (!isSpoken(held)) return refuse('not-now')
    const now = { ...held, setAside: changed(held.setAside ?? []).slice(-mostSetAside) }
    lead.vault.put(kinds.receivedReferral, id, now)
    const saved = await lead.vault.save()
    return saved.ok ? good(now) : saved
  })
}
