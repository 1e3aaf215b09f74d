import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Table } from './table.tsx'

test('a table stays a table for those who hear it, however narrow the screen', () => {
  const html = renderToString(<Table caption="What waits" head={['Who', 'Since']} rows={[['Asha', 'Monday']]} />)
  assert.match(html, /<table[^>]*role="table"><caption[^>]*>What waits/)
  assert.match(html, /<th role="rowheader" scope="row">Asha<\/th>/)
  assert.match(html, /<td role="cell"><span[^>]*aria-hidden="true">Since<\/span>/)
})

test('an empty table says what is missing', () => {
  assert.match(renderToString(<Table caption="c" head={['a', 'b']} rows={[]} empty="Nobody yet." />), /Nobody yet\./)
})
