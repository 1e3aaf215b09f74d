import type { Examples } from '../example.ts'
import { Actions, Button } from './button.tsx'

export const examples: Examples = {
  name: 'Button',
  all: {
    Primary: () => <Button>Send to Dr Priya Nair</Button>,
    Secondary: () => <Button kind="secondary">Save and come back later</Button>,
    Warning: () => <Button kind="warning">Delete everything about me</Button>,
    Link: () => <Button kind="link">I would rather be rung</Button>,
    'As a link': () => <Button href="/signposts">Find other help</Button>,
    Busy: () => <Button busy>Sealing your request</Button>,
    'Side by side': () => (
      <Actions>
        <Button>Yes, I can start</Button>
        <Button kind="secondary">Not this time</Button>
      </Actions>
    )
  }
}
