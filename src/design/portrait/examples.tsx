import type { Examples } from '../example.ts'
import { Portrait } from './portrait.tsx'

export const examples: Examples = {
  name: 'Portrait',
  all: {
    'A lead': () => (
      <Portrait
        name="Dr Priya Nair"
        profession="GP"
        looksIn="Mondays and Thursdays"
        about={'I have been a GP in Millbrook since 2009.\nI will ring you first, at a time you choose.'}
      />
    ),
    'Away, with topics': () => (
      <Portrait
        name="Ben Okafor-Lewis"
        profession="GP"
        away="Away until 30 November"
        topics={['coming back', 'partnership', 'a complaint']}
        about="I came back to practice after four years abroad."
      />
    )
  }
}
