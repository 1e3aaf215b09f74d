import type { Policy } from '../../src/vocabulary/policy.ts'
import type { Practice, PracticeCode } from '../../src/vocabulary/practice.ts'
import type { Profession } from '../../src/vocabulary/profession.ts'

// Mentors who were asked about one person, lay what they know together, and want to know who it is. This shares nothing
// with the program but the shapes of public things: it tries out every person, and crosses out whom it cannot be.

/** What one of them knows of themselves. */
export interface Asked {
  readonly profession: Profession
  readonly areas: readonly string[]
  readonly practices: readonly string[]
  readonly pastPractices: readonly string[]
  readonly keepAwayFrom: readonly string[]
}

/** What they hold: the public notices, the staff lists of every practice, and themselves. */
export interface InHand {
  readonly practices: readonly Practice[]
  readonly staff: ReadonlyMap<PracticeCode, Record<Profession, number>>
  readonly policy: Pick<Policy, 'supportedBy' | 'neighbours'>
  /** Of the lead who signed the question. */
  readonly leadAreas: readonly string[]
  readonly asked: readonly Asked[]
}

/** How the program, which is public, would put it about somebody; undefined where it would not ask. */
export type WouldRead = (profession: Profession | undefined, area: string) => string | undefined

const everyProfession: readonly Profession[] = ['manager', 'nurse', 'gp']

/** Somebody of a practice, and how many there are of them. */
interface Suspects {
  readonly practice: Practice
  readonly profession: Profession
  readonly people: number
}

/** The fewest people that are left by any of the questions that can be asked; undefined where none can. */
export function fewestLeft(hand: InHand, wouldRead: WouldRead): { left: number; read: string } | undefined {
  const areas = new Set([...hand.leadAreas, ...hand.practices.map(each => each.area), 'from elsewhere'])
  const reads = [...areas].flatMap(area => [...everyProfession, undefined].map(each => wouldRead(each, area)))
  const lefts = [...new Set(reads)]
    .filter(read => read !== undefined)
    .map(read => ({ read, left: numberOf(hand, suspectsOf(hand, wouldRead, read)) }))
  return lefts.sort((a, b) => a.left - b.left)[0]
}

/** Whom two questions leave that are known to be about one person, when the notices have changed in between. */
export function leftAfterBoth(
  [hand, wouldRead, read]: readonly [InHand, WouldRead, string],
  [later, wouldReadLater, readLater]: readonly [InHand, WouldRead, string]
): number {
  const still = suspectsOf(later, wouldReadLater, readLater)
  const isStill = (one: Suspects) =>
    still.some(each => each.practice.code === one.practice.code && each.profession === one.profession)
  return numberOf(hand, suspectsOf(hand, wouldRead, read).filter(isStill))
}

function suspectsOf(hand: InHand, wouldRead: WouldRead, read: string): readonly Suspects[] {
  const here = hand.practices
    .filter(({ area }) => hand.leadAreas.includes(area))
    .flatMap(practice =>
      everyProfession.map(profession => ({
        practice,
        profession,
        people: hand.staff.get(practice.code)?.[profession] ?? 0
      }))
    )
  const about = here.filter(({ practice, profession }) => wouldRead(profession, practice.area) === read)
  const isAboutNobodyKnown = about.every(({ people }) => people === 0)
  return (isAboutNobodyKnown ? here : about).filter(each => hand.asked.every(mentor => mayMeet(hand, mentor, each)))
}

/** The lead is not it, nor is one of them, nor anybody they told the scheme to keep away. */
function numberOf({ asked }: InHand, suspects: readonly Suspects[]): number {
  const crossedOut = new Set(asked.flatMap(mentor => mentor.keepAwayFrom)).size + asked.length + 1
  return suspects.reduce((sum, { people }) => sum + people, 0) - crossedOut
}

/** By the published rules, as this mentor knows them of themselves. */
function mayMeet({ practices, policy }: InHand, mentor: Asked, { practice, profession }: Suspects): boolean {
  const { practices: own, pastPractices } = mentor
  if (own.includes(practice.code) || pastPractices.includes(practice.code)) return false
  const network = practice.pcn.toLowerCase().replace(/[^a-z]/g, '')
  const isTheirs = ({ code, pcn }: Practice) =>
    own.includes(code) && pcn.toLowerCase().replace(/[^a-z]/g, '') === network
  if (own.length > 0 && network !== '' && practices.some(isTheirs)) return false
  if (!policy.supportedBy[profession].includes(mentor.profession)) return false
  const helpers = policy.neighbours[practice.area]
  return helpers === undefined || [practice.area, ...helpers].some(area => mentor.areas.includes(area))
}
