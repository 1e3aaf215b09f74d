import type { Practice } from '../../vocabulary/practice.ts'
import type { MentorFacts } from '../facts.ts'
import { couldTakeSomebody, type Scheme } from '../hard-rules.ts'
import { keyedHash } from '../hash.ts'
import type { Criterion, Policy } from '../policy.ts'
import { practiceBook } from '../practices.ts'
import { offeredCodes } from '../score.ts'
import { type CodeBook, codeBook, setBits, wordsNeeded } from './codes.ts'
import { type Facet, groupFacets, rareFacets } from './facets.ts'
import { mentorMarks } from './marks.ts'

/** What the inner loops need of the mentors, as numbers only, so that it can be handed to a worker. */
export interface MentorNumbers {
  readonly count: number
  /** Each mentor's group, and each group's kinds: groupKind[group * groupFacets.length + facet]. */
  readonly groupOf: Int32Array
  readonly groupKind: Int32Array
  readonly rareKind: Int32Array
  /** For each overlap criterion the bits of what each mentor brings. */
  readonly offered: readonly Int32Array[]
  /** The weightiest overlap criterion (or -1), and for each of its codes who brings it: slices[code * blocks + block]. */
  readonly head: number
  readonly slices: Int32Array
  readonly blocks: number
  /** The bits of the last block that stand for somebody. */
  readonly lastBlock: number
}

/** Mentors stand in blocks, one for each bit of a word. */
export const blockSize = 32

/** Mentors who can take somebody, grouped and ready for looking up. The order of the list handed in leaves no trace. */
export interface MentorTable {
  readonly scheme: Scheme
  readonly mentors: readonly MentorFacts[]
  readonly numbers: MentorNumbers
  /** For each facet one mentor of each kind. */
  readonly kinds: readonly (readonly MentorFacts[])[]
  readonly overlaps: readonly OverlapCriterion[]
  readonly books: readonly CodeBook[]
  readonly mentorsByMark: ReadonlyMap<string, readonly number[]>
  /** Rows of points that have been worked out so far, for each facet by the kind of mentee. */
  readonly rowByKind: readonly Map<string, Int32Array>[]
}

export type OverlapCriterion = Extract<Criterion, { kind: 'overlap' }>

/** Makes the table. Mentors who are paused, full or out of date are left out: no mentee could have them. */
export function compile(policy: Policy, all: Iterable<MentorFacts>, practices: Iterable<Practice>): MentorTable {
  const scheme = { policy, practices: practiceBook(practices) }
  const mentors = [...all].filter(couldTakeSomebody)
  const groupOf = new Map(
    mentors.map(mentor => [mentor, JSON.stringify(groupFacets.map(facet => facet.mentorKind(mentor)))])
  )
  const lotOf = new Map(mentors.map(mentor => [mentor, keyedHash(policy.seed, mentor.key)]))
  mentors.sort(
    (one, other) =>
      order(groupOf.get(one) ?? '', groupOf.get(other) ?? '') ||
      (lotOf.get(one) ?? 0) - (lotOf.get(other) ?? 0) ||
      order(one.key, other.key)
  )
  const groups = [...new Set(mentors.map(mentor => groupOf.get(mentor)))]
  const numberOfGroup = new Map(groups.map((group, number) => [group, number]))
  const firstOf = new Map(mentors.map((mentor, j) => [groupOf.get(mentor), j] as const).reverse())
  const grouped = groupFacets.map(facet => kindsOf(facet, mentors))
  const rare = rareFacets.map(facet => kindsOf(facet, mentors))
  const overlaps = policy.criteria.filter(criterion => criterion.kind === 'overlap')
  const books = overlaps.map(({ of }) => codeBook(mentors.map(mentor => offeredCodes(of, mentor).keys())))
  return {
    scheme,
    mentors,
    numbers: {
      count: mentors.length,
      groupOf: Int32Array.from(mentors, mentor => numberOfGroup.get(groupOf.get(mentor)) ?? 0),
      groupKind: Int32Array.from(groups.flatMap(group => grouped.map(({ kindOf }) => kindOf[firstOf.get(group) ?? 0]))),
      rareKind: Int32Array.from(mentors.flatMap((_, j) => rare.map(({ kindOf }) => kindOf[j]))),
      offered: overlaps.map((criterion, at) => offeredBits(criterion, mentors, books[at])),
      ...sliceHead(overlaps, mentors, books)
    },
    kinds: [...grouped, ...rare].map(({ examples }) => examples),
    overlaps,
    books,
    mentorsByMark: byMark(mentors, scheme),
    rowByKind: [...groupFacets, ...rareFacets].map(() => new Map())
  }
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function kindsOf(facet: Facet, mentors: readonly MentorFacts[]) {
  const numberByKind = new Map<string, number>()
  const examples: MentorFacts[] = []
  const kindOf = mentors.map(mentor => {
    const kind = facet.mentorKind(mentor)
    const number = numberByKind.get(kind) ?? examples.push(mentor) - 1
    numberByKind.set(kind, number)
    return number
  })
  return { kindOf, examples }
}

function offeredBits({ of }: OverlapCriterion, mentors: readonly MentorFacts[], book: CodeBook): Int32Array {
  const words = new Int32Array(wordsNeeded(book) * mentors.length)
  for (const [j, mentor] of mentors.entries()) setBits(words, mentors.length, j, offeredCodes(of, mentor).keys(), book)
  return words
}

function sliceHead(overlaps: readonly OverlapCriterion[], mentors: readonly MentorFacts[], books: readonly CodeBook[]) {
  const gains = overlaps.map(({ weight, steps }) => weight * (Math.max(...steps) - Math.min(...steps)))
  const head = gains.indexOf(Math.max(...gains))
  const blocks = Math.ceil(mentors.length / blockSize)
  const slices = new Int32Array((books[head]?.size ?? 0) * blocks)
  for (const [j, mentor] of mentors.entries())
    for (const code of head < 0 ? [] : offeredCodes(overlaps[head].of, mentor).keys())
      slices[(books[head].get(code) ?? 0) * blocks + Math.floor(j / blockSize)] |= 1 << (j % blockSize)
  const rest = mentors.length % blockSize
  return { head, slices, blocks, lastBlock: rest === 0 ? -1 : (1 << rest) - 1 }
}

function byMark(mentors: readonly MentorFacts[], { practices }: Scheme): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>()
  for (const [j, mentor] of mentors.entries())
    for (const mark of mentorMarks(mentor, practices)) {
      const known = numbers.get(mark)
      if (known) known.push(j)
      else numbers.set(mark, [j])
    }
  return numbers
}
