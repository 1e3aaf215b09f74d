import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Send } from '../../src/wire/line.ts'
import { httpSend } from '../../tools/seed/world.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The real program in a process of its own. */
export interface Program {
  readonly url: string
  readonly send: Send
  readonly process: ChildProcess
  /** Its exit code, once it has ended; null where a signal ended it. */
  readonly ended: Promise<number | null>
  kill(signal: NodeJS.Signals): Promise<number | null>
}

/** What a program that would not start said, and the code it ended with. */
export interface Refused {
  readonly code: number | null
  readonly said: string
}

export interface ProgramParts {
  readonly data: string
  readonly flags?: readonly string[]
  /** JavaScript that runs before the program: for planting a breach. */
  readonly before?: string
}

export async function startProgram({ data, flags = [], before }: ProgramParts): Promise<Program | Refused> {
  const planted = before ? ['--import', `data:text/javascript,${encodeURIComponent(before)}`] : []
  const args = [...planted, '--import', './tools/tsx.mjs', 'src/main.ts', '--difficulty', '0', '--data', data]
  const child = spawn(process.execPath, [...args, '--port', '0', ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let said = ''
  child.stderr.on('data', piece => {
    said += piece
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const lines = createInterface(child.stdout)
  const first = await Promise.race([once(lines, 'line'), ended])
  if (!Array.isArray(first)) return { code: first, said }
  const url = String(first[0])
  return {
    url,
    send: httpSend(url),
    process: child,
    ended,
    kill(signal) {
      child.kill(signal)
      return ended
    }
  }
}

export async function startedProgram(parts: ProgramParts): Promise<Program> {
  const program = await startProgram(parts)
  if ('url' in program) return program
  throw new Error(`program: ended with ${program.code}: ${program.said}`)
}
