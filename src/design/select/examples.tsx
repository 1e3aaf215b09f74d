import type { Examples } from '../example.ts'
import { Select } from './select.tsx'

export const examples: Examples = {
  name: 'Select',
  all: {
    'A practice': () => (
      <Select
        id="practice"
        label="Where do you work?"
        who="only Dr Priya Nair"
        options={[
          { value: '', label: 'Choose a practice' },
          { value: 'Z00001', label: 'Millbrook Surgery' },
          { value: 'none', label: 'None of these, or several' }
        ]}
      />
    )
  }
}
