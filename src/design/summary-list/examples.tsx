import type { Examples } from '../example.ts'
import { SummaryList } from './summary-list.tsx'

export const examples: Examples = {
  name: 'Summary list',
  all: {
    'Check your answers': () => (
      <SummaryList
        rows={[
          {
            key: 'What to call you',
            value: 'Asha',
            action: { label: 'Change', about: 'what to call you', onClick() {} }
          },
          { key: 'Safe number', value: '01632 960 118', action: { label: 'Change', about: 'safe number', href: '#x' } },
          { key: 'Who must not be involved', value: 'Dr Evelyn Marsh, Millbrook Surgery' }
        ]}
      />
    )
  }
}
