import highsLoader, { type Highs, type ModelData } from 'highs'
import { munkres } from 'munkres'
import type { Cohort } from '../../src/matching/plan/cohort.ts'
import { type fullTable, pairWorth, placeCost, served, type Value, waitCost } from './judge.ts'

// The best plan by solvers that others wrote, from the records and the rules in words.

/** Munkres' method on a full table, one column for each place and one for everyone's waiting. Cubic: for small cohorts. */
export function bestByMunkres(table: ReturnType<typeof fullTable>): Value {
  const total = munkres(table.map(row => [...row])).reduce((sum, [i, column]) => sum + (table[i]?.[column] ?? 0), 0)
  const count = Math.round(-total / served)
  return [count, -(total + count * served)]
}

/**
 * HiGHS, by an interior point method that ends in a corner: a linear programme over pairs, places and waiting. Its corners
 * are plans of whole people, since a network has no others; places of one mentor fill in the order of their cost, since
 * later ones cost no less.
 */
export async function bestByHighs(cohort: Cohort): Promise<Value> {
  const highs = await loadHighs()
  return bestOfProgramme(highs, programme(highs, cohort))
}

/** The package says its types are those of a CommonJS module; as a module it hands over the function itself. */
export const loadHighs = highsLoader as unknown as typeof highsLoader.default

/** Only this is measured: everything in it is numbers by then. */
export function bestOfProgramme(highs: Highs, model: ModelData): Value {
  const total = highs.withModel(model, solver => {
    solver.options.set({ output_flag: false, solver: 'ipm', run_crossover: 'on' })
    solver.run()
    if (solver.getModelStatus() !== highs.constants.modelStatus.optimal) throw new Error('highs found no best plan')
    return Math.round(solver.getObjectiveValue())
  })
  const count = Math.round(total / served)
  return [count, total - count * served]
}

/** One column for each permitted pair, each place and each mentee's waiting; one row for each person. */
export function programme(highs: Highs, cohort: Cohort): ModelData {
  const { policy, mentees, mentors } = cohort
  const columns: { readonly amount: number; readonly entries: readonly Entry[] }[] = []
  for (const [i, mentee] of mentees.entries()) {
    columns.push({ amount: -waitCost(policy, mentee), entries: [[i, 1]] })
    for (const [j, mentor] of mentors.entries()) {
      const worth = pairWorth(cohort, mentee, mentor)
      if (worth === undefined) continue
      columns.push({
        amount: worth + served,
        entries: [
          [i, 1],
          [mentees.length + j, 1]
        ]
      })
    }
  }
  for (const [j, { busy, capacity }] of mentors.entries())
    for (let place = busy; place < capacity; place++)
      columns.push({ amount: -placeCost(policy, place), entries: [[mentees.length + j, -1]] })
  const starts = new Int32Array(columns.length + 1)
  for (const [n, { entries }] of columns.entries()) starts[n + 1] = (starts[n] ?? 0) + entries.length
  const entries = columns.flatMap(column => column.entries)
  const [numCols, numRows] = [columns.length, mentees.length + mentors.length]
  return {
    numCols,
    numRows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: Float64Array.from(columns, ({ amount }) => amount),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    // Everyone is with one mentor or waits; no mentor has more people than places.
    rowLower: [...mentees.map(() => 1), ...mentors.map(() => -highs.infinity)],
    rowUpper: [...mentees.map(() => 1), ...mentors.map(() => 0)],
    matrix: {
      format: 'csc',
      numRows,
      numCols,
      starts,
      indices: Int32Array.from(entries, ([row]) => row),
      values: Float64Array.from(entries, ([, value]) => value)
    }
  }
}

type Entry = readonly [row: number, value: number]
