import path from 'node:path'
import { openPageModule } from '../../test/lib/page-module.ts'
import type { Table } from '../index.ts'
import { bestByHungarianMethod, fullTable, judge, type Value } from './judge.ts'
import { makeUp } from './made-up.ts'
import type * as measure from './measure.ts'
import { measureLeaving, type measureRegion, measureShortlist, planOf, region, type Times } from './measure.ts'
import { bestByMunkres, bestOfProgramme, loadHighs, programme } from './oracles.ts'
import { bestByScipy } from './scipy.ts'

const ms = (time: number): string => time.toFixed(time < 10 ? 2 : 0)
const share = (time: number, limit: number): string => (time / limit).toFixed(2)
const ratios = [1.2, 1.0, 0.8]

/** The goals of the design page, beside peers in the same run. The whole country is `bench/matching/national.ts`. */
export async function* bench(): AsyncGenerator<Table> {
  const { page, close } = await openPageModule(path.join(import.meta.dirname, 'measure.ts'))
  type Module = { module: typeof measure }
  try {
    const inPage = await page.evaluate(() => (window as unknown as Module).module.measureShortlist(20_000, 1000))
    yield shortlistTable(inPage, measureShortlist(20_000, 1000))
    const regions = []
    for (const ratio of ratios)
      regions.push(await page.evaluate(each => (window as unknown as Module).module.measureRegion(each), ratio))
    yield regionTable(regions)
  } finally {
    await close()
  }
  yield leavingTable()
  yield await peerTable()
}

function shortlistTable(page: Times, here: Times): Table {
  const limit = 2
  const row = (name: string, { half, most }: Times) => [name, ms(half), ms(most), share(most, limit)]
  return {
    title: 'Three names with reasons out of 20,000 mentors',
    note: `Goal: 99 of 100 within ${limit} ms in Chromium.`,
    columns: ['', 'half, ms', '99 of 100, ms', 'of the limit'],
    rows: [row('Chromium', page), row('Node', here)]
  }
}

function regionTable(regions: readonly ReturnType<typeof measureRegion>[]): Table {
  const limit = 50
  const rows = regions.flatMap(({ fresh, slider, leaves }, n) => {
    const row = (name: string, { half, most }: Times) => [
      `${ratios[n]} places each: ${name}`,
      ms(half),
      ms(most),
      share(half, limit)
    ]
    return [row('from the records', fresh), row('a weight is moved', slider), row('a mentor leaves', leaves)]
  })
  return {
    title: 'The best plan of a region, proved over all pairs: 1,000 mentees and 300 mentors, in Chromium',
    note: `Goal: a weight slider re-solves within ${limit} ms.`,
    columns: ['', 'half, ms', 'slowest, ms', 'of the limit'],
    rows
  }
}

function leavingTable(): Table {
  const limit = 30
  const rows = ratios.map(ratio => {
    const plan = planOf({ ...region(ratio), ...makeUp({ mentees: 10_000, mentors: 3000, ratio, seed: 7 }) })
    const runs = 25
    const before = process.cpuUsage()
    const { half, most } = measureLeaving(plan, runs)
    const { user, system } = process.cpuUsage(before)
    return [`${ratio} places each`, ms(half), ms(most), share(half, limit), ms((user + system) / 1000 / runs)]
  })
  return {
    title: 'A mentor leaves a plan of 10,000 mentees and 3,000 mentors; the best plan over all pairs again',
    note: `Goal: ${limit} ms. On a busy machine the processor time (of all threads, on average) says more.`,
    columns: ['', 'half, ms', 'slowest, ms', 'of the limit', 'processor, ms each'],
    rows
  }
}

/** The same instance by other means; all must come to the same best plan. */
async function peerTable(): Promise<Table> {
  const cohort = region(1)
  const ours = timed(() => planOf(cohort))
  const best = judge(cohort, ours.result)
  const table = fullTable(cohort)
  const highs = await loadHighs()
  const model = programme(highs, cohort)
  const row = (name: string, took: number, value: Value) => [
    name,
    ms(took),
    (took / ours.took).toFixed(2),
    value.join(' / ')
  ]
  const peer = (name: string, solve: () => Value) => {
    const { took, result } = timed(solve)
    return row(name, took, result)
  }
  return {
    title: 'A region by other means: 1,000 mentees, 300 mentors, 1.0 places each',
    note: 'Peers are handed ready worths and start there; ours starts with the records. The last column must be the same: people served / everything else.',
    columns: ['', 'ms', 'times ours', 'best plan'],
    rows: [
      row('this program, records to proof', ours.took, best),
      peer('munkres (npm)', () => bestByMunkres(table)),
      peer('HiGHS (npm, WebAssembly), interior point', () => bestOfProgramme(highs, model)),
      peer('Hungarian method on a full table', () => bestByHungarianMethod(cohort)),
      ...bestByScipy(cohort).map(({ name, took, best }) => row(name, took, best))
    ]
  }
}

function timed<T>(work: () => T): { readonly took: number; readonly result: T } {
  const began = performance.now()
  const result = work()
  return { took: performance.now() - began, result }
}
