import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { RefusalNote } from './refusal-note.tsx'

test('Asha is told at once what went wrong and can try again', () => {
  const html = renderToString(<RefusalNote refusal="away" onRetry={() => {}} />)
  assert.match(html, /role="alert"/)
  assert.match(html, /cannot be reached just now/)
  assert.match(html, /Try again<\/button>/)
})
