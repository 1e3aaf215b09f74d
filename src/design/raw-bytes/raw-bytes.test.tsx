import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { RawBytes } from './raw-bytes.tsx'

const shown = (bytes: Uint8Array, most?: number) =>
  /<pre[^>]*>([^<]*)<\/pre>/
    .exec(renderToString(<RawBytes caption="What lies there" bytes={bytes} {...(most ? { most } : {})} />))?.[1]
    ?.replaceAll(' ', '')

test('every byte is shown as it is, and none is added', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
      assert.equal(shown(bytes), Buffer.from(bytes).toString('hex'))
    })
  )
})

test('of very many the first are shown', () => {
  assert.equal(shown(new Uint8Array(256 * 1024).fill(171), 40), 'ab'.repeat(40))
})
