import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { CheckWords, SixWords } from './words.tsx'

const said = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

test('Asha says two words and Ben says two', () => {
  const html = renderToString(
    <CheckWords words={['harvest', 'kettle', 'orchard', 'plywood']} first="You" second="Ben" />
  )
  assert.equal(said(html), 'You harvest kettle Ben orchard plywood')
})

test('six words come in order and are never translated, even when one comes twice', () => {
  const html = renderToString(<SixWords words={['tea', 'cup', 'tea', 'jam', 'bun', 'pot']} />)
  assert.equal(said(html), 'tea cup tea jam bun pot')
  assert.match(html, /notranslate/)
})
