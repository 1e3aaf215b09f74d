import type { AreaId } from '../vocabulary/area.ts'
import type { Brief } from '../vocabulary/brief.ts'
import type { Day } from '../vocabulary/day.ts'
import type { Practice, PracticeCode } from '../vocabulary/practice.ts'
import { type Profession, professions } from '../vocabulary/profession.ts'
import type { Referral } from '../vocabulary/referral.ts'

/** As much of somebody who asks as a brief may ever look at. */
export interface Asker {
  readonly area: AreaId
  readonly profession: Profession | undefined
  readonly topics: readonly string[]
  readonly format: Referral['format']
}

/** A brief that fewer people could be meant by is not written. */
export const fewestMeant = 20

/** Where the readers of a brief work and have worked. */
export interface Reader {
  readonly practices: readonly PracticeCode[]
  readonly pastPractices: readonly PracticeCode[]
}

/**
 * A brief that at least twenty people could be meant by, or one that tells nothing. Whoever reads it may hold the list of
 * practices, know how many work in each, know these rules, and compare with the other readers. So it is not enough that
 * twenty people share what is told: those who are told less must be twenty as well, since silence tells that one is among
 * the few.
 */
export function coarsen(asker: Asker, practices: readonly Practice[], readers: readonly Reader[], today: Day): Brief {
  const month = today.slice(0, 7)
  const { profession, area, topics, format } = asker
  if (profession === undefined) return { tells: 'nothing', month }
  switch (toldOf(profession, area, practices, isMeantFor(practices, readers))) {
    case 'area':
      return { tells: 'area', month, profession, area, topics, format }
    case 'profession':
      return { tells: 'profession', month, profession, topics, format }
    case 'nothing':
      return { tells: 'nothing', month }
  }
}

/** Whether somebody of this practice may be meant, as far as readers know. */
type IsMeant = (practice: Practice) => boolean

function toldOf(
  profession: Profession,
  area: AreaId,
  practices: readonly Practice[],
  isMeant: IsMeant
): Brief['tells'] {
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0)
  const people = professions.map(each => ({ profession: each, people: fewestIn(each, practices, isMeant) }))
  const rare = people.filter(each => each.people < fewestMeant)
  if (rare.some(each => each.profession === profession)) return 'nothing'
  if (rare.length > 0 && sumOf(rare.map(each => each.people)) < fewestMeant) return 'nothing'

  const areas = [...Map.groupBy(practices, each => each.area)]
  // A part of the country of which no practice is listed: nobody knows how many work there.
  if (!areas.some(([id]) => id === area)) return 'nothing'
  const small = areas
    .map(([id, inArea]) => ({ id, people: fewestIn(profession, inArea, isMeant) }))
    .filter(each => each.people < fewestMeant)
  if (small.length > 0 && sumOf(small.map(each => each.people)) < fewestMeant) return 'profession'
  return small.some(({ id }) => id === area) ? 'profession' : 'area'
}

/**
 * How many people of a profession could be meant, at the least. The scheme knows no numbers of staff, so it counts one GP
 * in each practice, and a nurse and a manager in every second of an area: some share theirs, or have none. The practices
 * that cannot be meant may just be those that have one.
 */
function fewestIn(profession: Profession, practices: readonly Practice[], isMeant: IsMeant): number {
  const meant = practices.filter(isMeant).length
  if (profession === 'gp') return meant
  return Math.max(0, Math.floor(practices.length / 2) - (practices.length - meant))
}

/** The rules keep mentors from their practices, past and present, and from the networks of these; and mentors know that. */
function isMeantFor(practices: readonly Practice[], readers: readonly Reader[]): IsMeant {
  const own = new Set(readers.flatMap(each => [...each.practices, ...each.pastPractices]))
  const networkOf = ({ pcn }: Practice) => pcn.trim().toLowerCase()
  const networks = new Set(practices.filter(({ code }) => own.has(code)).map(networkOf))
  networks.delete('')
  return practice => !own.has(practice.code) && !networks.has(networkOf(practice))
}
