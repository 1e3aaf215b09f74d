import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { KitSheet, qrPath } from './kit-sheet.tsx'

test("Priya's sheet bears the neutral name and twelve numbered words, and fetches no picture", () => {
  const words = Array.from({ length: 12 }, (_, at) => `word${at}`)
  const html = renderToString(<KitSheet neutralName="The Wednesday Room" words={words} qr={[[true]]} />)
  assert.equal(html.match(/<li>/g)?.length, 12)
  assert.match(html, /The Wednesday Room/)
  assert.doesNotMatch(html, /<img|mentor|href=/i)
})

test('the drawing has exactly the dark modules of the code', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), { maxLength: 9 }), matrix => {
      const drawn = matrix.map(row => row.map(() => false))
      for (const [, x, y, run] of qrPath(matrix).matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
        for (let at = 0; at < Number(run); at++) (drawn[Number(y)] ?? [])[Number(x) + at] = true
      }
      assert.deepEqual(drawn, matrix)
    })
  )
})
