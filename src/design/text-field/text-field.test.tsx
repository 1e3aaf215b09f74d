import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { TextField } from './text-field.tsx'

test('hint, who can see it and error are read out with the box', () => {
  const html = renderToString(
    <TextField id="a" label="What shall we call you?" hint="Any name" who="only Dr Priya Nair" error="Enter a name" />
  )
  assert.match(html, /<label[^>]* for="a">What shall we call you\?<\/label>/)
  const ids = /aria-describedby="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? []
  assert.deepEqual(ids, ['a-hint', 'a-who', 'a-error'])
  for (const id of ids) assert.match(html, new RegExp(`id="${id}"`))
  assert.match(html, /Who can see this: <strong>only Dr Priya Nair<\/strong>/)
  assert.match(html, /aria-invalid="true"/)
})

test('no browser is invited to remember what Asha types', () => {
  const html = renderToString(<TextField id="a" label="Your six words" />)
  assert.match(html, /autocomplete="off"/)
  assert.doesNotMatch(html, /password|aria-describedby/)
})
