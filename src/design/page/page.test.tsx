import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Page } from './page.tsx'

const html = renderToString(
  <Page name="The Wednesday Room" trial madeUp>
    <h1>Your request</h1>
  </Page>
)

test('Asha finds help in a crisis and a quick way out on every page', () => {
  assert.match(html, /<a href="\/help-now">Help in a crisis<\/a>/)
  assert.match(html, /data-quick-exit/)
})

test('a keyboard reaches the main part first', () => {
  assert.match(html, /^<div[^>]*><a class="el-skip" href="#main">/)
  assert.match(html, /<main[^>]*id="main"[^>]*tabindex="-1"/)
})

test('a scheme on trial says so, and a made-up one too', () => {
  assert.match(html, /Trial scheme: not open/)
  assert.match(html, /Made-up scheme/)
  assert.doesNotMatch(renderToString(<Page name="x">y</Page>), /Trial scheme|Made-up/)
})
