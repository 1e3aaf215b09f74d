import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { TextArea } from './text-area.tsx'

test('Asha sees how much room is left, counted as it will be sealed', () => {
  const html = renderToString(<TextArea id="a" label="Reasons" maxBytes={1010} value="café" />)
  assert.match(html, /Room for about 1,005 more letters/)
  assert.match(html, /aria-describedby="a-count"/)
})

test('a screen reader hears of the room only when it grows short', () => {
  const roomy = renderToString(<TextArea id="a" label="Reasons" maxBytes={100} value="short" />)
  assert.match(roomy, /role="status"><\/span>/)
  const over = renderToString(<TextArea id="a" label="Reasons" maxBytes={4} value="longer" />)
  assert.match(over, /role="status">About 2 letters too long<\/span>/)
})
