import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Select } from './select.tsx'

test('Asha picks her practice from a labelled list', () => {
  const options = [{ value: 'Z00001', label: 'Millbrook Surgery' }]
  const html = renderToString(<Select id="p" label="Practice" options={options} value="Z00001" who="only you" />)
  assert.match(html, /<label[^>]*for="p"/)
  assert.match(html, /aria-describedby="p-who"/)
  assert.match(html, /<option[^>]*selected[^>]*>Millbrook Surgery/)
})
