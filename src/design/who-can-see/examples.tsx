import type { Examples } from '../example.ts'
import { WhoCanSee } from './who-can-see.tsx'

export const examples: Examples = {
  name: 'Who can see what',
  all: {
    'For a request': () => (
      <WhoCanSee
        caption="Who can see what"
        people={['Your lead', 'Your mentor', 'The office', 'The server']}
        things={[
          { what: 'Your name', seenBy: [true, true, false, false] },
          { what: 'What you talk about', seenBy: [false, true, false, false] },
          { what: 'That a letter came', seenBy: [true, 'yours only', false, 'not whose'] }
        ]}
      />
    )
  }
}
