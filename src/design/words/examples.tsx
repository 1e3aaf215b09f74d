import type { Examples } from '../example.ts'
import { CheckWords, SixWords } from './words.tsx'

export const examples: Examples = {
  name: 'Check words and six words',
  all: {
    'Check words': () => (
      <CheckWords words={['harvest', 'kettle', 'orchard', 'plywood']} first="You say" second="Ben says" />
    ),
    'Six words': () => <SixWords words={['juniper', 'saddle', 'envelope', 'barley', 'afternoon', 'thimble']} />
  }
}
