import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Card } from './card.tsx'

test('a card that leads somewhere has one link, named by its title', () => {
  const html = renderToString(
    <Card title="Ask to be rung" href="/ask">
      <p>Two minutes.</p>
    </Card>
  )
  assert.match(html, /<h2[^>]*><a class="el-card__link" href="\/ask">Ask to be rung<\/a><\/h2>/)
  assert.equal(html.match(/<a /g)?.length, 1)
})

test('in the app a card is opened by a button, for no address may name a thing', () => {
  const html = renderToString(<Card title="Asha" onClick={() => {}} />)
  assert.match(html, /<button type="button"/)
  assert.doesNotMatch(html, /href/)
})
