import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { CareCard } from './care-card.tsx'

test('how urgent it is can be heard, not only seen', () => {
  const html = renderToString(
    <CareCard kind="emergency" title="Call 999">
      <p>now</p>
    </CareCard>
  )
  assert.match(html, /<h2[^>]*><span class="el-hidden">Immediate action required: <\/span>Call 999<\/h2>/)
})
