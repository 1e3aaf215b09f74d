import type { Examples } from '../example.ts'
import { CrisisCard } from './crisis-card.tsx'

export const examples: Examples = {
  name: 'Crisis card',
  all: {
    'Before the first free text': () => <CrisisCard />,
    "Above the pair's letters": () => <CrisisCard lookedAt="Ben looks in about twice a week." />
  }
}
