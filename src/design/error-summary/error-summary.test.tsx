import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { ErrorSummary } from './error-summary.tsx'

test('each problem leads to its field', () => {
  const html = renderToString(<ErrorSummary errors={[{ field: 'a', text: 'Enter a name' }]} />)
  assert.match(html, /role="alert"/)
  assert.match(html, /<a href="#a">Enter a name<\/a>/)
})

test('no problem, no summary', () => {
  assert.equal(renderToString(<ErrorSummary errors={[]} />), '')
})
