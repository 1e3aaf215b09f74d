import type { Examples } from '../example.ts'
import { Page } from './page.tsx'

export const examples: Examples = {
  name: 'Page',
  all: {
    'A page of a scheme on trial': () => (
      <Page name="The Wednesday Room" trial>
        <h1>Your request</h1>
        <p>What happens next, and by when.</p>
      </Page>
    )
  }
}
