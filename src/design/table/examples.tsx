import type { Examples } from '../example.ts'
import { Tag } from '../tag/tag.tsx'
import { Table } from './table.tsx'

export const examples: Examples = {
  name: 'Table',
  all: {
    'What waits': () => (
      <Table
        caption="What waits"
        head={['Who', 'Since', 'Next']}
        rows={[
          ['Asha', 'Monday', <Tag tone="amber">Ring by Tuesday</Tag>],
          ['J.', 'last Thursday', <Tag tone="green">Three names sent</Tag>]
        ]}
      />
    ),
    Empty: () => <Table caption="Available mentors" head={['Name', 'Since']} rows={[]} empty="Nobody has joined yet." />
  }
}
