import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Checkboxes, Radios } from './choices.tsx'

const options = [
  { value: 'priya', label: 'Dr Priya Nair', hint: 'Looks in on Mondays' },
  { value: 'tom', label: 'Dr Tom Beddoes', inside: <p>Away until Monday</p> }
]

test('Asha chooses one lead from a named group, and the error summary leads to the first', () => {
  const html = renderToString(
    <Radios id="lead" label="Your lead" options={options} value="tom" error="Choose a lead" />
  )
  assert.match(html, /<fieldset[^>]*aria-describedby="lead-error"/)
  assert.match(html, /<legend[^>]*>Your lead<\/legend>/)
  assert.match(html, /<input[^>]*id="lead"[^>]*value="priya"/)
  assert.match(html, /<input[^>]*id="lead-2"[^>]*value="tom"[^>]*checked/)
  assert.match(html, /Away until Monday/)
})

test('what belongs to a choice shows only while it is chosen', () => {
  assert.doesNotMatch(renderToString(<Radios id="l" label="L" options={options} value="priya" />), /Away until/)
})

test('several boxes may be ticked', () => {
  const html = renderToString(<Checkboxes id="c" label="Leads" options={options} values={['priya', 'tom']} />)
  assert.equal(html.match(/checked/g)?.length, 2)
})
