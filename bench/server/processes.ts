import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Load, Seen } from './load.ts'

const root = join(import.meta.dirname, '..', '..')

/** A server in a process of its own, with a folder of its own. */
export interface Served {
  readonly port: number
  readonly folder: string
  /** From the start of the process to its first answer. */
  readonly firstAnswerMs: number
  /** Once what it does after its first answer is done: looking through everything for what is old. */
  readonly settled: Promise<void>
  residentMb(): number
  /** Of all its threads, since it started: what no other work on the machine can lengthen much. */
  processorMs(): number
  stop(): Promise<void>
}

/** The program as `npm start` runs it. */
export const serveOurs = (folder = newFolder()): Promise<Served> =>
  serve(
    folder,
    [join(root, 'dist', 'server', 'main.js'), '--port', '0', '--difficulty', '0', '--data', folder],
    '/health'
  )

export function servePeer(kind: 'bare' | 'thin'): Promise<Served> {
  const folder = newFolder()
  return serve(folder, [join(import.meta.dirname, 'peer.ts'), kind, join(folder, 'thin.db')], '/')
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'elevenses-bench-'))

async function serve(folder: string, args: readonly string[], first: string): Promise<Served> {
  const began = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const settled = hears(child, 'swept')
  const ended = once(child, 'close')
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(() => Promise.reject(new Error('bench: a server did not start; is it built?')))
  ])
  await (await fetch(`${line}${first}`)).arrayBuffer()
  return {
    port: Number(new URL(String(line)).port),
    folder,
    firstAnswerMs: Math.round(performance.now() - began),
    settled,
    residentMb: () => residentMb(child),
    processorMs: () => processorMs(child.pid),
    async stop() {
      child.kill()
      await ended
      rmSync(folder, { recursive: true })
    }
  }
}

function hears(child: ChildProcess, word: string): Promise<void> {
  return new Promise(resolve => {
    child.stderr?.on('data', piece => {
      if (String(piece).includes(word)) resolve()
    })
  })
}

/** User and system time from `proc(5)`, in hundredths of a second. */
export function processorMs(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return 10 * (Number(fields[11]) + Number(fields[12]))
}

function residentMb(child: ChildProcess): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kilobytes) / 1024)
}

/** Lets the load generator run and gives what it saw. */
export const putUnderLoad = (load: Load): Promise<Seen> => runLoad(join(import.meta.dirname, 'load.ts'), load)

/** Runs a load generator in a process of its own; what it prints at its end has the shape its own file names. */
export async function runLoad<Shape>(program: string, load: object): Promise<Shape> {
  const child = spawn(process.execPath, [program, JSON.stringify(load)], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let printed = ''
  child.stdout.on('data', piece => {
    printed += piece
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error('bench: the load generator failed')
  return JSON.parse(printed)
}
