import type { Examples } from '../example.ts'
import { TextField } from './text-field.tsx'

export const examples: Examples = {
  name: 'Text field',
  all: {
    'With hint and who': () => (
      <TextField
        id="call-me"
        label="What shall we call you?"
        hint="It need not be your full name."
        who="only Dr Priya Nair"
      />
    ),
    'With an error': () => (
      <TextField
        id="safe-number"
        label="A number that is safe to ring"
        who="only Dr Priya Nair"
        inputMode="tel"
        width="half"
        value="0700"
        error="Enter a telephone number with at least 10 digits"
      />
    ),
    'One question, one page': () => <TextField id="where" label="Where do you work?" heading width="half" />
  }
}
