import assert from 'node:assert/strict'
import test from 'node:test'
import { bodyAt, said, siteAt, siteOf } from '../../test/lib/site.ts'
import { usualPolicy } from '../vocabulary/usual-policy.ts'
import { fixtures, policy } from './test-scheme.ts'

const path = '/how-names-are-found'
const textOf = async (published?: unknown) =>
  said(await bodyAt(siteOf({ ...fixtures.standing, ...(published !== undefined && { policy: published }) }), path))

test('Asha reads the order of the aims: who is kept apart, who fits, many at once, who decides', async () => {
  const text = await textOf(policy)
  const places = [
    'First: who is kept apart',
    'of your own practice',
    'with the same employer',
    'Your lead may set these aside',
    'Then: who fits',
    'Good at what is needed How much counts most',
    'Free at the same times How much counts much',
    'When many wait at once',
    'As many people as possible have somebody. But rather than have somebody who fits poorly, people wait.',
    'As few as possible have somebody who fits badly.',
    'The best fit in all.',
    'Who decides',
    'Version 2, published on 20 November 2026.'
  ].map(words => text.indexOf(words))
  assert.deepEqual(
    places,
    places.toSorted((one, other) => one - other)
  )
  assert.ok(places.every(place => place >= 0))
})

test('what changed since the version before is told, and nothing else', async () => {
  const text = await textOf(policy)
  const [, changed = ''] = text.split('What changed since version 1')
  for (const sentence of [
    'GPs: now by GPs and managers.',
    'Tarn Valley: mentors from Tarn Valley and Saltmarsh Coast only.',
    'A lead may now offer you, with a reason, somebody with the same employer.',
    'Whatever the reason, no lead may now offer you somebody of the same network of practices.',
    'Free at the same times: counts much. Before: counts a little.',
    'The way of meeting: counts a little, a little more than before.',
    'people wait sooner than have somebody who fits poorly',
    'people are spread over mentors in another way'
  ])
    assert.ok(changed.includes(sentence), sentence)
  assert.doesNotMatch(changed, /experience|drawn by lot|poor fits/)
  assert.doesNotMatch(await textOf({ on: policy.on, policy: policy.policy }), /What changed/)
})

test('a scheme that has published none shows the usual choices and says so; so does one nobody can go by', async () => {
  const usual = /These are the usual ones.*/
  const refused = /cannot be used\. Until it is published anew, the usual choices on this page hold\./
  assert.match(await textOf(), usual)
  assert.match(said(await bodyAt(siteAt('none'), path)), usual)
  const broken = [{ ...policy, policy: { ...usualPolicy, floor: -1 } }, [], 'a policy', { policy: null }]
  for (const each of broken) {
    const text = await textOf(each)
    assert.match(text, refused)
    assert.ok(text.includes('Good at what is needed How much counts most'))
  }
})

test('no area that is not of the scheme is named, and one without an agreement is not spoken of', async () => {
  const neighbours = { 'tarn-valley': ['elsewhere', 'saltmarsh-coast'], constructor: [], elsewhere: ['tarn-valley'] }
  const text = await textOf({ on: policy.on, policy: { ...usualPolicy, neighbours } })
  assert.ok(text.includes('Tarn Valley: mentors from Tarn Valley and Saltmarsh Coast only'))
  assert.doesNotMatch(text, /elsewhere:|constructor|Saltmarsh Coast: mentors/)
})
