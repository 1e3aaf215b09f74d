import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Portrait } from './portrait.tsx'

test('Ben is shown by initials and his own words', () => {
  const html = renderToString(
    <Portrait
      name="Dr Ben Okafor-Lewis"
      profession="GP"
      about={'One.\n\nTwo.'}
      looksIn="Mondays"
      topics={['partnership']}
    />
  )
  assert.match(html, /aria-hidden="true">BO<\/span>/)
  assert.match(html, /<p dir="auto">One\.<\/p><p dir="auto">Two\.<\/p>/)
  assert.match(html, /GP\. Looks in Mondays/)
})

test('an odd name breaks nothing', () => {
  for (const name of ['', '  ', 'Dr', '🫖 Tea', '<b>x</b>']) {
    const html = renderToString(<Portrait name={name} profession="" />)
    assert.doesNotMatch(html, /<b>|undefined|\uFFFD/)
  }
})
