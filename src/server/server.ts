import { Hono } from 'hono'
import type { Bytes } from '../wire/bytes.ts'
import type { Assets } from './assets.ts'
import { createProofGuard } from './guards/proof.ts'
import { refuse } from './guards/reply.ts'
import type { OperationsLog } from './log.ts'
import type { NoticeBoard } from './notices.ts'
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

export function createServer(parts: ServerParts): Fetch {
  const { storage, seasons } = parts
  const proofs = createProofGuard(parts.difficulty, parts.now, parts.random)
  const app = new Hono()

  healthRoutes(app, parts.version)
  challengeRoutes(app, proofs)
  dropRoutes(app, { storage, proofs, seasons })
  letterRoutes(app, { storage, proofs, seasons })
  noticeRoutes(app, parts.board, parts.trustsThisMachine)
  app.notFound(createPages(parts.assets, parts.page))

  app.onError(error => {
    // Where and of what kind only: the message of an error may carry what somebody sent.
    parts.log('surprise', { kind: error.name, at: whereOf(error) })
    return refuse('failed')
  })
  return request => app.fetch(request)
}

const whereOf = (error: Error): string =>
  /[^/\\()\s]+:\d+:\d+/.exec(error.stack?.split('\n    at ')[1] ?? '')?.[0] ?? 'unknown'
