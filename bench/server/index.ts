import { randomUUID } from 'node:crypto'
import type { Table } from '../index.ts'
import { createEngine } from './engine.ts'
import { fill } from './fill.ts'
import type { Load, Seen } from './load.ts'
import { newFolder, putUnderLoad, type Served, serveOurs, servePeer } from './processes.ts'

/** `--small` is for a machine that others are working on. */
const isSmall = process.argv.includes('--small')
const seconds = isSmall ? 1.5 : 5
const many = isSmall ? 100_000 : 1_000_000
const crowds = [1, 8, 64]
const rounds = 5

export async function* bench(): AsyncGenerator<Table> {
  yield await writes()
  yield await reads()
  yield await letters()
  yield await growth()
  yield await start()
  yield await memory()
}

const under = (served: Served, load: Partial<Load> & Pick<Load, 'kind' | 'connections'>): Promise<Seen> =>
  putUnderLoad({ port: served.port, seconds, seed: randomUUID(), ...load })

const columns = ['server', 'connections', 'per second', 'errors', 'p50 ms', 'p99 ms']
const row = (name: string, connections: number, seen: Seen) =>
  [name, connections, seen.perSecond, seen.errors, seen.p50, seen.p99] as const

/** Every server in turn at each number of connections, so that all of them meet the same minutes. */
async function beside(kind: Load['kind']): Promise<Table['rows']> {
  const servers = { ours: await serveOurs(), thin: await servePeer('thin'), bare: await servePeer('bare') }
  const rows: Table['rows'][number][] = []
  for (const connections of crowds) {
    for (const [name, served] of Object.entries(servers)) {
      const seen = await under(served, { kind, connections })
      rows.push(row(name, connections, seen))
    }
  }
  for (const served of Object.values(servers)) await served.stop()
  return rows
}

async function writes(): Promise<Table> {
  const rows = await beside('create')
  const pairs = await besideTheEngine()
  const shares = pairs.map(([engine, ours]) => ours / engine).toSorted((a, b) => a - b)
  const share = Math.round(100 * (shares[Math.floor(shares.length / 2)] ?? 0))
  return {
    title: 'Durable writes of drops of 1 KiB',
    note: `At 64 connections ${share} % of what the engine keeps alone, 64 rows to a commit (middle of ${pairs.length} pairs:
${pairs.map(([engine, ours]) => `${ours} of ${engine}`).join(', ')}). Goal: at least 60 %.
thin: one row to a commit. bare: node:http that discards.`,
    columns,
    rows
  }
}

/** The engine alone and the whole server in turn, so that both meet the same moods of the machine. */
async function besideTheEngine(): Promise<[engine: number, ours: number][]> {
  const [served, engine] = [await serveOurs(), createEngine()]
  const pairs: [number, number][] = []
  const pair = async (): Promise<[number, number]> => {
    const { perSecond } = await under(served, { kind: 'create', connections: 64 })
    return [engine.rowsPerSecond(64, seconds), perSecond]
  }
  await pair()
  for (let round = 0; round < rounds; round++) pairs.push(await pair())
  engine.stop()
  await served.stop()
  return pairs
}

async function letters(): Promise<Table> {
  return { title: 'Letters of 8 KiB left in one box', columns, rows: await beside('letter') }
}

async function reads(): Promise<Table> {
  const kept = 1000
  const seed = randomUUID()
  const [ours, thin] = [await serveOurs(), await servePeer('thin')]
  const rows: Table['rows'][number][] = []
  for (const served of [ours, thin])
    await under(served, { kind: 'create', connections: 64, seconds: 60, requests: kept, seed })
  for (const connections of crowds) {
    for (const [name, served] of [
      ['ours', ours],
      ['thin', thin]
    ] as const)
      rows.push(row(name, connections, await under(served, { kind: 'read', connections, kept, seed })))
  }
  for (const served of [ours, thin]) await served.stop()
  return { title: 'Reads of one drop of 1 KiB out of 1,000', columns, rows }
}

/** The same questions to a server with a thousand drops and to one with a million, in turn. */
async function growth(): Promise<Table> {
  const seed = randomUUID()
  const counts = [1000, many]
  const servers = await Promise.all(counts.map(count => serveFilled(count, seed)))
  const rows: Table['rows'][number][] = []
  const ratios: string[] = []
  for (const kind of ['read', 'create'] as const) {
    const seen: Seen[][] = counts.map(() => [])
    for (let round = 0; round < rounds; round++) {
      for (const [n, served] of servers.entries()) {
        const load = { kind, connections: 8, kept: counts[n] ?? 1, ...(kind === 'read' ? { seed } : {}) }
        seen[n]?.push(await under(served, load))
      }
    }
    const [few, lots] = seen.map(middle)
    for (const [n, each] of [few, lots].entries()) if (each) rows.push(row(kind, counts[n] ?? 0, each))
    ratios.push(`${kind} ${((lots?.p99 ?? 0) / (few?.p99 ?? 1)).toFixed(2)}`)
  }
  for (const served of servers) await served.stop()
  return {
    title: `With ${many} drops and with 1000, at 8 connections`,
    note: `p99 with many over p99 with few: ${ratios.join(', ')}. Goal: at most 1.3. Middle of ${rounds} rounds.`,
    columns: ['call', 'drops', 'per second', 'errors', 'p50 ms', 'p99 ms'],
    rows
  }
}

async function serveFilled(count: number, seed: string): Promise<Served> {
  const folder = newFolder()
  fill(folder, count, seed)
  const served = await serveOurs(folder)
  await served.settled
  return served
}

/** The round with the middle p99. */
const middle = (seen: readonly Seen[]): Seen | undefined =>
  seen.toSorted((a, b) => a.p99 - b.p99)[Math.floor(seen.length / 2)]

async function start(): Promise<Table> {
  const times: number[] = []
  for (let n = 0; n < 5; n++) {
    const served = await serveOurs()
    times.push(served.firstAnswerMs)
    await served.stop()
  }
  const inOrder = times.toSorted((a, b) => a - b)
  return {
    title: 'From the start of the process to the first 200, empty folder',
    note: 'Goal: under 500 ms.',
    columns: ['', 'ms'],
    rows: [
      ['quickest', inOrder.at(0) ?? 0],
      ['middle', inOrder.at(2) ?? 0],
      ['slowest', inOrder.at(-1) ?? 0]
    ]
  }
}

async function memory(): Promise<Table> {
  const served = await serveOurs()
  const rows: Table['rows'][number][] = [['at the start', served.residentMb()]]
  for (const total of ['10,000', '20,000']) {
    await under(served, { kind: 'create', connections: 64, seconds: 120, requests: 10_000 })
    rows.push([`after ${total} drops`, served.residentMb()])
  }
  await served.stop()
  return {
    title: 'Resident memory',
    note: 'Goal: under 130 MB after 10,000 drops and no growth over the next 10,000.',
    columns: ['', 'MB'],
    rows
  }
}
