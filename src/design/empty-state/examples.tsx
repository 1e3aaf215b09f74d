import type { Examples } from '../example.ts'
import { EmptyState } from './empty-state.tsx'

export const examples: Examples = {
  name: 'Empty state',
  all: {
    'Nothing waits': () => (
      <EmptyState title="Nothing waits for you">
        <p>New requests will appear here. You look in on Mondays and Thursdays, so that is all for today.</p>
      </EmptyState>
    )
  }
}
