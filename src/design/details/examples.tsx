import type { Examples } from '../example.ts'
import { Details } from './details.tsx'

export const examples: Examples = {
  name: 'Details',
  all: {
    Closed: () => (
      <Details summary="Why do you ask for this?">
        <p>So that nobody you work with is offered to you.</p>
      </Details>
    ),
    Open: () => (
      <Details summary="What the server holds" open>
        <p>Sealed drops of five sizes.</p>
      </Details>
    )
  }
}
