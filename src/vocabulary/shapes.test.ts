import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc, { type Arbitrary } from 'fast-check'
import { parseApplication } from './application.ts'
import { areaIdFrom, parseArea, parseAreaId } from './area.ts'
import { parseChoice } from './choice.ts'
import { dayFromNumber } from './day.ts'
import { parseEntry } from './entry.ts'
import { parseIntroduction } from './introduction.ts'
import { parseOffer } from './offer.ts'
import type { Parse } from './parse.ts'
import { meetingBands, parseParting } from './parting.ts'
import { parsePortrait } from './portrait.ts'
import { parsePractices } from './practice.ts'
import { parseProfession, professionLabel, professions } from './profession.ts'
import { parseProfile } from './profile.ts'
import { parseReferral, wantedFormats } from './referral.ts'
import { parseReply } from './reply.ts'
import { parseRoster, peopleAt, rosterDesks, rosterStates } from './roster.ts'
import { parseScheme } from './scheme.ts'
import { parseWelcome } from './welcome.ts'

const text = (longest: number) => fc.string({ unit: 'grapheme-ascii', maxLength: longest })
const words = (longest: number) => text(longest - 1).map(rest => `a${rest}`)
const key = (bytes: number) => {
  const letters = Math.ceil((bytes * 4) / 3)
  const letter = fc.constantFrom(...'ABCxyz019-_')
  return fc
    .string({ unit: letter, minLength: 4, maxLength: 4 })
    .map(part => `${part.repeat(letters / 4 + 1).slice(0, letters - 1)}A`)
}
const list = <T>(item: Arbitrary<T>, most: number) => fc.array(item, { maxLength: Math.min(most, 3) })
const record = <T extends Record<string, Arbitrary<unknown>>>(
  needed: T,
  more: Record<string, Arbitrary<unknown>> = {}
) => fc.record({ ...needed, ...more }, { requiredKeys: Object.keys(needed) })
const yesNo = fc.boolean()

const areaId = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/)
const profession = fc.constantFrom(...professions)
const code = fc.stringMatching(/^[A-Z0-9]{2,12}$/)
const day = fc.integer({ min: 0, max: 40_000 }).map(dayFromNumber)
const returnBox = record({ box: key(32), sealingKey: key(1216) })
const card = record({ signingKey: key(32), sealingKey: key(1216), box: key(32) })
const portrait = record({ name: words(80), profession, about: text(700), topics: list(words(60), 8) })
const kind = (name: string, needed: Record<string, Arbitrary<unknown>>, more?: Record<string, Arbitrary<unknown>>) =>
  record({ kind: fc.constant(name), ...needed }, more)

/** Every shape that travels, with an arbitrary that makes good ones. */
const shapes: Record<string, [Parse<unknown>, Arbitrary<unknown>]> = {
  application: [
    parseApplication,
    record(
      { desk: fc.constantFrom(...rosterDesks), name: words(80), profession, areas: list(areaId, 40), card },
      { about: text(700), looksIn: text(80) }
    )
  ],
  area: [parseArea, record({ id: areaId, name: words(80) })],
  choice: [
    parseChoice,
    fc.oneof(
      kind('chosen', { mentor: key(32), mentorBox: returnBox, maySayPractice: yesNo }),
      kind('none', { why: text(600) })
    )
  ],
  entry: [
    parseEntry,
    fc.oneof(kind('letter', { text: text(90) }), kind('ending', { text: text(90) }), kind('stop', {}))
  ],
  introduction: [
    parseIntroduction,
    record(
      {
        calledName: words(80),
        telephone: words(40),
        safeTimes: text(120),
        workplace: text(120),
        note: text(600)
      },
      { profession, returnBox }
    )
  ],
  offer: [
    parseOffer,
    record({
      candidates: list(record({ mentor: key(32), portrait, reasons: list(words(120), 4) }), 3),
      note: text(600)
    })
  ],
  parting: [
    parseParting,
    fc.oneof(
      kind('step-back', {}),
      kind('accepted', {}),
      kind('ended', {}, { meetings: fc.constantFrom(...meetingBands) })
    )
  ],
  portrait: [parsePortrait, portrait],
  practices: [
    parsePractices,
    record({ practices: list(record({ code, name: words(120), pcn: text(80), area: areaId }), 9) })
  ],
  profile: [
    parseProfile,
    record({
      revision: fc.integer({ min: 1, max: 1_000_000 }),
      portrait,
      areas: list(areaId, 40),
      practices: list(code, 12),
      pastPractices: list(code, 24),
      keepAwayFrom: list(words(80), 24),
      strengths: list(words(60), 12),
      times: text(200),
      capacity: fc.integer({ min: 0, max: 50 }),
      paused: yesNo
    })
  ],
  referral: [
    parseReferral,
    record(
      {
        area: areaId,
        calledName: words(80),
        telephone: words(40),
        safeTimes: text(120),
        mayLeaveMessage: yesNo,
        workplace: text(120),
        reasons: text(600),
        wishes: text(400),
        format: fc.constantFrom(...wantedFormats),
        keepAwayFrom: list(words(80), 12),
        agreementVersion: fc.integer({ min: 1, max: 9999 }),
        deputyMayStandIn: yesNo,
        returnBox,
        slips: list(key(32), 4),
        vouchers: list(key(32), 24)
      },
      { practice: code, profession }
    )
  ],
  reply: [
    parseReply,
    fc.oneof(
      ...['received', 'question', 'not-eligible', 'signposted', 'waiting'].map(name => kind(name, { note: text(99) }))
    )
  ],
  roster: [
    parseRoster,
    record({
      people: list(
        record(
          {
            card,
            desk: fc.constantFrom(...rosterDesks),
            name: words(80),
            profession,
            areas: list(areaId, 40),
            since: day,
            state: fc.constantFrom(...rosterStates)
          },
          { about: text(700), looksIn: text(80) }
        ),
        9
      )
    })
  ],
  scheme: [
    parseScheme,
    record(
      {
        name: words(80),
        neutralName: words(40),
        telephone: text(40),
        areas: list(record({ id: areaId, name: words(80) }), 40),
        clocks: record({
          leadAnswers: fc.integer({ min: 1, max: 30 }),
          names: fc.integer({ min: 1, max: 90 }),
          firstMeeting: fc.integer({ min: 1, max: 180 })
        }),
        agreement: record({ version: fc.integer({ min: 1, max: 9999 }), exceptions: list(words(300), 12) })
      },
      { demo: yesNo, cast: list(record({ slug: words(20), name: words(80), desk: words(20), hint: text(200) }), 12) }
    )
  ],
  welcome: [parseWelcome, record({ pairingSecret: key(32), note: text(1000) })]
}

for (const [name, [parse, good]] of Object.entries(shapes)) {
  test(`${name}: what was written is read again as it was, and what is unknown is left out`, () => {
    fc.assert(
      fc.property(good, value => {
        const written = JSON.parse(JSON.stringify(value))
        assert.deepEqual(parse(written), written)
        assert.deepEqual(parse({ ...written, addedLater: 'by a newer program' }), written)
      }),
      { numRuns: 60 }
    )
  })

  test(`${name}: one needed field missing or of another kind refuses the whole`, () => {
    fc.assert(
      fc.property(
        good,
        fc.nat(),
        fc.constantFrom<unknown>(null, 7.5, {}, [7], '\u0000', undefined),
        (value, at, wrong) => {
          const written: Record<string, unknown> = JSON.parse(JSON.stringify(value))
          const fields = Object.keys(written)
          const field = fields[at % fields.length] ?? ''
          const spoilt: Record<string, unknown> = { ...written, [field]: wrong }
          // A field that may be absent, absent, is the one alteration that leaves a good value.
          const parsed = parse(spoilt)
          assert.ok(parsed === undefined || (wrong === undefined && !Object.hasOwn(Object(parsed), field)))
        }
      ),
      { numRuns: 60 }
    )
  })

  test(`${name}: whatever else comes in is refused and never thrown`, () => {
    fc.assert(
      fc.property(fc.anything(), value => {
        const parsed = parse(value)
        assert.ok(parsed === undefined || typeof parsed === 'object')
      }),
      { numRuns: 60 }
    )
    for (const value of [undefined, null, 1, 'text', [], true, Symbol.iterator]) assert.equal(parse(value), undefined)
  })
}

test('an area typed in gets an id that is one, whatever its name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), name => {
      const id = areaIdFrom(name)
      assert.ok(id === undefined || parseAreaId(id) === id)
    })
  )
  assert.equal(areaIdFrom('Tarn & Fell'), 'tarn-and-fell')
  assert.equal(areaIdFrom('—'), undefined)
})

test('every profession has words for people', () => {
  for (const profession of professions) assert.ok(professionLabel(profession).length > 1)
  assert.equal(parseProfession('surgeon'), undefined)
})

test('people are found at their desk', () => {
  fc.assert(
    fc.property(shapes.roster?.[1] ?? fc.constant({}), value => {
      const roster = parseRoster(value)
      assert.ok(roster)
      const counted = rosterDesks.map(desk => peopleAt(roster, desk).length).reduce((a, b) => a + b)
      assert.equal(counted, roster.people.length)
    })
  )
})
