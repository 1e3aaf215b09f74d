import type { Examples } from '../example.ts'
import { Bar } from './bar.tsx'

export const examples: Examples = {
  name: 'Bar',
  all: {
    'A share': () => (
      <p>
        85 % <Bar percent={85} />
      </p>
    )
  }
}
