import type { Examples } from '../example.ts'
import { Filter, Filtered } from './filter.tsx'

const things = [
  { name: 'A line for doctors', values: '1' },
  { name: 'A line for nurses', values: '2' },
  { name: 'A line for everybody', values: '1 2 3' }
]

export const examples: Examples = {
  name: 'Filter',
  all: {
    'Of a list': () => (
      <Filtered none="Nothing here is for them.">
        <Filter
          by="a"
          legend="Show what is for"
          options={[
            { value: '', label: 'everybody' },
            { value: '1', label: 'GPs' },
            { value: '2', label: 'nurses' }
          ]}
        />
        <ul>
          {things.map(({ name, values }) => (
            <li key={name} data-a={values}>
              {name}
            </li>
          ))}
        </ul>
      </Filtered>
    )
  }
}
