import type { Examples } from '../example.ts'
import { Tag } from '../tag/tag.tsx'
import { Card, Cards } from './card.tsx'

export const examples: Examples = {
  name: 'Card',
  all: {
    'Two doors': () => (
      <Cards columns={2}>
        <Card title="Ask to be rung" href="/ask">
          <p>Four short screens, two minutes.</p>
        </Card>
        <Card title="Write" onClick={() => {}}>
          <p>Say as much or as little as you like.</p>
        </Card>
      </Cards>
    ),
    'To look at': () => (
      <Card title="Dr Ben Okafor-Lewis" top={<Tag tone="green">Free to start</Tag>}>
        <p>GP partner for eleven years.</p>
      </Card>
    )
  }
}
