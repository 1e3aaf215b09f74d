import type { Examples } from '../example.ts'
import { TextField } from '../text-field/text-field.tsx'
import { Checkboxes, Radios } from './choices.tsx'

const leads = [
  { value: 'priya', label: 'Dr Priya Nair', hint: 'GP. Looks in on Mondays and Thursdays.' },
  { value: 'tom', label: 'Dr Tom Beddoes', hint: 'GP. Looks in on Tuesdays and Fridays.' }
]

export const examples: Examples = {
  name: 'Radios and checkboxes',
  all: {
    Radios: () => (
      <Radios
        id="lead"
        label="Who shall read your request?"
        who="only the one you choose"
        options={leads}
        value="priya"
      />
    ),
    'Radios with an error': () => (
      <Radios
        id="message"
        label="May we leave a message?"
        inline
        error="Choose yes or no"
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' }
        ]}
      />
    ),
    Checkboxes: () => (
      <Checkboxes
        id="times"
        label="When is it safe to ring?"
        hint="Choose all that suit you."
        who="only Dr Priya Nair"
        values={['other']}
        options={[
          { value: 'lunch', label: 'Between surgeries' },
          { value: 'evening', label: 'After seven' },
          {
            value: 'other',
            label: 'Another time',
            inside: <TextField id="times-other" label="Which time?" width="half" />
          }
        ]}
      />
    )
  }
}
