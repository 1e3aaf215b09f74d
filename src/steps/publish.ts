import type { PersonKeys } from '../letters/keys.ts'
import { jsonBody, type NoticeToSign, type PublishedScheme, signNotice } from '../letters/notice.ts'
import { bytesOf } from '../letters/secret.ts'
import { addDays, type Day, dayNumber } from '../vocabulary/day.ts'
import type { Roster } from '../vocabulary/roster.ts'
import { equal } from '../wire/bytes.ts'
import type { SigningKey, Writer } from '../wire/notice.ts'
import { type Desk, keyringOf, ownKey } from './desk.ts'
import { done, type Outcome, refuse } from './outcome.ts'
import { refreshScheme, type SchemeRefusal } from './scheme.ts'
import type { World } from './world.ts'

/** Names that the office may sign; only a root key signs the roster itself. */
const officeNames = ['scheme', 'pages', 'news', 'signposts', 'eligibility', 'practices', 'policy'] as const
export type OfficeNotice = (typeof officeNames)[number]
/** A roster is signed anew at least once a year; past that day browsers warn. */
const rosterDays = 400
const signAgainDays = 60

/**
 * Signs and publishes one notice of the office, then reads all of them back. Where the roster does not name it yet,
 * because an older program wrote that, a roster that does is published first.
 */
export async function publish(
  world: World,
  office: Desk,
  name: OfficeNotice,
  body: object
): Promise<Outcome<void, SchemeRefusal>> {
  const named = namesAll(office, [name]) ? done : await nameAll(world, office)
  if (!named.ok) return named
  const published = await publishOn(world, keyringOf(office).keys, office.scheme.published, {
    name,
    body: jsonBody(body)
  })
  return published.ok ? takeOver(world, office) : published
}

/** Signs and publishes a roster with the root key. Refuses where this desk holds none. */
export async function publishRoster(
  world: World,
  office: Desk,
  roster: Roster
): Promise<Outcome<void, 'not-entitled' | SchemeRefusal>> {
  const { root } = keyringOf(office)
  if (!root) return refuse('not-entitled')
  const published = await publishOn(world, root, office.scheme.published, rosterNotice(roster, world.today))
  return published.ok ? takeOver(world, office) : published
}

/**
 * Within a turn: signs the roster again, as it is, when its good-until day comes near, or where an older program wrote
 * it and this one has notices which that did not know. Any other desk does nothing.
 */
export async function renewRosterInTime(world: World, desk: Desk): Promise<Outcome<void, SchemeRefusal>> {
  const goodUntil = desk.scheme.published.notices.get('roster')?.goodUntil ?? 0
  const isNear = goodUntil !== 0 && goodUntil - dayNumber(world.today) <= signAgainDays
  return isNear || !namesAll(desk, officeNames) ? nameAll(world, desk) : done
}

/** Only a desk of the office is asked: no other signs any of these. */
function namesAll(desk: Desk, names: readonly OfficeNotice[]): boolean {
  const own = ownKey(desk)
  const entryIn = (writers: readonly Writer[]) => own && writers.find(({ key }) => equal(key, bytesOf(own)))
  // Whoever is suspended would not be entered anew either.
  if (!entryIn(writersOf(desk.scheme.roster))?.names.length) return true
  const entry = entryIn(desk.scheme.published.writers)
  return names.every(name => entry?.names.includes(name))
}

/** Without the root key the roster stays as it is, and the server will say what is missing. */
async function nameAll(world: World, desk: Desk): Promise<Outcome<void, SchemeRefusal>> {
  if (!desk.held.self().keyring?.root) return done
  const signed = await publishRoster(world, desk, desk.scheme.roster)
  if (signed.ok || signed.refusal === 'not-entitled') return done
  return { ok: false, refusal: signed.refusal }
}

export async function publishOn(
  world: World,
  keys: PersonKeys,
  scheme: PublishedScheme,
  notice: NoticeToSign
): Promise<Outcome<void>> {
  return world.line.publishNotice({ setUpCode: '', notice: await signNotice(keys, scheme, notice, world.today) })
}

export const rosterNotice = (roster: Roster, today: Day): NoticeToSign => ({
  name: 'roster',
  body: jsonBody(roster),
  goodUntil: addDays(today, rosterDays),
  writers: writersOf(roster)
})

/** Who may sign what, as the blind server understands it: keys and names, no desks. */
function writersOf(roster: Roster): Writer[] {
  const writers: Writer[] = []
  for (const { card, desk, state } of roster.people) {
    if (state === 'left' || state === 'died' || state === 'suspended') continue
    const key = bytesOf(card.signingKey) as SigningKey
    if (desk === 'office') writers.push({ key, slips: false, names: officeNames })
    if (desk === 'lead') writers.push({ key, slips: true, names: [] })
  }
  return writers
}

async function takeOver(world: World, office: Desk): Promise<Outcome<void, SchemeRefusal>> {
  const read = await refreshScheme(world, office)
  return read.ok ? office.vault.save() : read
}
