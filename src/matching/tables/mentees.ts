import type { MenteeFacts } from '../facts.ts'
import { keyedHash } from '../hash.ts'
import { points, stepValue, wantedCodes } from '../score.ts'
import { setBits, wordsNeeded } from './codes.ts'
import { facetRow, facets, forbidden, groupFacets } from './facets.ts'
import { menteeMarks } from './marks.ts'
import type { MentorTable } from './mentors.ts'

/** What the inner loops need of the mentees, as numbers only, so that it can be handed to a worker. */
export interface MenteeNumbers {
  readonly count: number
  /** For each facet the rows of points by kind of mentor, and for each mentee (i * facets + f) which row. */
  readonly rows: readonly (readonly Int32Array[])[]
  readonly rowOf: Int32Array
  /** 1 where some rare facet matters. */
  readonly isParticular: Uint8Array
  /** For each overlap criterion the bits of what each mentee would like, and the points of n in common. */
  readonly wanted: readonly Int32Array[]
  readonly pointsOf: readonly Int32Array[]
  /** The codes each mentee wishes for in the weightiest criterion: wishes wishStart[i] to wishStart[i + 1]. */
  readonly wishStart: Int32Array
  readonly wishes: Int32Array
  /** Mentors whom rules about two particular people forbid: numbers forbiddenStart[i] to forbiddenStart[i + 1]. */
  readonly forbiddenStart: Int32Array
  readonly forbiddenMentor: Int32Array
  /** Decides where among equals a mentee starts looking. */
  readonly lot: Int32Array
}

/** Mentees in the table's own order: alike ones together, equals by lot. The order of the list handed in leaves no trace. */
export interface MenteeTable {
  readonly mentees: readonly MenteeFacts[]
  readonly numbers: MenteeNumbers
}

export function tabulate(table: MentorTable, all: Iterable<MenteeFacts>): MenteeTable {
  const mentees = inOrder([...all], table.scheme.policy.seed)
  const rows: Int32Array[][] = facets.map(() => [])
  const rowByKind = facets.map(() => new Map<string, number>())
  const rowOf = new Int32Array(mentees.length * facets.length)
  const isParticular = new Uint8Array(mentees.length)
  for (const [i, mentee] of mentees.entries())
    for (const [f, facet] of facets.entries()) {
      const kind = facet.menteeKind(mentee)
      let row = rowByKind[f].get(kind)
      if (row === undefined) {
        row = rows[f].push(rowFor(table, f, kind, mentee)) - 1
        rowByKind[f].set(kind, row)
      }
      rowOf[i * facets.length + f] = row
      if (f >= groupFacets.length && rows[f][row].includes(forbidden)) isParticular[i] = 1
    }
  const lot = Int32Array.from(mentees, ({ id }) => keyedHash(table.scheme.policy.seed, id) >>> 1)
  return {
    mentees,
    numbers: {
      count: mentees.length,
      rows,
      rowOf,
      isParticular,
      lot,
      ...wishes(table, mentees),
      ...forbiddenPairs(table, mentees)
    }
  }
}

function inOrder(all: readonly MenteeFacts[], seed: string): readonly MenteeFacts[] {
  const groupKeys = all.map(mentee => facets.map(facet => facet.menteeKind(mentee)).join('\n'))
  const rankByKey = new Map([...new Set(groupKeys)].sort().map((key, rank) => [key, rank]))
  const rank = Int32Array.from(groupKeys, key => rankByKey.get(key) ?? 0)
  const lot = Float64Array.from(all, ({ id }) => keyedHash(seed, id))
  const order = Int32Array.from(all.keys())
  order.sort((a, b) => rank[a] - rank[b] || lot[a] - lot[b] || (all[a].id < all[b].id ? -1 : 1))
  return Array.from(order, n => all[n])
}

/** Worked out once for each kind of mentee, however many plans and shortlists are made from the same table. */
function rowFor({ rowByKind, kinds, scheme }: MentorTable, f: number, kind: string, mentee: MenteeFacts): Int32Array {
  const known = rowByKind[f].get(kind)
  if (known) return known
  const row = facetRow(facets[f], mentee, kinds[f], scheme)
  rowByKind[f].set(kind, row)
  return row
}

function wishes(table: MentorTable, mentees: readonly MenteeFacts[]) {
  const wanted = table.overlaps.map(({ of }, at) => {
    const words = new Int32Array(wordsNeeded(table.books[at]) * mentees.length)
    for (const [i, mentee] of mentees.entries())
      setBits(words, mentees.length, i, wantedCodes(of, mentee).keys(), table.books[at])
    return words
  })
  const pointsOf = table.overlaps.map(criterion =>
    Int32Array.from({ length: criterion.steps.length }, (_, n) =>
      points(criterion, stepValue(criterion.steps, n), table.scheme.policy)
    )
  )
  return { wanted, pointsOf, ...headWishes(table, mentees) }
}

function headWishes({ overlaps, books, numbers: { head } }: MentorTable, mentees: readonly MenteeFacts[]) {
  const wishStart = new Int32Array(mentees.length + 1)
  const found: number[] = []
  for (const [i, mentee] of mentees.entries()) {
    for (const code of head < 0 ? [] : wantedCodes(overlaps[head].of, mentee).keys()) {
      const number = books[head].get(code)
      if (number !== undefined) found.push(number)
    }
    wishStart[i + 1] = found.length
  }
  return { wishStart, wishes: Int32Array.from(found) }
}

function forbiddenPairs({ mentorsByMark, scheme, mentors }: MentorTable, mentees: readonly MenteeFacts[]) {
  const foundFor = new Int32Array(mentors.length).fill(-1)
  const start = new Int32Array(mentees.length + 1)
  const found: number[] = []
  for (const [i, mentee] of mentees.entries()) {
    for (const mark of menteeMarks(mentee, scheme.practices))
      for (const j of mentorsByMark.get(mark) ?? []) {
        if (foundFor[j] === i) continue
        foundFor[j] = i
        found.push(j)
      }
    start[i + 1] = found.length
  }
  return { forbiddenStart: start, forbiddenMentor: Int32Array.from(found) }
}
