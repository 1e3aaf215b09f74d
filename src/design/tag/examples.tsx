import type { Examples } from '../example.ts'
import { Tag } from './tag.tsx'

export const examples: Examples = {
  name: 'Tag',
  all: {
    'All tones': () => (
      <p>
        <Tag>Draft</Tag> <Tag tone="green">Available</Tag> <Tag tone="blue">New</Tag> <Tag tone="amber">Away</Tag>{' '}
        <Tag tone="red">Overdue</Tag>
      </p>
    )
  }
}
