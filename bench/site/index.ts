import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { gunzipSync, gzipSync } from 'node:zlib'
import { publicPaths } from '../../src/site/pages.tsx'
import { buildDemo } from '../../src/steps/demo.ts'
import { nodeWorld } from '../../tools/seed/world.ts'
import type { Table } from '../index.ts'
import { processorMs, runLoad, type Served, serveOurs } from '../server/processes.ts'
import { audits } from './audits.ts'
import type { Kept } from './bare.ts'
import type { PageLoad, PagesSeen } from './load.ts'
import { onAPhone } from './phone.ts'

/** `--small` is for a machine that others are working on. */
const isSmall = process.argv.includes('--small')
const seconds = isSmall ? 2 : 6
const rounds = isSmall ? 3 : 5
const paths = [...publicPaths, '/news.atom', '/sitemap.xml']

export async function* bench(): AsyncGenerator<Table> {
  const folder = mkdtempSync(join(tmpdir(), 'elevenses-bench-'))
  const ours = await serveOurs(join(folder, 'data'))
  // The pages of the made-up scheme, in which there is something to show on each.
  const built = await buildDemo(nodeWorld(`http://127.0.0.1:${ours.port}`), () => undefined)
  if (!built.ok) throw new Error(`bench: ${built.refusal}`)
  const kept = await keepAll(ours.port)
  writeFileSync(join(folder, 'pages.json'), JSON.stringify(kept))
  const bare = await serveBare(join(folder, 'pages.json'))
  try {
    yield await sizes(ours.port, kept)
    yield await speeds(ours, bare, 1)
    yield await speeds(ours, bare, 16)
    yield await firstAnswers()
    yield* await onAPhone(`http://127.0.0.1:${ours.port}`, publicPaths)
    yield await audits(`http://127.0.0.1:${ours.port}`, publicPaths)
  } finally {
    bare.stop()
    await ours.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const own = (port: number, path: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-encoding': 'gzip' } })

async function keepAll(port: number): Promise<Kept> {
  const kept: Record<string, Kept[string]> = {}
  for (const path of paths) {
    const response = await own(port, path)
    const packed = gzipSync(new Uint8Array(await response.arrayBuffer()))
    const headers = { ...Object.fromEntries(response.headers), 'content-length': String(packed.length) }
    kept[path] = { headers, body: packed.toString('base64') }
  }
  return kept
}

async function sizes(port: number, kept: Kept): Promise<Table> {
  const assets = ['elevenses.css', 'site.css', 'enhance.js', 'icon.svg']
  const weights: number[] = []
  for (const asset of assets) {
    const response = await own(port, `/assets/${asset}`)
    weights.push(gzipSync(new Uint8Array(await response.arrayBuffer())).length)
  }
  const around = weights.reduce((sum, weight) => sum + weight)
  const rows = publicPaths.map(path => {
    const packed = Buffer.from(kept[path]?.body ?? '', 'base64')
    return [path, gunzipSync(packed).length, packed.length, packed.length + around]
  })
  return {
    title: 'Bytes of each page',
    note: `Packed, with all it needs: ${assets.map((asset, at) => `${asset} ${weights[at]}`).join(', ')}.
Goals: at most ${35 * 1024} all in, at most ${5 * 1024} for enhance.js.`,
    columns: ['page', 'plain', 'packed', 'all in'],
    rows
  }
}

/** Both in turn, several times, so that they meet the same minutes; of the rounds the middle one counts. */
async function speeds(ours: Served, bare: Bare, connections: number): Promise<Table> {
  const seen: { readonly ours: PagesSeenOfACore; readonly bare: PagesSeenOfACore }[] = []
  const load = async (of: Served | Bare): Promise<PagesSeenOfACore> => {
    const before = of.processorMs()
    const felt = await underLoad({ port: of.port, paths, connections, seconds: seconds / rounds })
    return { ...felt, ofACore: Math.round((1000 * felt.pages) / Math.max(10, of.processorMs() - before)) }
  }
  await load(ours)
  await load(bare)
  for (let round = 0; round < rounds; round++) seen.push({ ours: await load(ours), bare: await load(bare) })
  const middle = (pick: (each: (typeof seen)[number]) => number) =>
    seen.map(pick).toSorted((a, b) => a - b)[Math.floor(seen.length / 2)] ?? 0
  const row = (name: 'ours' | 'bare') => [
    name,
    middle(each => each[name].perSecond),
    middle(each => each[name].ofACore),
    middle(each => each[name].errors),
    middle(each => each[name].p50),
    middle(each => each[name].p99)
  ]
  const share = middle(each => Math.round((100 * each.ours.perSecond) / each.bare.perSecond))
  const shareOfACore = middle(each => Math.round((100 * each.ours.ofACore) / each.bare.ofACore))
  const slower = middle(each => Math.round((10 * each.ours.p99) / each.bare.p99) / 10)
  return {
    title: `All pages in turn, warm, over ${connections === 1 ? 'one connection' : `${connections} connections`}`,
    note: `bare: node:http with the same bytes from a table. Pages a second: ${share} % of bare, of a core's own second ${shareOfACore} %; p99: ${slower} times bare.
Goals: at least 2,000 pages a second on one core, p99 under 5 ms over one connection.`,
    columns: ['', 'per second', 'per second of a core', 'errors', 'p50 ms', 'p99 ms'],
    rows: [row('ours'), row('bare')]
  }
}

/** What it costs when a notice has changed, or the day: each page is made anew and packed. */
async function firstAnswers(): Promise<Table> {
  const started = await serveOurs()
  const times: number[] = []
  for (const path of paths) {
    const began = performance.now()
    await (await own(started.port, path)).arrayBuffer()
    times.push(performance.now() - began)
  }
  await started.stop()
  const sorted = times.slice(1).toSorted((a, b) => a - b)
  const ms = (share: number) => Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10
  return {
    title: 'The first answer of each page after a start, when nothing is kept yet',
    columns: ['', 'ms'],
    rows: [
      ['middle', ms(0.5)],
      ['slowest', ms(1)]
    ]
  }
}

/** `ofACore`: pages in a second of a core that the server had to itself, whatever else the machine was busy with. */
type PagesSeenOfACore = PagesSeen & { readonly ofACore: number }

interface Bare {
  readonly port: number
  processorMs(): number
  stop(): void
}

async function serveBare(file: string): Promise<Bare> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const [line] = await once(createInterface(child.stdout), 'line')
  const port = Number(new URL(String(line)).port)
  return { port, processorMs: () => processorMs(child.pid), stop: () => child.kill() }
}

const underLoad = (load: PageLoad): Promise<PagesSeen> => runLoad(join(import.meta.dirname, 'load.ts'), load)
