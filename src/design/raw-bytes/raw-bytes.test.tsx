import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { RawBytes } from './raw-bytes.tsx'

const html = (bytes: Uint8Array, most?: number) =>
  renderToString(<RawBytes caption="What lies there" bytes={bytes} {...(most ? { most } : {})} />)
const shown = (bytes: Uint8Array, most?: number) =>
  [...html(bytes, most).matchAll(/<pre[^>]*>([^<]*)<\/pre>/g)].map(([, some]) => some?.replaceAll(' ', '')).join('')

test('every byte is shown as it is, and none is added', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 700 }), bytes => {
      assert.equal(shown(bytes), Buffer.from(bytes).toString('hex'))
    })
  )
})

test('more than a page of them is opened only by whoever wants it', () => {
  assert.doesNotMatch(html(new Uint8Array(256)), /<details/)
  assert.match(html(new Uint8Array(257)), /<details(?! open)/)
})

test('of very many the first are shown', () => {
  assert.equal(shown(new Uint8Array(256 * 1024).fill(171), 40), 'ab'.repeat(40))
})
