import type { Examples } from '../example.ts'
import { Panel } from './panel.tsx'

export const examples: Examples = {
  name: 'Panel',
  all: {
    'It is sent': () => (
      <Panel title="Your request is with Dr Priya Nair">
        <p>Only she can read it. She will ring you by Tuesday 24 November.</p>
      </Panel>
    )
  }
}
