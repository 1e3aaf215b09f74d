import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { SubNav } from './nav.tsx'

test('Priya hears where she is and how many wait', () => {
  const html = renderToString(
    <SubNav label="Your desk" items={[{ label: 'What waits', current: true, count: 3, href: '/x' }]} />
  )
  assert.match(html, /aria-current="page"/)
  assert.match(html, /3<span class="el-hidden"> waiting/)
})
