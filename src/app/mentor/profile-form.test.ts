import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { ben } from '../../steps/cast.ts'
import type { Desk } from '../../steps/desk.ts'
import { longestPortraitBytes } from '../../vocabulary/portrait.ts'
import { parseProfile } from '../../vocabulary/profile.ts'
import { problemsOf, profileFacts, type TypedProfile, typedProfile } from './profile-form.ts'

const deskOf = (profile: typeof ben.profile | undefined) =>
  ({
    held: {
      self: () => ({ id: 'self', desk: 'mentor', name: ben.name }),
      ownProfile: () => profile && { id: 'own', profile: { ...profile, revision: 1 }, sentTo: [] }
    },
    scheme: { people: new Map() }
  }) as unknown as Desk

const parts = ['portrait', 'places', 'room'] as const
const fields = (typed: TypedProfile, part: (typeof parts)[number]) => problemsOf(typed, part).map(({ field }) => field)

test("Ben's profile goes into the form and comes out of it unchanged", () => {
  const typed = typedProfile(deskOf(ben.profile))
  assert.deepEqual(profileFacts(typed), ben.profile)
  for (const part of parts) assert.deepEqual(problemsOf(typed, part), [])
})

test('a mentor who has just joined finds their name in it, and what is still missing', () => {
  const typed = typedProfile(deskOf(undefined))
  assert.equal(typed.name, ben.name)
  assert.deepEqual(fields(typed, 'portrait'), ['about', 'topics'])
  assert.deepEqual(fields(typed, 'places'), [])
  assert.deepEqual(fields(typed, 'room'), ['areas'])
})

test('a portrait too long for its letter is refused, though each part of it is short enough', () => {
  const typed = { ...typedProfile(deskOf(ben.profile)), about: 'ü'.repeat(690) }
  assert.deepEqual(fields(typed, 'portrait'), ['about'])
})

test('whatever is typed, a form without problems is a profile the leads can read', () => {
  const words = fc.string({ maxLength: 240, unit: fc.constantFrom('a', 'ö', ' ', '\n', '"', '7') })
  const typing = fc.record({
    about: words,
    otherTopics: words,
    alsoGoodAt: words,
    keepAwayFrom: words,
    times: words,
    capacity: fc.constantFrom('0', ' 7', '50', '51', 'x')
  })
  let inOrder = 0
  fc.assert(
    fc.property(typing, typed => {
      const form = { ...typedProfile(deskOf(ben.profile)), ...typed }
      if (parts.some(part => problemsOf(form, part).length > 0)) return
      inOrder++
      const facts = profileFacts(form)
      assert.ok(parseProfile({ ...facts, revision: 1 }))
      assert.ok(new TextEncoder().encode(JSON.stringify(facts.portrait)).length <= longestPortraitBytes)
    })
  )
  assert.ok(inOrder > 10, 'the property was tried')
})
