import type { MentorFacts } from '../matching/facts.ts'
import { plain } from '../matching/names.ts'
import type { AreaId } from '../vocabulary/area.ts'
import type { Brief } from '../vocabulary/brief.ts'
import type { Day } from '../vocabulary/day.ts'
import type { Policy } from '../vocabulary/policy.ts'
import type { Practice } from '../vocabulary/practice.ts'
import { type Profession, professions } from '../vocabulary/profession.ts'
import type { Referral } from '../vocabulary/referral.ts'

/** As much of somebody who asks as a brief may ever look at. */
export interface Asker {
  readonly area: AreaId
  readonly profession: Profession | undefined
  readonly topics: readonly string[]
  readonly format: Referral['format']
}

/** What a mentor knows of themselves, and so, being asked, of the other: the hard rules do not keep the two apart. */
export type Reader = Pick<MentorFacts, 'profession' | 'areas' | 'practices' | 'pastPractices' | 'keepAwayFrom'>

/** What everybody may know: the public notices, and which lead it is who asks. */
export interface Known {
  readonly practices: readonly Practice[]
  readonly policy: Pick<Policy, 'supportedBy' | 'neighbours'>
  /** Leads are offered to people of their own areas. */
  readonly leadAreas: readonly AreaId[]
}

/** Where fewer people could be meant, nobody is asked. */
export const fewestMeant = 20
/** What fewer people share is not told: twenty should be left when three mentors know that it is nobody near them. */
export const fewestTold = 60

/** People of one practice. Where their numbers are not published: one person, of whatever profession. */
interface Group {
  readonly practice: Practice
  readonly profession: Profession | undefined
  readonly people: number
}

/**
 * What all these mentors would read, or undefined where even the barest question would leave fewer than twenty people.
 * The words hang on the public notices, the lead, the profession and the area, and on nothing else: not on who reads them,
 * since two readers could compare. Whoever reads may know these rules and the numbers of staff. So those who are told less
 * must be many as well: silence tells that it is one of them.
 */
export function coarsen(asker: Asker, readers: readonly Reader[], known: Known, today: Day): Brief | undefined {
  const { brief, meant } = wordsFor(asker, groupsIn(known), new Set(known.leadAreas), today.slice(0, 7))
  const names = new Set(readers.flatMap(({ keepAwayFrom }) => keepAwayFrom))
  // It is not the lead, none of the readers, and nobody they named: perhaps people who were counted.
  const left = sizeOf(leftTo(readers, meant, known)) - 1 - readers.length - names.size
  return left < fewestMeant ? undefined : brief
}

function groupsIn({ practices, leadAreas }: Known): readonly Group[] {
  const listed = new Map(practices.map(practice => [practice.code, practice]))
  const inReach = [...listed.values()].filter(({ area }) => leadAreas.includes(area))
  return inReach.flatMap((practice): readonly Group[] => {
    const { staff } = practice
    if (!staff) return [{ practice, profession: undefined, people: 1 }]
    return professions.map(profession => ({ practice, profession, people: staff[profession] }))
  })
}

/** The words, and everybody for whom they would be the same. */
function wordsFor(
  { area, profession, topics, format }: Asker,
  groups: readonly Group[],
  areas: ReadonlySet<AreaId>,
  month: string
): { readonly brief: Brief; readonly meant: readonly Group[] } {
  const sizes = professions.map(each => [each, sizeOf(groups.filter(group => group.profession === each))] as const)
  const told = tellable(sizes)
  if (profession === undefined || !told.has(profession) || !areas.has(area)) {
    const isUntold = (group: Group) => (group.profession ? !told.has(group.profession) : told.size === 0)
    // Where every profession is told, silence says only that it is not known.
    const meant = told.size === professions.length ? groups : groups.filter(isUntold)
    return { brief: { tells: 'nothing', month }, meant }
  }
  const alike = groups.filter(group => group.profession === profession)
  const inArea = (id: AreaId) => alike.filter(({ practice }) => practice.area === id)
  const toldAreas = tellable([...areas].map(id => [id, sizeOf(inArea(id))] as const))
  if (toldAreas.has(area))
    return { brief: { tells: 'area', month, profession, area, topics, format }, meant: inArea(area) }
  const meant = alike.filter(({ practice }) => !toldAreas.has(practice.area))
  return { brief: { tells: 'profession', month, profession, topics, format }, meant }
}

/** Those that may be told: large, and the ones kept back must be none, or large together. The smallest are kept back. */
function tellable<Id extends string>(sizes: readonly (readonly [Id, number])[]): ReadonlySet<Id> {
  const told = new Set<Id>()
  let [isAnyKept, kept] = [false, 0]
  for (const [id, size] of sizes.toSorted(([a, n], [b, m]) => n - m || (a < b ? -1 : 1)))
    if (size >= fewestTold && (!isAnyKept || kept >= fewestTold)) told.add(id)
    else [isAnyKept, kept] = [true, kept + size]
  return told
}

/** Whom the hard rules keep from none of the readers. A rule set aside for somebody only makes it more. */
function leftTo(readers: readonly Reader[], groups: readonly Group[], { practices, policy }: Known): readonly Group[] {
  const networkByCode = new Map(practices.map(({ code, pcn }) => [code, plain(pcn)]))
  const own = new Set(readers.flatMap(each => [...each.practices, ...each.pastPractices]))
  const networks = new Set(readers.flatMap(each => each.practices.map(code => networkByCode.get(code) ?? '')))
  networks.delete('')
  const isSupported = (profession: Profession) =>
    readers.every(reader => policy.supportedBy[profession].includes(reader.profession))
  const isReached = (area: AreaId) => {
    const helping = Object.hasOwn(policy.neighbours, area) ? policy.neighbours[area] : undefined
    return !helping || readers.every(reader => reader.areas.some(each => each === area || helping.includes(each)))
  }
  return groups.filter(
    ({ practice: { code, area }, profession }) =>
      !own.has(code) &&
      !networks.has(networkByCode.get(code) ?? '') &&
      (profession ? isSupported(profession) : professions.every(isSupported)) &&
      isReached(area)
  )
}

const sizeOf = (groups: readonly Group[]): number => groups.reduce((sum, { people }) => sum + people, 0)
