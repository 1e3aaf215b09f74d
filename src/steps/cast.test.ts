import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wordlist } from '../letters/primitives/wordlist.ts'
import { longestPortraitBytes } from '../vocabulary/portrait.ts'
import { parsePractices } from '../vocabulary/practice.ts'
import { parseProfile } from '../vocabulary/profile.ts'
import { parseScheme } from '../vocabulary/scheme.ts'
import * as cast from './cast.ts'
import { demoScheme } from './demo.ts'

const everybody = [cast.morgan, ...cast.leads, ...cast.mentors, ...cast.askers]

test('each of the cast has six words of the list, and nobody has those of another', async () => {
  const list = new Set(await wordlist())
  for (const { name, sixWords } of everybody) {
    const words = sixWords.split(' ')
    assert.equal(words.length, 6, name)
    assert.deepEqual(
      words.filter(word => !list.has(word)),
      [],
      name
    )
  }
  assert.equal(new Set(everybody.map(({ sixWords }) => sixWords)).size, everybody.length)
  assert.equal(new Set(everybody.map(({ slug }) => slug)).size, everybody.length)
})

test('what the cast says of itself is what a scheme would accept', () => {
  assert.deepEqual(parseScheme(demoScheme), demoScheme)
  assert.deepEqual(parsePractices({ practices: cast.practices }), { practices: cast.practices })
  for (const { profile, name } of cast.mentors) {
    assert.deepEqual(parseProfile({ ...profile, revision: 1 }), { ...profile, revision: 1 }, name)
    assert.ok(Buffer.byteLength(JSON.stringify(profile.portrait)) <= longestPortraitBytes, name)
  }
})

test('telephone numbers are of the range kept free for stories', () => {
  for (const { telephone } of cast.askers) assert.match(telephone, /^01632 960 \d{3}$/)
})

test('every door of the demo leads to one of the cast', () => {
  assert.ok(demoScheme.demo)
  for (const { slug, name } of demoScheme.cast ?? [])
    assert.equal(everybody.find(person => person.slug === slug)?.name, name)
})
