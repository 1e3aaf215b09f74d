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

export type OfferedRequest = With<'offered'>

/** The request with the mentors it was answered with; undefined once one of them, or none, is chosen. */
export function offeredRequest(): OfferedRequest | undefined {
  const request = ownRequest()
  return request?.stage === 'offered' ? request : undefined
}
