import type { Examples } from '../example.ts'
import { FoldedMap, SealedLetter, Signpost, TwoSpoons } from './drawings.tsx'

export const examples: Examples = {
  name: 'Drawings',
  all: {
    'Somebody to talk to': () => <TwoSpoons />,
    'Somebody who shows you round': () => <FoldedMap />,
    'Other ways': () => <Signpost />,
    Sealed: () => <SealedLetter />
  }
}
