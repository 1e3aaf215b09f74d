import { Hono } from 'hono'
import type { Bytes } from '../wire/bytes.ts'
import type { RefusalCode } from '../wire/refusal.ts'
import type { Assets } from './assets.ts'
import { createDirect, type Direct } from './direct.ts'
import { createProofGuard } from './guards/proof.ts'
import { refuse } from './guards/reply.ts'
import type { OperationsLog } from './log.ts'
import type { NoticeBoard } from './notices.ts'
import type { Calls } from './routes/call.ts'
import { challengeRoutes } from './routes/challenge.ts'
import { dropRoutes } from './routes/drops.ts'
import { healthRoutes } from './routes/health.ts'
import { letterRoutes } from './routes/letters.ts'
import { noticeRoutes } from './routes/notices.ts'
import { createPages, type FindPage } from './routes/pages.ts'
import type { Seasons } from './season.ts'
import type { Storage } from './storage.ts'

export interface ServerParts {
  readonly storage: Storage
  readonly board: NoticeBoard
  readonly seasons: Seasons
  readonly assets: Assets
  readonly page: FindPage
  /** Leading zero bits asked for when a drop is created or a letter left. */
  readonly difficulty: number
  /** Whether the first notice needs no code from this machine. */
  readonly trustsThisMachine: boolean
  readonly version: string
  readonly now: () => Date
  readonly random: (length: number) => Bytes
  readonly log: OperationsLog
}

/** The whole server as a function from requests to replies. Never throws: what is bad is refused by name. */
export type Fetch = (request: Request) => Response | Promise<Response>

export interface Server {
  readonly fetch: Fetch
  /** The short way for the most frequent calls, tried before `fetch`. */
  readonly direct: Direct
}

export function createServer(parts: ServerParts): Server {
  const { storage, seasons } = parts
  const proofs = createProofGuard(parts.difficulty, parts.now, parts.random)
  const app = new Hono()
  const calls: Calls = new Map()

  healthRoutes(app, parts.version)
  challengeRoutes(app, proofs)
  dropRoutes(app, calls, { storage, proofs, seasons })
  letterRoutes(app, calls, { storage, proofs, seasons })
  noticeRoutes(app, parts.board, parts.trustsThisMachine)
  app.notFound(createPages(parts.assets, parts.page))

  function failed(error: unknown): RefusalCode {
    // Where and of what kind only: the message of an error may carry what somebody sent.
    const surprise = error instanceof Error ? error : new Error()
    parts.log('surprise', { kind: surprise.name, at: whereOf(surprise) })
    return 'failed'
  }
  app.onError(error => refuse(failed(error)))
  return { fetch: request => app.fetch(request), direct: createDirect(calls, failed) }
}

const whereOf = (error: Error): string =>
  /[^/\\()\s]+:\d+:\d+/.exec(error.stack?.split('\n    at ')[1] ?? '')?.[0] ?? 'unknown'
