import type { ComponentChildren } from 'preact'
import { type Step, Steps } from '../../design/steps/steps.tsx'
import { type WhatNext, whatNextForMentee } from '../../steps/what-next.ts'
import { dayInWords } from '../../vocabulary/day.ts'
import { firstName } from '../pair/first-name.ts'
import { today } from '../shared/clock.ts'
import { deskAtHand } from '../shared/desk-state.ts'
import type { ReferralOnItsWay } from './lead-words.tsx'

type Waited = Exclude<WhatNext['what'], 'finish-and-send' | 'lead-introduces' | 'nothing'>
const order: readonly Waited[] = ['lead-rings', 'lead-offers', 'mentee-chooses', 'mentor-answers', 'first-meeting']

/** No silence: each step of a request with who takes it, and the one being waited for with its day. */
export function WhatNextSteps({ referral }: { referral: ReferralOnItsWay }) {
  const { clocks, telephone } = deskAtHand().scheme.settings
  const next = whatNextForMentee(referral, clocks, today())
  const now = order.findIndex(each => each === next.what)
  if (now < 0) return null
  const lead = firstName(referral.leadName)
  const mentor = 'mentorName' in referral ? firstName(referral.mentorName) : 'Your mentor'
  const titles: Record<Waited, string> = {
    'lead-rings': `${lead} rings you`,
    'lead-offers': `${lead} puts two or three mentors to you`,
    'mentee-chooses': 'You choose one',
    'mentor-answers': `${mentor} hears your name and answers`,
    'first-meeting': `You and ${mentor === 'Your mentor' ? 'your mentor' : mentor} meet for the first time`
  }
  const detail = next.overdue && (
    <p>
      This should have happened by now. We are sorry.{' '}
      {telephone ? `Ring the scheme on ${telephone}.` : 'Ring the scheme.'}
    </p>
  )
  const steps = order.map(
    (what, at): Step => ({
      title: titles[what],
      state: at < now ? 'done' : at === now ? 'now' : 'next',
      ...(at === now && next.by ? { by: `by ${dayInWords(next.by)}` } : {}),
      ...(at === now && detail ? { detail: detail as ComponentChildren } : {})
    })
  )
  return (
    <>
      <h2>What happens next</h2>
      <Steps steps={[{ title: `Your request is with ${lead}`, state: 'done' }, ...steps]} />
    </>
  )
}
