import { parseArgs } from 'node:util'
import { isLoopbackHost } from './guards/elsewhere.ts'

export interface Settings {
  readonly host: string
  readonly port: number
  /** The folder everything is kept in. */
  readonly data: string
  /** Where people find the server; undefined: where it listens. */
  readonly publicUrl: URL | undefined
  readonly difficulty: number
  readonly demo: boolean
  /** Whether only this machine can reach it: it listens on loopback and is known by no other address. */
  readonly isLoopback: boolean
}

export type ParsedSettings =
  | { readonly ok: true; readonly settings: Settings }
  /** A sentence that says which setting is not understood and what it takes. */
  | { readonly ok: false; readonly sentence: string }

const hardest = 24

const flags = {
  host: { type: 'string' },
  port: { type: 'string' },
  data: { type: 'string' },
  'public-url': { type: 'string' },
  difficulty: { type: 'string' },
  demo: { type: 'boolean' }
} as const

class Misunderstood extends Error {}

/** Flags win over environment variables of the same name (`--public-url`, `PUBLIC_URL`). */
export function parseSettings(args: readonly string[], environment: NodeJS.ProcessEnv): ParsedSettings {
  try {
    const { values } = parseArgs({ args: [...args], options: flags, strict: true })
    const host = values.host ?? environment.HOST ?? '127.0.0.1'
    const publicUrl = parseUrl(values['public-url'] ?? environment.PUBLIC_URL)
    const isLoopback = isLoopbackHost(host) && (!publicUrl || isLoopbackHost(publicUrl.hostname))
    const settings = {
      host,
      port: parseWhole('port', values.port ?? environment.PORT ?? '8080', 65_535),
      data: values.data ?? environment.DATA ?? './data',
      publicUrl,
      difficulty: parseWhole('difficulty', values.difficulty ?? environment.DIFFICULTY ?? '12', hardest),
      demo: values.demo ?? parseYes(environment.DEMO),
      isLoopback
    }
    if (settings.demo && !isLoopback)
      throw new Misunderstood('--demo works on this machine only, not on a public address.')
    return { ok: true, settings }
  } catch (error) {
    if (error instanceof Misunderstood) return { ok: false, sentence: error.message }
    return {
      ok: false,
      sentence: `Known flags are ${Object.keys(flags)
        .map(name => `--${name}`)
        .join(', ')}.`
    }
  }
}

function parseWhole(name: string, text: string, atMost: number): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  if (!(value <= atMost)) throw new Misunderstood(`--${name} must be a whole number from 0 to ${atMost}.`)
  return value
}

function parseUrl(text: string | undefined): URL | undefined {
  if (text === undefined || text === '') return undefined
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Misunderstood('--public-url must begin with https:// or http://.')
  return url
}

const parseYes = (text: string | undefined): boolean => text !== undefined && !['', '0', 'false', 'no'].includes(text)
