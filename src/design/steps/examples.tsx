import type { Examples } from '../example.ts'
import { Steps } from './steps.tsx'

export const examples: Examples = {
  name: 'Steps',
  all: {
    'After asking': () => (
      <Steps
        steps={[
          { title: 'You asked', by: 'Sunday 22 November', state: 'done' },
          {
            title: 'Dr Priya Nair rings you',
            by: 'by Tuesday 24 November',
            state: 'now',
            detail: <p>After seven, as you asked.</p>
          },
          { title: 'You choose from two or three names', by: 'by Friday 4 December' },
          { title: 'You meet', by: 'by Sunday 20 December' }
        ]}
      />
    )
  }
}
