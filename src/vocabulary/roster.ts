import { parseAreaId } from './area.ts'
import { parseDay } from './day.ts'
import type { Named } from './named.ts'
import { key, list, oneOf, optional, type Parse, type Parsed, shape, text, words } from './parse.ts'
import { parseProfession } from './profession.ts'

/** A person of the roster is named by their signing key, written as base64url. */
export type PersonKey = Named<string, 'PersonKey'>
export const parsePersonKey: Parse<PersonKey> = value => key(32)(value) as PersonKey | undefined

export const rosterDesks = ['office', 'lead', 'mentor'] as const
export const parseRosterDesk = oneOf(rosterDesks)
export type RosterDesk = Parsed<typeof parseRosterDesk>

export const rosterStates = ['active', 'away', 'paused', 'suspended', 'lapsed', 'left', 'died'] as const

/** What anyone needs to write to a person of the scheme and to know that it was they who wrote. */
export const parseCard = shape({ signingKey: parsePersonKey, sealingKey: key(1216), box: key(32) })
export type Card = Parsed<typeof parseCard>

export const parseRosterPerson = shape({
  card: parseCard,
  desk: parseRosterDesk,
  name: words(80),
  profession: parseProfession,
  areas: list(parseAreaId, 40),
  /** Leads, and mentors who want to be shown to everyone: other portraits travel sealed. */
  about: optional(text(700)),
  looksIn: optional(text(80)),
  /** The next days they are not there, both counted; no last day: until further notice. */
  away: optional(shape({ from: parseDay, until: optional(parseDay) })),
  since: parseDay,
  state: oneOf(rosterStates)
})
export type RosterPerson = Parsed<typeof parseRosterPerson>

/** The body of the notice `roster`. */
export const parseRoster = shape({ people: list(parseRosterPerson, 5_000) })
export type Roster = Parsed<typeof parseRoster>

export const peopleAt = (roster: Roster, desk: RosterDesk): readonly RosterPerson[] =>
  roster.people.filter(person => person.desk === desk)

/** Whether new people may be sent to them. */
export const isAvailable = (person: RosterPerson): boolean => person.state === 'active'
