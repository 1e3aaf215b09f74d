import { randomUUID } from 'node:crypto'
import type { Table } from '../index.ts'
import { engineRowsPerSecond } from './engine.ts'
import { fill } from './fill.ts'
import type { Load, Seen } from './load.ts'
import { newFolder, putUnderLoad, type Served, serveOurs, servePeer } from './processes.ts'

/** `--small` is for a machine that others are working on. */
const isSmall = process.argv.includes('--small')
const seconds = isSmall ? 1.5 : 5
const many = isSmall ? 100_000 : 1_000_000
const crowds = [1, 8, 64]

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

const columns = ['server', 'connections', 'per second', 'errors', 'p50 ms', 'p99 ms', 'of the engine']
const row = (name: string, connections: number, seen: Seen, share = '') =>
  [name, connections, seen.perSecond, seen.errors, seen.p50, seen.p99, share] as const

/** Every server in turn at each number of connections, so that all of them meet the same minutes. */
async function beside(kind: Load['kind'], share: (seen: Seen) => string): Promise<Table['rows']> {
  const servers = { ours: await serveOurs(), thin: await servePeer('thin'), bare: await servePeer('bare') }
  const rows: Table['rows'][number][] = []
  for (const connections of crowds) {
    for (const [name, served] of Object.entries(servers)) {
      const seen = await under(served, { kind, connections })
      rows.push(row(name, connections, seen, name === 'ours' ? share(seen) : ''))
    }
  }
  for (const served of Object.values(servers)) await served.stop()
  return rows
}

const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`

async function writes(): Promise<Table> {
  const engine = engineRowsPerSecond(64, seconds)
  const rows = await beside('create', seen => percent(seen.perSecond, engine))
  return {
    title: 'Durable writes of drops of 1 KiB',
    note: `The engine alone, 64 rows to a commit: ${engine} a second. Goal: at least 60 % of it at 64 connections.
thin: one row to a commit. bare: node:http that discards.`,
    columns,
    rows
  }
}

async function letters(): Promise<Table> {
  const rows = await beside('letter', () => '')
  return {
    title: 'Letters of 8 KiB left in one box',
    columns: columns.slice(0, 6),
    rows: rows.map(each => each.slice(0, 6))
  }
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
      rows.push(row(name, connections, await under(served, { kind: 'read', connections, kept, seed })).slice(0, 6))
  }
  for (const served of [ours, thin]) await served.stop()
  return { title: 'Reads of one drop of 1 KiB out of 1,000', columns: columns.slice(0, 6), rows }
}

/** The same questions to a server with a thousand drops and to one with a million. */
async function growth(): Promise<Table> {
  const seed = randomUUID()
  const rows: Table['rows'][number][] = []
  for (const kept of [1000, many]) {
    const folder = newFolder()
    await fill(folder, kept, seed)
    const served = await serveOurs(folder)
    for (const kind of ['read', 'create'] as const) {
      const seen = await under(served, { kind, connections: 8, kept, ...(kind === 'read' ? { seed } : {}) })
      rows.push([kind, kept.toLocaleString('en-GB'), seen.perSecond, seen.errors, seen.p50, seen.p99])
    }
    await served.stop()
  }
  const [p99, p99Read] = [(at: number) => Number(rows[at]?.[5]), 0]
  const ratio = (kind: string, few: number, lots: number) => `${kind} ${(p99(lots) / p99(few)).toFixed(2)}`
  return {
    title: `With ${many.toLocaleString('en-GB')} drops and with 1,000, at 8 connections`,
    note: `p99 with many over p99 with few: ${ratio('read', p99Read, 2)}, ${ratio('create', 1, 3)}. Goal: at most 1.3.`,
    columns: ['call', 'drops', 'per second', 'errors', 'p50 ms', 'p99 ms'],
    rows
  }
}

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
