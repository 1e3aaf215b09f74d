import { type Day, parseDay } from '../vocabulary/day.ts'
import { type Eligibility, parseEligibility } from '../vocabulary/eligibility.ts'
import { parseFigures, type Release } from '../vocabulary/figures.ts'
import { type NewsItem, newestFirst, parseNews } from '../vocabulary/news.ts'
import { type Pages, parsePages } from '../vocabulary/pages.ts'
import { fromJson, type Parse, shape } from '../vocabulary/parse.ts'
import { type PublishedPolicy, parsePublishedPolicy } from '../vocabulary/policy.ts'
import { parseRosterPerson, type RosterPerson } from '../vocabulary/roster.ts'
import { parseScheme, type Scheme } from '../vocabulary/scheme.ts'
import { parseSeen, type Seen, seenNotice } from '../vocabulary/seen.ts'
import { parseSignposts, type Signposts } from '../vocabulary/signpost.ts'
import { someOf } from '../vocabulary/some-of.ts'

/** What the pages are made of, as it comes. */
export interface Given {
  /** Bodies of notices, by name. */
  readonly bodies: ReadonlyMap<string, Uint8Array | undefined>
  readonly schemeId: string | undefined
  /** Where people find this site, ending in a slash; undefined where nobody has said. */
  readonly address: string | undefined
  readonly today: string
  readonly loopback: boolean
  /** The texts of `content/`, by file name. */
  readonly content: Readonly<Record<string, string>>
}

/** Every notice the pages read, but for those of leads who looked in: their names stand in the roster. */
export const noticeNames = [
  ...['genesis', 'scheme', 'roster', 'pages', 'news', 'signposts', 'eligibility', 'figures', 'policy']
] as const

/** How far the scheme of this server has come. */
export type Stage =
  | { readonly stage: 'none' }
  /** Begun, or its settings cannot be read: there is nothing to ask for yet. */
  | { readonly stage: 'unready' }
  | { readonly stage: 'standing'; readonly scheme: Scheme }

/** What the notices and the starter texts say, as far as it can be read. */
export interface Said {
  readonly stage: Stage
  readonly today: Day
  readonly leads: readonly RosterPerson[]
  /** Those who want to be shown to everyone. */
  readonly mentors: readonly RosterPerson[]
  readonly seen: ReadonlyMap<string, Seen>
  readonly pages: ReadonlyMap<string, string>
  readonly news: readonly NewsItem[]
  readonly signposts: Signposts
  readonly eligibility: Eligibility
  readonly releases: readonly Release[]
  /** Who may meet whom. `usual`: none is published. `refused`: one is, and no desk can go by it. */
  readonly policy: PublishedPolicy | 'usual' | 'refused'
}

/** Reads everything once. What a notice does not say, or says unreadably, is as the starter texts have it. */
export function readGiven(given: Given): Said {
  const { content, bodies } = given
  const read = <T>(name: string, parse: Parse<T>): T | undefined => parseBody(bodies.get(name), parse)
  const people = read('roster', parsePeople)?.people ?? []
  const there = people.filter(person => !gone.has(person.state))
  const leads = there.filter(person => person.desk === 'lead')
  return {
    stage: stageOf(given, read('scheme', parseScheme)),
    today: parseDay(given.today) ?? fail(),
    leads,
    mentors: there.filter(person => person.desk === 'mentor' && person.about?.trim()),
    seen: new Map(
      leads.slice(0, mostSeen).flatMap(({ card }) => {
        const seen = read(seenNotice(card.signingKey), parseSeen)
        return seen ? [[card.signingKey, seen]] : []
      })
    ),
    pages: pagesByName(read('pages', parsePages)),
    news: newestFirst(read('news', parseNews) ?? fromJson(content['news.json'], parseNews) ?? { items: [] }),
    signposts: read('signposts', parseSignposts) ?? fromJson(content['signposts.json'], parseSignposts) ?? noSignposts,
    eligibility:
      read('eligibility', parseEligibility) ?? fromJson(content['eligibility.json'], parseEligibility) ?? nobody,
    releases: read('figures', parseFigures)?.releases ?? [],
    policy: read('policy', parsePublishedPolicy) ?? (bodies.get('policy') ? 'refused' : 'usual')
  }
}

/** The names of the notices in which leads say that they have looked in. */
export const seenNames = ({ leads }: Said): readonly string[] =>
  leads.slice(0, mostSeen).map(({ card }) => seenNotice(card.signingKey))

const mostSeen = 60
const parsePeople = shape({ people: someOf(parseRosterPerson, 5_000) })
const gone = new Set(['suspended', 'lapsed', 'left', 'died'])
const noSignposts: Signposts = { signposts: [] }
const nobody: Eligibility = { groups: [], codes: [] }

const fail = (): never => {
  throw new Error('site: today is no day')
}

function stageOf({ bodies, schemeId }: Given, scheme: Scheme | undefined): Stage {
  if (scheme) return { stage: 'standing', scheme }
  const isBegun = schemeId !== undefined || bodies.get('genesis') !== undefined || bodies.get('scheme') !== undefined
  return { stage: isBegun ? 'unready' : 'none' }
}

/** A text that says nothing takes no starter text's place. */
const pagesByName = (pages: Pages | undefined): ReadonlyMap<string, string> =>
  new Map((pages?.pages ?? []).filter(({ text }) => text.trim() !== '').map(({ name, text }) => [name, text]))

function parseBody<T>(body: Uint8Array | undefined, parse: Parse<T>): T | undefined {
  if (!body) return undefined
  return fromJson(new TextDecoder().decode(body), value => parse(withoutSleights(value)))
}

/**
 * Letters that turn the direction of the text around them, or that stand there unseen, taken out of every text of a
 * notice: `\u202e` in one name would write the rest of the page from right to left (Unicode TR 36, 3.1).
 */
function withoutSleights(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(sleights, '')
  if (Array.isArray(value)) return value.map(withoutSleights)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withoutSleights(each)]))
}

const sleights = /[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g
