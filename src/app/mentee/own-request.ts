import type { SentReferral } from '../../steps/held/sent-referral.ts'
import { deskAtHand } from '../shared/desk-state.ts'

type With<Stage extends SentReferral['stage']> = Extract<SentReferral, { stage: Stage }>

/** The request this desk is about: the newest that was sent, else the newest draft. */
export function ownRequest(): SentReferral | undefined {
  const all = deskAtHand().held.sentReferrals()
  return all.findLast(each => each.stage !== 'draft') ?? all.at(-1)
}

export const draftAtHand = (): With<'draft'> | undefined =>
  deskAtHand()
    .held.sentReferrals()
    .findLast(each => each.stage === 'draft')

/** The request with the mentors it was answered with. A page that asks for it is only shown while there is one. */
export function offeredRequest(): With<'offered'> {
  const request = ownRequest()
  if (request?.stage !== 'offered') throw Error('mentee: nobody is on offer')
  return request
}
