import type { ReturnKeys } from '../letters/keys.ts'
import type { Secret } from '../letters/secret.ts'
import type { PersonKey } from '../vocabulary/roster.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'

/** A letterbox of this desk, and what may come into it. */
export interface OwnBox {
  /** For notes: `own`, or the id of the request it was made for. */
  readonly name: string
  readonly keys: ReturnKeys
  readonly threads: ReadonlySet<Secret>
  /** The mentor a welcome must come from; without one, every welcome is refused. */
  readonly chosen: PersonKey | undefined
}

/** People of the roster have one box for all. A mentee has one for each request, and one for each mentor chosen. */
export function boxesOf(desk: Desk): readonly OwnBox[] {
  const { keyring } = desk.held.self()
  const own = keyring ? [{ name: 'own', keys: keyring.keys, threads: threadsOf(desk), chosen: undefined }] : []
  return [...own, ...menteeBoxes(desk)]
}

function threadsOf(desk: Desk): ReadonlySet<Secret> {
  const threads = new Set<Secret>()
  for (const referral of desk.held.receivedReferrals()) {
    threads.add(referral.thread)
    if ('mentorThread' in referral) threads.add(referral.mentorThread)
  }
  for (const { value } of desk.vault.list(kinds.sentBrief)) threads.add(value.thread)
  return threads
}

/** Boxes of what has ended are left alone: nothing that comes there would be taken. */
function menteeBoxes(desk: Desk): readonly OwnBox[] {
  const boxes: OwnBox[] = []
  for (const referral of desk.held.sentReferrals()) {
    if (referral.stage === 'draft' || referral.stage === 'ended') continue
    const { id, keys, thread } = referral
    boxes.push({ name: id, keys, threads: new Set([thread]), chosen: undefined })
    if (referral.stage !== 'chosen') continue
    const threads = new Set([referral.mentorThread])
    boxes.push({ name: `${id}-mentor`, keys: referral.mentorKeys, threads, chosen: referral.mentor })
  }
  return boxes
}
