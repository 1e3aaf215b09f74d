import { topicCode } from '../../matching/topics.ts'
import type { AreaId } from '../../vocabulary/area.ts'
import type { Policy } from '../../vocabulary/policy.ts'
import { type Profession, professionLabel, professions } from '../../vocabulary/profession.ts'

/** Somebody for whom a mentor is still to be found: as much of them as counts here. */
export interface Wanting {
  readonly area: AreaId
  readonly profession: Profession | undefined
  readonly topics: readonly string[]
}

/** A mentor's free places, and for whom they would do. */
export interface Giving {
  readonly areas: readonly AreaId[]
  readonly profession: Profession
  readonly strengths: readonly string[]
  readonly free: number
}

/** One topic, area or profession: how many wait for it, and how many places would do. */
export interface Balance {
  readonly name: string
  readonly waiting: number
  readonly free: number
}

export interface Balances {
  readonly topics: readonly Balance[]
  readonly areas: readonly Balance[]
  readonly professions: readonly Balance[]
}

/** More wait than there are places. */
export const isGap = ({ waiting, free }: Balance): boolean => waiting > free

/** Where places are missing comes first, then where most people wait. */
const byNeed = (one: Balance, other: Balance): number =>
  Number(isGap(other)) - Number(isGap(one)) || other.waiting - one.waiting || one.name.localeCompare(other.name)

/** What a scheme has published: its areas, and which professions may support which. */
export interface Ground extends Pick<Policy, 'supportedBy'> {
  readonly areas: readonly { readonly id: AreaId; readonly name: string }[]
}

/**
 * Places against people. A place that would do for two topics counts for both, so that a gap is one for certain, while
 * enough of everything need not be enough for everybody.
 */
export function balances(
  wanting: readonly Wanting[],
  giving: readonly Giving[],
  { areas, supportedBy }: Ground
): Balances {
  const count = (name: string, wants: (each: Wanting) => boolean, gives: (each: Giving) => boolean): Balance => ({
    name,
    waiting: wanting.filter(wants).length,
    free: giving.filter(gives).reduce((sum, { free }) => sum + free, 0)
  })
  const has = (topics: readonly string[], code: string) => topics.some(topic => topicCode(topic) === code)
  const topicByCode = new Map(
    [...giving.flatMap(({ strengths }) => strengths), ...wanting.flatMap(({ topics }) => topics)].map(topic => [
      topicCode(topic),
      topic
    ])
  )
  return {
    topics: [...topicByCode]
      .map(([code, topic]) =>
        count(
          topic,
          each => has(each.topics, code),
          each => has(each.strengths, code)
        )
      )
      .sort(byNeed),
    areas: areas
      .map(({ id, name }) =>
        count(
          name,
          each => each.area === id,
          each => each.areas.includes(id)
        )
      )
      .sort(byNeed),
    professions: professions
      .map(profession =>
        count(
          capitalised(professionLabel(profession)),
          each => each.profession === profession,
          each => supportedBy[profession].includes(each.profession)
        )
      )
      .sort(byNeed)
  }
}

const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
