import { type Calendar, dateInWords } from '../design/date-text/date-text.tsx'
import type { AreaId } from '../vocabulary/area.ts'
import type { pageNames } from '../vocabulary/pages.ts'
import { fromJson, text as parseText } from '../vocabulary/parse.ts'
import { usualClocks } from '../vocabulary/scheme.ts'
import { type Given, readGiven, type Said } from './given.ts'
import { type MarkdownPage, pageOf } from './markdown-page.ts'

/** Texts that the program stands for, whatever an office writes. */
const ownTexts = ['promise', 'server', 'server-learns', 'cannot-promise', 'how-names-are-found'] as const
export type TextName = (typeof ownTexts)[number] | (typeof pageNames)[number]

type Words = Readonly<Record<string, string | number>>

/** What every page can draw on. */
export interface Shown extends Said {
  readonly schemeId: string | undefined
  readonly address: string | undefined
  readonly loopback: boolean
  readonly content: Given['content']
  readonly calendar: Calendar
  /** A text with the words in braces filled in: what the office wrote, else the starter text, else nothing. */
  text(name: TextName): string
  /** The same cut into its parts; the starter text where what the office wrote has fewer than are needed. */
  page(name: TextName, parts?: number): MarkdownPage
  /** A short text of `content/labels.json`. */
  say(label: string, more?: Words): string
  /** The same as Markdown, in which the office's number can be rung. */
  tell(label: string): string
  /** `22 November 2026` */
  date(day: string): string
  /** `one, two and three` */
  listed(names: readonly string[]): string
  /** `Tarn Valley and Saltmarsh Coast`; ids that no area has are left out. */
  areaNames(ids: readonly AreaId[]): string
}

export function shownFrom(given: Given): Shown {
  const said = readGiven(given)
  const { content, schemeId, address, loopback } = given
  const labels = readLabels(content['labels.json'])
  const label = (name: string) => labels.get(name) ?? ''
  const areas = said.stage.stage === 'standing' ? said.stage.scheme.areas : []
  const inWords = (names: readonly string[]) =>
    names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} ${label('and')} ${names.at(-1)}`
  const facts = factsOf(said, label, inWords(areas.map(({ name }) => name)))
  const told = { ...facts, telephone: dialled(String(facts.telephone)) }
  const starter = (name: TextName) => fill(content[`${name}.md`] ?? '', told)
  const written = (name: TextName) => {
    const text = isOwn(name) ? undefined : said.pages.get(name)
    return text === undefined ? undefined : fill(text, told)
  }
  const calendar = { months: label('months').split(' '), weekdays: label('weekdays').split(' ') }
  return {
    ...said,
    schemeId,
    address,
    loopback,
    content,
    calendar,
    text: name => written(name) ?? starter(name),
    page(name, parts = 0) {
      const page = pageOf(written(name) ?? starter(name))
      return page.parts.length >= parts ? page : pageOf(starter(name))
    },
    say: (name, more = {}) => fill(label(name), { ...facts, ...more }),
    tell: name => fill(label(name), told),
    date: day => dateInWords(day, false, calendar),
    listed: inWords,
    areaNames: ids => inWords(areas.filter(({ id }) => ids.includes(id)).map(({ name }) => name))
  }
}

const isOwn = (name: TextName): boolean => ownTexts.some(own => own === name)

function readLabels(json: string | undefined): ReadonlyMap<string, string> {
  const given = fromJson(json, value => (typeof value === 'object' && value !== null ? value : undefined)) ?? {}
  return new Map(
    Object.entries(given).flatMap(([name, value]) => {
      const label = parseText(2000)(value)
      return label === undefined ? [] : [[name, label]]
    })
  )
}

function factsOf({ stage }: Said, label: (name: string) => string, areas: string): Words {
  if (stage.stage !== 'standing') {
    const [name, neutralName] = [label('facts.name'), label('facts.neutral')]
    return { ...usualClocks, name, neutralName, telephone: label('facts.number'), areas: label('facts.areas') }
  }
  const { name, neutralName, telephone, clocks, agreement } = stage.scheme
  return {
    ...clocks,
    name: plain(name),
    neutralName: plain(neutralName),
    telephone: plain(telephone) || label('facts.leaflet'),
    areas: plain(areas) || label('facts.areas'),
    version: agreement.version
  }
}

/** A name is a name, also where it is filled into Markdown: it makes no link, no heading and no list there. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[*[\]]/g, '')
    .trim()

/** What can be dialled, as a link in Markdown; `ask at the desk` stays as it is. */
const dialled = (telephone: string): string =>
  /^\+?[0-9][0-9 ]{4,20}$/.test(telephone) ? `[${telephone}](tel:${telephone.replaceAll(' ', '')})` : telephone

/** Words in braces that nobody knows stay as they are. */
const fill = (text: string, facts: Words): string =>
  text.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(facts, name) ? String(facts[name] ?? whole) : whole
  )
