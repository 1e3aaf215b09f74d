import type { Examples } from '../example.ts'
import { BackLink, SubNav } from './nav.tsx'

export const examples: Examples = {
  name: 'Sub-navigation and back link',
  all: {
    'A desk': () => (
      <SubNav
        label="Your desk"
        items={[
          { label: 'What waits', current: true, count: 3, onClick() {} },
          { label: 'Available mentors', onClick() {} },
          { label: 'My words', onClick() {} }
        ]}
      />
    ),
    Back: () => <BackLink href="/" />
  }
}
