import { sealAnswer } from '../letters/answer.ts'
import type { SealingRefusal } from '../letters/letter.ts'
import { type Desk, keyringOf, writing } from './desk.ts'
import type { ReceivedBrief } from './held/briefs.ts'
import * as kinds from './held/kinds.ts'
import { enclose, isWaitingToLeave, saveAndSend } from './outbox.ts'
import { good, type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

/** The mentor says whether they could start. No reason is asked, and none can be given. */
export function answer(
  world: World,
  mentor: Desk,
  id: string,
  canStart: boolean
): Promise<Outcome<ReceivedBrief, 'no-introduction' | 'not-now' | 'lead-unavailable' | SealingRefusal>> {
  return mentor.inTurn(async () => {
    const held = mentor.vault.get(kinds.receivedBrief, id)
    if (!held) return refuse('no-introduction')
    if (held.stage === 'answered' && !isWaitingToLeave(mentor, id)) return refuse('not-now')
    if (held.stage === 'arrived') {
      const lead = mentor.scheme.people.get(held.lead)
      if (!lead) return refuse('lead-unavailable')
      const { keys } = keyringOf(mentor)
      const letter = await sealAnswer({ canStart }, lead.card, held.thread, keys, writing(world, mentor))
      if (!letter.ok) return letter
      mentor.vault.put(kinds.receivedBrief, id, { ...held, stage: 'answered', answeredOn: world.today, canStart })
      enclose(mentor, letter.value, id)
    }
    const sent = await saveAndSend(world, mentor)
    if (!sent.ok) return sent
    const now = mentor.vault.get(kinds.receivedBrief, id)
    return now ? good(now) : refuse('no-introduction')
  })
}
