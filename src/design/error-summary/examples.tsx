import type { Examples } from '../example.ts'
import { ErrorSummary } from './error-summary.tsx'

export const examples: Examples = {
  name: 'Error summary',
  all: {
    'Two things to put right': () => (
      <ErrorSummary
        errors={[
          { field: 'safe-number', text: 'Enter a telephone number with at least 10 digits' },
          { field: 'message', text: 'Choose whether we may leave a message' }
        ]}
      />
    )
  }
}
