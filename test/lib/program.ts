import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'

const root = path.join(import.meta.dirname, '..', '..')

/** The built program, as `npm start` runs it, on a free port and a folder of its own. */
export interface Program {
  readonly url: string
  /** Lies there until the test process ends, so that a thief may look into it after the stop. */
  readonly folder: string
  /** Everything printed so far. */
  printed(): string
  /** Stops it as an operator would, and waits until it has put everything away. */
  stop(): Promise<void>
  /** Pulls the plug. */
  kill(): Promise<void>
}

export interface ProgramOptions {
  /** Seeds the made-up scheme and waits until it is complete. */
  readonly demo?: boolean
  readonly difficulty?: number
  /** The folder of a program that was stopped; without it a new, empty one. */
  readonly folder?: string
}

export async function startProgram({ demo = false, difficulty = 0, folder }: ProgramOptions = {}): Promise<Program> {
  const data = folder ?? newFolder()
  if (demo && !folder && isSeededToday(seeded)) cpSync(seeded, data, { recursive: true })
  const flags = ['--port', '0', '--data', data, '--difficulty', String(difficulty), ...(demo ? ['--demo'] : [])]
  const child = spawn(process.execPath, [path.join(root, 'dist', 'server', 'main.js'), ...flags], { cwd: data })
  const ended = once(child, 'exit')
  process.once('exit', () => child.kill('SIGKILL'))

  let printed = ''
  child.stderr.on('data', text => {
    printed += text
  })
  const lines = createInterface(child.stdout)
  lines.on('line', line => {
    printed += `${line}\n`
  })
  // Both are listened for from the start: they may come in one piece.
  const comes = (isIt: (line: string) => boolean) => lineThat(lines, child, isIt, () => printed)
  const isSeeded = demo && comes(line => line === 'seeded')
  const [url] = await Promise.all([comes(line => line.startsWith('http')), isSeeded])

  async function end(signal: NodeJS.Signals): Promise<void> {
    child.kill(signal)
    await ended
  }
  return { url, folder: data, printed: () => printed, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

/** What `npm test` seeded once for everybody. Its days are counted back from that day: after midnight it is too old. */
const seeded = process.env.SEEDED_DEMO ?? ''

const isSeededToday = (folder: string): boolean => {
  const database = statSync(path.join(folder, 'elevenses.db'), { throwIfNoEntry: false })
  return database?.mtime.toISOString().slice(0, 10) === new Date().toISOString().slice(0, 10)
}

/** An empty folder that is gone when the test process ends. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'elevenses-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function lineThat(
  lines: ReturnType<typeof createInterface>,
  child: ChildProcess,
  isIt: (line: string) => boolean,
  printed: () => string
): Promise<string> {
  return new Promise((resolve, reject) => {
    const check = (line: string) => {
      if (!isIt(line)) return
      lines.off('line', check)
      resolve(line)
    }
    lines.on('line', check)
    child.once('exit', code => reject(Error(`The program ended with ${code}:\n${printed()}`)))
  })
}
