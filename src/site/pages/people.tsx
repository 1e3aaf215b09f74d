import { Filter } from '../../design/filter/filter.tsx'
import { Portrait } from '../../design/portrait/portrait.tsx'
import type { AreaId } from '../../vocabulary/area.ts'
import type { Day } from '../../vocabulary/day.ts'
import { professions } from '../../vocabulary/profession.ts'
import { isAvailable, type RosterPerson } from '../../vocabulary/roster.ts'
import { isThisWeek } from '../../vocabulary/seen.ts'
import type { Shown } from '../shown.ts'

/** A lead, or a mentor who wants to be shown, in their own words. */
export function Person({ shown, person }: { shown: Shown; person: RosterPerson }) {
  const { say, date, seen, today } = shown
  const { name, profession, about, looksIn, away, card } = person
  const lastSeen = seen.get(card.signingKey)
  const facts = [
    ...(looksIn ? [say('people.looks-in', { when: looksIn })] : []),
    ...(lastSeen && isThisWeek(lastSeen, today) ? [say('people.looked-in')] : []),
    ...(away && away.from > today && isHere(person, today) ? [awaySoon(shown, away)] : [])
  ]
  const until = away?.until !== undefined && away.until >= today ? away.until : undefined
  const gone = until ? say('people.away-until', { day: date(until) }) : say('people.away')
  return (
    <Portrait
      level={3}
      name={name}
      profession={say(`profession.${profession}`)}
      about={about}
      facts={facts}
      away={isHere(person, today) ? undefined : gone}
    />
  )
}

/** Whether somebody new may hope to hear from them today. */
export function isHere(person: RosterPerson, today: Day): boolean {
  const { away } = person
  const isAway = away !== undefined && away.from <= today && (away.until === undefined || away.until >= today)
  return isAvailable(person) && !isAway
}

const awaySoon = ({ say, date }: Shown, { from, until }: NonNullable<RosterPerson['away']>): string =>
  until === undefined
    ? say('people.away-soon-open', { from: date(from) })
    : say('people.away-soon', { from: date(from), until: date(until) })

/** The areas of the scheme as answers of a filter, numbered from 1. */
export function AreaFilter({ shown: { stage, say }, by }: { shown: Shown; by: 'a' | 'b' }) {
  const areas = stage.stage === 'standing' ? stage.scheme.areas : []
  const options = areas.map(({ name }, at) => ({ value: String(at + 1), label: name }))
  return (
    <Filter
      by={by}
      legend={say('people.filter-area')}
      options={[{ value: '', label: say('people.every-area') }, ...options]}
    />
  )
}

/** The numbers of these areas, for the filter; of all of them where none is named. */
export function areaNumbers({ stage }: Shown, ids: readonly AreaId[] | undefined): string {
  const areas = stage.stage === 'standing' ? stage.scheme.areas : []
  return areas.flatMap(({ id }, at) => (ids === undefined || ids.includes(id) ? [at + 1] : [])).join(' ')
}

/** The professions as answers of a filter, numbered from 1. */
export const ProfessionFilter = ({ shown: { say }, legend, all }: { shown: Shown; legend: string; all: string }) => (
  <Filter
    by="a"
    legend={legend}
    options={[
      { value: '', label: all },
      ...professions.map((profession, at) => ({ value: String(at + 1), label: say(`professions.${profession}`) }))
    ]}
  />
)

export const professionNumbers = (for_: readonly string[] | undefined): string =>
  professions.flatMap((profession, at) => (for_ === undefined || for_.includes(profession) ? [at + 1] : [])).join(' ')
