/** How few people may stand behind a published count, and behind a published answer. */
export const fewest = { count: 8, feedback: 10, population: 30 } as const

export type FigureKind = 'count' | 'feedback'

/** One row of a one-way table. Neighbours are categories that may be read together, such as months or age bands. */
export interface Cell {
  readonly categories: readonly string[]
  readonly count: number
}

/** Published totals end in 0 or 5, so that the difference of two of them points at nobody. */
export const roundTotal = (total: number): number => Math.round(total / 5) * 5

/**
 * The same table with every row that is too small merged into a neighbour. Undefined where even the whole is too small:
 * the period is then rolled forward into the next one.
 */
export function mergeSmallCells(cells: readonly Cell[], kind: FigureKind): readonly Cell[] | undefined {
  const merged: Cell[] = []
  let open: Cell | undefined
  for (const cell of cells) {
    open = open ? together(open, cell) : cell
    if (open.count < fewest[kind]) continue
    merged.push(open)
    open = undefined
  }
  if (!open) return merged.length > 0 ? merged : undefined
  // The rest at the end has no neighbour but the row before it.
  const last = merged.pop()
  return last && [...merged, together(last, open)]
}

const together = (a: Cell, b: Cell): Cell => ({
  categories: [...a.categories, ...b.categories],
  count: a.count + b.count
})

export interface Share {
  readonly part: number
  readonly whole: number
  /** A question to which even "all of them" gives nobody away, such as whether the tea was good. */
  readonly harmless: boolean
}

/**
 * A share in whole per cent, or undefined where it must not be shown: too few answers, or all and none of a question
 * where that would tell what every single person said.
 */
export function publishablePercent({ part, whole, harmless }: Share): number | undefined {
  if (whole < fewest.feedback) return undefined
  const percent = Math.round((part / whole) * 100)
  return harmless || (percent > 0 && percent < 100) ? percent : undefined
}

/** Whether figures about a group may be shown at all. */
export const isLargeEnough = (population: number): boolean => population >= fewest.population
