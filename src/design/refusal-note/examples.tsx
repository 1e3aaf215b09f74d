import type { Examples } from '../example.ts'
import { RefusalNote } from './refusal-note.tsx'

export const examples: Examples = {
  name: 'Refusal',
  all: {
    'The scheme is away': () => <RefusalNote refusal="away" onRetry={() => {}} />,
    'A word is different': () => <RefusalNote refusal="wrong-phrase" />,
    'Nobody foresaw it': () => <RefusalNote refusal="gremlins" />
  }
}
