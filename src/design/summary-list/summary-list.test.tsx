import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { SummaryList } from './summary-list.tsx'

test('each link to change an answer says which answer', () => {
  const action = { label: 'Change', about: 'safe number', onClick() {} }
  const html = renderToString(<SummaryList rows={[{ key: 'Safe number', value: '01632 960 118', action }]} />)
  assert.match(html, /<dt>Safe number<\/dt><dd>01632 960 118<\/dd>/)
  assert.match(html, /Change<span class="el-hidden"> safe number<\/span>/)
})
