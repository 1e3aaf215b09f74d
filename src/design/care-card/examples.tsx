import type { Examples } from '../example.ts'
import { CareCard } from './care-card.tsx'

export const examples: Examples = {
  name: 'Care card',
  all: {
    Emergency: () => (
      <CareCard kind="emergency" title="Call 999 or go to A&E now if:">
        <ul>
          <li>a life is at risk</li>
        </ul>
      </CareCard>
    ),
    Urgent: () => (
      <CareCard kind="urgent" title="Call 111 and choose option 2 if:">
        <ul>
          <li>you need help with your mental health tonight</li>
        </ul>
      </CareCard>
    ),
    'Non-urgent': () => (
      <CareCard kind="non-urgent" title="See your own GP if:">
        <ul>
          <li>you have not slept well for weeks</li>
        </ul>
      </CareCard>
    )
  }
}
