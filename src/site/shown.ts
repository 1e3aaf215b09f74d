import { fromJson, type Parse } from '../vocabulary/parse.ts'
import { parseRoster, peopleAt, type RosterPerson } from '../vocabulary/roster.ts'
import { parseScheme, type Scheme } from '../vocabulary/scheme.ts'

/** What a page is made of, as it comes. */
export interface Given {
  /** Of `genesis`, `scheme` and `roster`. */
  readonly bodies: readonly (Uint8Array | undefined)[]
  readonly schemeId: string | undefined
  readonly today: string
  readonly loopback: boolean
  readonly content: Readonly<Record<string, string>>
}

/** How far the scheme of this server has come. */
export type Stage =
  | { readonly stage: 'none' }
  /** Begun, or its settings cannot be read: there is nothing to ask for yet. */
  | { readonly stage: 'unready' }
  | { readonly stage: 'standing'; readonly scheme: Scheme; readonly leads: readonly RosterPerson[] }

/** What every page can draw on. */
export interface Shown {
  readonly scheme: Stage
  readonly schemeId: string | undefined
  readonly today: string
  readonly loopback: boolean
  /** A text of `content/` with the words in braces filled in; empty where there is no such file. */
  text(file: string): string
}

export function shownFrom(given: Given): Shown {
  const scheme = stageOf(given)
  const facts = factsOf(scheme)
  return {
    scheme,
    schemeId: given.schemeId,
    today: given.today,
    loopback: given.loopback,
    text: file => fill(given.content[file] ?? '', facts)
  }
}

function stageOf({ bodies: [genesis, schemeBody, rosterBody], schemeId }: Given): Stage {
  if (!genesis && !schemeBody && schemeId === undefined) return { stage: 'none' }
  const scheme = parseBody(schemeBody, parseScheme)
  if (!scheme) return { stage: 'unready' }
  const roster = parseBody(rosterBody, parseRoster)
  const leads = roster ? peopleAt(roster, 'lead').filter(lead => !gone.has(lead.state)) : []
  return { stage: 'standing', scheme, leads }
}

const gone = new Set(['suspended', 'lapsed', 'left', 'died'])

const parseBody = <T>(body: Uint8Array | undefined, parse: Parse<T>): T | undefined =>
  body && fromJson(new TextDecoder().decode(body), parse)

type Facts = Readonly<Record<string, string>>

function factsOf(stage: Stage): Facts {
  if (stage.stage !== 'standing') {
    return { name: 'The scheme', neutralName: 'Elevenses', telephone: "(the office's number will stand here)" }
  }
  const { name, neutralName, telephone, clocks, agreement } = stage.scheme
  return {
    name,
    neutralName,
    telephone: telephone || 'the number on your leaflet',
    leadAnswers: String(clocks.leadAnswers),
    names: String(clocks.names),
    firstMeeting: String(clocks.firstMeeting),
    version: String(agreement.version),
    exceptions: agreement.exceptions.map(each => `- ${each.replace(/\s+/g, ' ')}`).join('\n')
  }
}

const fill = (text: string, facts: Facts): string =>
  text.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(facts, name) ? (facts[name] ?? whole) : whole
  )
