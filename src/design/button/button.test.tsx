import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Button } from './button.tsx'

test('a button with nothing else to do submits its form', () => {
  assert.match(renderToString(<Button>Send</Button>), /type="submit"/)
  assert.match(renderToString(<Button onClick={() => {}}>Add</Button>), /type="button"/)
})

test('a button that leads somewhere is a real link', () => {
  assert.match(renderToString(<Button href="/signposts">Find other help</Button>), /<a [^>]*href="\/signposts"/)
})

test('a busy button says so and stays in reach of the keyboard', () => {
  const html = renderToString(<Button busy>Sealing</Button>)
  assert.match(html, /aria-disabled="true"/)
  assert.doesNotMatch(html, / disabled/)
})
