import { checkNotices, type NoticeRefusal, type Pins, type PublishedScheme, pinsOf } from '../letters/notice.ts'
import { type CheckWords, schemeWords as wordsOf } from '../letters/words.ts'
import type { AreaId } from '../vocabulary/area.ts'
import type { RosterPerson } from '../vocabulary/roster.ts'
import type { SchemeId } from '../wire/notice.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import { done, good, type Outcome, refuse } from './outcome.ts'
import { policyInForce } from './policy-in-force.ts'
import type { SchemeAtHand } from './scheme-at-hand.ts'
import type { World } from './world.ts'

export type { SchemeAtHand } from './scheme-at-hand.ts'

export type SchemeRefusal = NoticeRefusal

export interface Expected {
  readonly id?: SchemeId | undefined
  readonly pins?: Pins | undefined
}

/**
 * Fetches every notice and verifies the chain from the genesis. Refuses a scheme other than `expected` (a leaflet's or
 * an invitation's id, or the one pinned in a vault) and anything whose signatures or order do not hold.
 */
export async function readScheme(world: World, expected?: SchemeId): Promise<Outcome<SchemeAtHand, SchemeRefusal>> {
  const published = await readNotices(world, { id: expected })
  return published.ok ? atHand(published.value) : published
}

/** The same for somebody who has seen this scheme before: refuses less or other than was seen. */
export async function readPinnedScheme(
  world: World,
  pins: Pins | undefined
): Promise<Outcome<SchemeAtHand, SchemeRefusal>> {
  const published = await readNotices(world, { pins })
  return published.ok ? atHand(published.value) : published
}

/** Brings a desk up to date with the notices. What was seen is pinned at the next save. */
export async function refreshScheme(world: World, desk: Desk): Promise<Outcome<void, SchemeRefusal>> {
  const scheme = await readPinnedScheme(world, desk.vault.get(kinds.pins, 'pins'))
  if (!scheme.ok) return scheme
  pin(desk, scheme.value)
  return done
}

/** Pins are written only where they changed: an opening without news writes nothing. */
function pin(desk: Desk, scheme: SchemeAtHand): void {
  const pins = pinsOf(scheme.published)
  if (JSON.stringify(pins) !== JSON.stringify(desk.vault.get(kinds.pins, 'pins')))
    desk.vault.put(kinds.pins, 'pins', pins)
  desk.scheme = scheme
}

export async function readNotices(world: World, expected: Expected): Promise<Outcome<PublishedScheme, SchemeRefusal>> {
  const bundle = await world.line.readNotices()
  return bundle.ok ? checkNotices(bundle.value, { today: world.today, ...expected }) : bundle
}

/** A scheme that is half set up, without its settings, counts as none. */
function atHand(published: PublishedScheme): Outcome<SchemeAtHand, SchemeRefusal> {
  if (!published.scheme) return refuse('no-scheme')
  return good({
    published,
    id: published.id,
    idText: published.idText,
    settings: published.scheme,
    roster: published.roster,
    people: new Map(published.roster.people.map(person => [person.card.signingKey, person])),
    practices: published.practices?.practices ?? [],
    ...policyInForce(published)
  })
}

/** The four scheme words, to compare with those on the leaflet. */
export const schemeWords = (world: World, scheme: SchemeAtHand): Promise<CheckWords> =>
  wordsOf(world.stretch, scheme.id)

/** Leads of an area to whom somebody new may write. */
export const leadsOf = (scheme: SchemeAtHand, area: AreaId): readonly RosterPerson[] =>
  scheme.roster.people.filter(
    person => person.desk === 'lead' && person.state === 'active' && person.areas.includes(area)
  )
