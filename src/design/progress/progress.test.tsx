import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Progress } from './progress.tsx'

test('how far the work has come is spoken', () => {
  assert.match(renderToString(<Progress label="Sealing" done={2} of={5} />), /role="status">Sealing \(2 of 5\)/)
  assert.match(renderToString(<Progress label="Sealing" done={5} of={5} />), /role="status">Sealing: done/)
})
