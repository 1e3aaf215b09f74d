import { type Step, Steps } from '../../design/steps/steps.tsx'
import { type WhatNext, whatNextForMentee } from '../../steps/what-next.ts'
import { dayInWords } from '../../vocabulary/day.ts'
import { firstName } from '../pair/first-name.ts'
import { today } from '../shared/clock.ts'
import { deskAtHand } from '../shared/desk-state.ts'
import type { ReferralOnItsWay } from './lead-words.tsx'

/** No silence: each step of a request with who takes it, and the one being waited for with its day. */
export function WhatNextSteps({ referral }: { referral: ReferralOnItsWay }) {
  const { clocks, telephone } = deskAtHand().scheme.settings
  const next = whatNextForMentee(referral, clocks, today())
  const lead = firstName(referral.leadName)
  const mentor = 'mentorName' in referral ? firstName(referral.mentorName) : undefined
  const order: readonly { readonly what: WhatNext['what']; readonly title: string }[] = [
    { what: 'lead-rings', title: `${lead} rings you` },
    { what: 'lead-offers', title: `${lead} puts two or three mentors to you` },
    { what: 'mentee-chooses', title: 'You choose one' },
    { what: 'mentor-answers', title: `${mentor ?? 'Your mentor'} hears your name and answers` },
    { what: 'first-meeting', title: `You and ${mentor ?? 'your mentor'} meet for the first time` }
  ]
  const now = order.findIndex(each => each.what === next.what)
  if (now < 0) return null
  const detail = next.overdue && (
    <p>
      This should have happened by now. We are sorry.{' '}
      {telephone ? `Ring the scheme on ${telephone}.` : 'Ring the scheme.'}
    </p>
  )
  const steps = order.map(
    ({ title }, at): Step => ({
      title,
      state: at < now ? 'done' : at === now ? 'now' : 'next',
      by: at === now && next.by ? `by ${dayInWords(next.by)}` : undefined,
      detail: at === now ? detail : undefined
    })
  )
  return (
    <>
      <h2>What happens next</h2>
      <Steps steps={[{ title: `Your request is with ${lead}`, state: 'done' }, ...steps]} />
    </>
  )
}
