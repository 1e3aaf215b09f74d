import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { siteAt, siteOf } from '../../test/lib/site.ts'

const leave = (text: string) => siteOf({}, { content: { 'leave.md': text } }).page('/leave')

test('the way out leads to where the scheme says, and to an empty page where that cannot be followed', async () => {
  const { status, location } = await siteAt('standing').page('/leave')
  assert.deepEqual([status, location], [303, 'https://www.bbc.co.uk/weather'])
  const other = await leave('Somewhere dull:\nhttps://news.example/today?a=1\n')
  assert.equal(other.location, 'https://news.example/today?a=1')
  const bad = ['', 'http://a.example', 'javascript:alert(1)', 'https://', '//a.example', 'https://me:pw@a.example/']
  for (const text of bad) {
    const { status, location, body } = await leave(text)
    assert.deepEqual([status, location], [200, undefined], text)
    assert.doesNotMatch(body, /a\.example|mentor/i)
  }
})

test('whatever stands in the text for leaving, no line of it can become a header', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async text => {
      const { location } = await leave(`https://a.example/${text}`)
      assert.match(location ?? 'https://', /^https:\/\/[!-~]*$/)
    })
  )
})
