import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Filter, mostFilterValues } from './filter.tsx'

const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ value: at ? `${at}` : '', label: `${at}` }))

test('everything is shown until something is chosen', () => {
  const html = renderToString(<Filter by="a" legend="Show" options={options(3)} />)
  assert.match(html, /<input type="radio" name="show-a" value checked/)
  assert.equal(html.match(/checked/g)?.length, 1)
  assert.match(html, /<fieldset[^>]*><legend[^>]*>Show<\/legend>/)
})

test('where there is nothing to choose between, or more than the style sheet knows, there is no filter', () => {
  for (const count of [0, 1, 2, mostFilterValues + 2]) {
    assert.equal(renderToString(<Filter by="b" legend="Show" options={options(count)} />), '')
  }
})
