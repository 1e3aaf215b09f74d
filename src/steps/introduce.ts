import { sealIntroduction } from '../letters/introduction.ts'
import type { SealingRefusal } from '../letters/letter.ts'
import type { Introduction } from '../vocabulary/introduction.ts'
import { isAvailable } from '../vocabulary/roster.ts'
import { type Desk, keyringOf, writing } from './desk.ts'
import * as kinds from './held/kinds.ts'
import type { ReceivedReferral } from './held/received-referral.ts'
import { enclose, isWaitingToLeave, saveAndSend } from './outbox.ts'
import { good, type Outcome, refuse } from './outcome.ts'
import type { World } from './world.ts'

export type IntroduceRefusal = 'no-referral' | 'not-now' | 'mentor-unavailable' | SealingRefusal

/** Tells the chosen mentor the name: the second and last person to learn it. */
export function introduce(
  world: World,
  lead: Desk,
  id: string,
  note: string
): Promise<Outcome<ReceivedReferral, IntroduceRefusal>> {
  return lead.inTurn(async () => {
    const held = lead.vault.get(kinds.receivedReferral, id)
    if (!held) return refuse('no-referral')
    if (held.stage === 'introduced' && isWaitingToLeave(lead, id)) return sendKept(world, lead, held)
    if (held.stage !== 'chosen') return refuse('not-now')
    const mentor = lead.scheme.people.get(held.mentor)
    if (!mentor || !isAvailable(mentor)) return refuse('mentor-unavailable')
    const words = introduction(lead, held, note)
    const letter = await sealIntroduction(
      words,
      mentor.card,
      held.mentorThread,
      keyringOf(lead).keys,
      writing(world, lead)
    )
    if (!letter.ok) return letter
    const now = { ...held, stage: 'introduced', introducedOn: world.today } as const
    lead.vault.put(kinds.receivedReferral, id, now)
    enclose(lead, letter.value, id)
    return sendKept(world, lead, now)
  })
}

/** The practice is named only where the mentee said it may be. */
function introduction(lead: Desk, held: Extract<ReceivedReferral, { stage: 'chosen' }>, note: string): Introduction {
  const { calledName, telephone, safeTimes } = held.referral
  const { practice, profession, workplace } = held.facts
  const listed = lead.scheme.practices.find(({ code }) => code === practice)?.name
  return {
    calledName,
    telephone,
    safeTimes,
    ...(profession && { profession }),
    workplace: held.maySayPractice ? (listed ?? workplace) : '',
    note,
    ...(held.mentorBox && { returnBox: held.mentorBox })
  }
}

async function sendKept(world: World, lead: Desk, now: ReceivedReferral): Promise<Outcome<ReceivedReferral>> {
  const sent = await saveAndSend(world, lead)
  return sent.ok ? good(now) : sent
}
