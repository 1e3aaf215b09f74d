import type { Examples } from '../example.ts'
import { Inset, Warning } from './notes.tsx'

export const examples: Examples = {
  name: 'Inset and warning',
  all: {
    Inset: () => (
      <Inset>
        <p>Your mentor will ring you within five working days.</p>
      </Inset>
    ),
    Warning: () => (
      <Warning title="Write these six words down now">
        <p>Nobody can give them to you again. Not us, not your mentor, not the scheme's office.</p>
      </Warning>
    )
  }
}
