import { plain } from '../../matching/names.ts'
import type { NotNow, Ranked, Shortlist } from '../../steps/shortlist.ts'
import type { RosterPerson } from '../../vocabulary/roster.ts'

/** What there is to say of one mentor of the scheme about one request. */
export type Standing =
  /** `betterIn`: in what the last of the first three who fits better does so; nothing for those three themselves. */
  | { readonly kind: 'ranked'; readonly place: number; readonly ranked: Ranked; readonly betterIn: readonly string[] }
  | { readonly kind: 'not-now'; readonly notNow: NotNow }
  | { readonly kind: 'no-portrait'; readonly name: string }

export const nameOf = (standing: Standing): string => {
  switch (standing.kind) {
    case 'ranked':
      return standing.ranked.name
    case 'not-now':
      return standing.notNow.name
    case 'no-portrait':
      return standing.name
  }
}

/** Every mentor in whose name all that was typed stands, word by word, in the order of the alphabet. */
export function findMentors(list: Shortlist, roster: Iterable<RosterPerson>, typed: string): readonly Standing[] {
  return findByName(everybody(list, roster), nameOf, typed)
}

/** All of these in whose name every word stands that was typed, each from its beginning; nobody while nothing is. */
export function findByName<T>(all: readonly T[], nameOf: (one: T) => string, typed: string): readonly T[] {
  const wanted = wordsIn(typed)
  if (wanted.length === 0) return []
  return all
    .filter(each => {
      const own = wordsIn(nameOf(each))
      return wanted.every(word => own.some(part => part.startsWith(word)))
    })
    .sort((one, other) => nameOf(one).localeCompare(nameOf(other)))
}

function everybody({ ranked, others }: Shortlist, roster: Iterable<RosterPerson>): Standing[] {
  const known = new Set([...ranked, ...others].map(({ mentor }) => mentor))
  const silent = [...roster].filter(({ desk, card }) => desk === 'mentor' && !known.has(card.signingKey))
  // One of the first three may be there for coming from elsewhere.
  const before = (one: Ranked) => ranked.slice(0, 3).findLast(({ score }) => score >= one.score)
  return [
    ...ranked.map((each, at): Standing => {
      const betterIn = at < 3 ? [] : lessIn(each, before(each))
      return { kind: 'ranked', place: at + 1, ranked: each, betterIn }
    }),
    ...others.map((notNow): Standing => ({ kind: 'not-now', notNow })),
    ...silent.map(({ name }): Standing => ({ kind: 'no-portrait', name }))
  ]
}

const lessIn = (own: Ranked, other: Ranked | undefined): readonly string[] =>
  other?.parts
    .filter(({ points }, at) => points > (own.parts[at]?.points ?? 0))
    .map(({ label }) => label.toLowerCase()) ?? []

const wordsIn = (text: string): readonly string[] =>
  plain(text)
    .split(' ')
    .filter(word => word !== '')
