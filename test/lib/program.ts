import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
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
  const url = await lineThat(
    lines,
    child,
    line => line.startsWith('http'),
    () => printed
  )
  if (demo)
    await lineThat(
      lines,
      child,
      line => line === 'seeded',
      () => printed
    )

  async function end(signal: NodeJS.Signals): Promise<void> {
    child.kill(signal)
    await ended
  }
  return { url, folder: data, printed: () => printed, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
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
