import { randomBytes } from 'node:crypto'
import {
  cardOf,
  makePersonKeys,
  makeReturnKeys,
  type PersonKeys,
  type ReturnKeys,
  returnBoxOf
} from '../../src/letters/keys.ts'
import type { Reading, Writing } from '../../src/letters/letter.ts'
import { checkNotices, jsonBody, type PublishedScheme, signGenesis, signNotice } from '../../src/letters/notice.ts'
import { makeSecret, type Random, type Secret, type Stretch } from '../../src/letters/secret.ts'
import { makeSlips } from '../../src/letters/slip.ts'
import type { AreaId } from '../../src/vocabulary/area.ts'
import type { Day } from '../../src/vocabulary/day.ts'
import type { Portrait } from '../../src/vocabulary/portrait.ts'
import type { Profile } from '../../src/vocabulary/profile.ts'
import type { Referral, ReturnBox } from '../../src/vocabulary/referral.ts'
import type { Card, Roster, RosterDesk, RosterPerson } from '../../src/vocabulary/roster.ts'
import { type Bytes, concat, utf8 } from '../../src/wire/bytes.ts'
import { sha256 } from './memory-line.ts'

export const random: Random = length => new Uint8Array(randomBytes(length))
/** As good as Argon2id for everything but guessing, and a thousand times faster. */
export const quickStretch: Stretch = async (secret, salt) => sha256(concat(utf8(salt), secret))

export const today = '2026-11-23' as Day

/** A person of the roster with their keys. */
export interface Person {
  readonly keys: PersonKeys
  readonly card: Card
}

/** A small scheme: Morgan in the office, Priya and Tom as leads, Ben and Eve as mentors, Asha who asks. */
export interface LetterWorld {
  readonly morgan: Person
  readonly priya: Person
  readonly tom: Person
  readonly ben: Person
  readonly eve: Person
  readonly asha: { readonly keys: ReturnKeys; readonly box: ReturnBox }
  readonly scheme: PublishedScheme
  readonly bundle: readonly Bytes[]
  readonly writing: Writing
  reading(...threads: Secret[]): Reading
}

export async function createLetterWorld(): Promise<LetterWorld> {
  const [morgan, priya, tom, ben, eve] = await Promise.all(Array.from({ length: 5 }, makePerson))
  if (!morgan || !priya || !tom || !ben || !eve) throw new Error('unreachable')
  const genesis = await signGenesis(morgan.keys, [morgan.card.signingKey], today)
  const founded = await published([genesis.bytes])
  const roster: Roster = {
    people: [
      entry(morgan, 'office', 'Morgan Ellis'),
      entry(priya, 'lead', 'Priya Nair'),
      entry(tom, 'lead', 'Tom Beddoes'),
      entry(ben, 'mentor', 'Ben Okafor-Lewis'),
      entry(eve, 'mentor', 'Eve')
    ]
  }
  const bundle = [
    genesis.bytes,
    await signNotice(morgan.keys, founded, { name: 'roster', body: jsonBody(roster) }, today)
  ]
  const scheme = await published(bundle)
  const ashaKeys = makeReturnKeys(random)
  return {
    morgan,
    priya,
    tom,
    ben,
    eve,
    asha: { keys: ashaKeys, box: await returnBoxOf(ashaKeys) },
    scheme,
    bundle,
    writing: { scheme, today, random },
    reading: (...threads) => ({ scheme, today, threads: new Set(threads) })
  }
}

export async function makePerson(): Promise<Person> {
  const keys = makePersonKeys(random)
  return { keys, card: await cardOf(keys) }
}

export async function published(bundle: readonly Bytes[]): Promise<PublishedScheme> {
  const checked = await checkNotices(bundle, { today })
  if (!checked.ok) throw new Error(`letter world: ${checked.refusal}`)
  return checked.value
}

export const entry = (
  person: Person,
  desk: RosterDesk,
  name: string,
  state: RosterPerson['state'] = 'active'
): RosterPerson => ({
  card: person.card,
  desk,
  name,
  profession: 'gp',
  areas: ['telford' as AreaId],
  since: today,
  state
})

export const portrait: Portrait = {
  name: 'Ben Okafor-Lewis',
  profession: 'gp',
  about: 'A partner for twelve years, now salaried two days a week.',
  topics: ['coming back after a break', 'partnership']
}

export const profile: Profile = {
  revision: 1,
  portrait,
  areas: ['telford' as AreaId],
  practices: [],
  pastPractices: [],
  keepAwayFrom: ['Dr Jane Someone'],
  strengths: [],
  times: 'Tuesday evenings',
  capacity: 2,
  paused: false
}

export async function makeReferral(returnBox: ReturnBox): Promise<Referral> {
  const { slips, vouchers } = await makeSlips(random)
  return {
    area: 'telford' as AreaId,
    calledName: 'Asha',
    telephone: '07700 900123',
    safeTimes: 'after eight in the evening',
    mayLeaveMessage: false,
    workplace: 'a practice I would rather say on the telephone',
    reasons: 'Back after two years away and unsure of everything.',
    wishes: '',
    format: 'any',
    keepAwayFrom: [],
    agreementVersion: 1,
    deputyMayStandIn: false,
    returnBox,
    slips,
    vouchers
  }
}

export const newThread = (): Secret => makeSecret(random)

/** The same bytes with one bit of one of them turned. */
export function altered(bytes: Uint8Array, at: number): Bytes {
  const copy = new Uint8Array(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}
