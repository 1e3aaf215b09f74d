import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { WhoCanSee } from './who-can-see.tsx'

test('each answer is a word beside the person it is about', () => {
  const html = renderToString(
    <WhoCanSee caption="Who" people={['Priya', 'Eve']} things={[{ what: 'Your name', seenBy: [true, false] }]} />
  )
  assert.match(html, />Priya<\/span><span class="el-table__value"><span[^>]*>Yes</)
  assert.match(html, />Eve<\/span><span class="el-table__value"><span[^>]*>No</)
})
