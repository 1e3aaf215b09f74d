import type { Examples } from '../example.ts'
import { TextArea } from './text-area.tsx'

export const examples: Examples = {
  name: 'Text area',
  all: {
    'With room left': () => (
      <TextArea
        id="reasons"
        label="What would you like to talk about?"
        hint="A sentence is enough. You can leave this empty."
        who="only Dr Priya Nair"
        maxBytes={1000}
        value="I came back in September and have not found my feet."
      />
    ),
    'Too long': () => (
      <TextArea
        id="letter"
        label="Your letter"
        who="you and your mentor"
        maxBytes={20}
        value="Thank you for last Tuesday."
        error="Shorten your letter a little"
      />
    )
  }
}
