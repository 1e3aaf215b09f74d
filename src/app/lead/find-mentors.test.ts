import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualPolicy } from '../../matching/policy.ts'
import { shortlist } from '../../matching/shortlist.ts'
import { asha, mentor, practices } from '../../matching/test-cast.ts'
import type { RosterPerson } from '../../vocabulary/roster.ts'
import { findMentors, nameOf, type Standing } from './find-mentors.ts'

const ben = mentor('Ben Okafor-Lewis')
const others = ['Grace Abara', 'Idris Pugh', 'Joan Whitlock'].map(name => mentor(name, { strengths: [] }))
const nurse = mentor('Nia Okafor', { profession: 'nurse' })
const silent = { desk: 'mentor', name: 'Wim Silent', card: { signingKey: 'W' } } as RosterPerson
const list = shortlist(usualPolicy, asha, [ben, ...others, nurse], practices)
const find = (typed: string): readonly Standing[] => findMentors(list, [silent], typed)

test('a part of any word of a name is enough, whatever its case', () => {
  assert.deepEqual(find('okaf').map(nameOf), ['Ben Okafor-Lewis', 'Nia Okafor'])
  assert.deepEqual(find('LEWIS ben').map(nameOf), ['Ben Okafor-Lewis'])
  assert.deepEqual(find('fork').map(nameOf), [], 'the middle of a word is not its beginning')
  assert.deepEqual(find('  ').map(nameOf), [])
})

test('Ben is the first of the list; who stands fourth is told what the first three have', () => {
  const [first] = find('ben')
  assert.ok(first?.kind === 'ranked')
  assert.deepEqual([first.place, first.betterIn], [1, []])
  const fourth = shortlist(
    usualPolicy,
    asha,
    [ben, ...others.map(each => ({ ...each, strengths: ben.strengths })), mentor('Zoe Last', { strengths: [] })],
    practices
  )
  const [last] = findMentors(fourth, [], 'zoe')
  assert.ok(last?.kind === 'ranked')
  assert.deepEqual(last.betterIn, ['good at what is needed'])
})

test('whoever may not be put forward comes with the rule, and whoever has sent nothing with that', () => {
  const [nia] = find('nia')
  assert.ok(nia?.kind === 'not-now')
  assert.deepEqual(
    nia.notNow.obstacles.map(({ rule }) => rule),
    ['profession']
  )
  assert.deepEqual(find('wim'), [{ kind: 'no-portrait', name: 'Wim Silent' }])
})
