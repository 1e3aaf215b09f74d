import { randomBytes, randomInt } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadAssets } from '../../src/server/assets.ts'
import { listen, usualPatience } from '../../src/server/listen.ts'
import { createNoticeBoard, type NoticeBoard } from '../../src/server/notices.ts'
import type { FindPage } from '../../src/server/routes/pages.ts'
import { createSeasons } from '../../src/server/season.ts'
import { createServer, type Fetch } from '../../src/server/server.ts'
import { openSqlite, type SqliteStorage } from '../../src/server/storage/sqlite.ts'
import type { Send } from '../../src/wire/line.ts'
import { httpSend } from '../../tools/seed/world.ts'

export interface TestServer {
  /** Straight into the routes, without a network. */
  readonly send: Send
  readonly fetch: Fetch
  readonly storage: SqliteStorage
  readonly board: NoticeBoard
  /** The data folder. */
  readonly folder: string
  /** Begins to listen on a free port of loopback; the same server also over HTTP. */
  listen(): Promise<{ readonly url: string; readonly send: Send }>
  /** Compacts, closes, and removes the folder unless it was handed in. */
  close(): Promise<void>
}

export interface TestServerParts {
  readonly difficulty?: number
  /** Kept at the end where it is handed in. */
  readonly folder?: string
  readonly now?: () => Date
  readonly setUpCode?: string
  readonly trustsThisMachine?: boolean
  readonly page?: FindPage
  readonly assetsFolder?: string
}

/** A whole server in this process, over a folder of its own. */
export async function startServer(parts: TestServerParts = {}): Promise<TestServer> {
  const folder = parts.folder ?? mkdtempSync(join(tmpdir(), 'elevenses-'))
  const opened = openSqlite(folder)
  if (!opened.ok) throw new Error(`test server: ${opened.refusal}`)
  const { storage } = opened
  const now = parts.now ?? (() => new Date())
  const board = await createNoticeBoard(storage, parts.setUpCode)
  const { fetch, direct } = createServer({
    storage,
    board,
    seasons: createSeasons(now, below => randomInt(below)),
    assets: loadAssets(parts.assetsFolder ?? ''),
    page: parts.page ?? (() => undefined),
    difficulty: parts.difficulty ?? 0,
    trustsThisMachine: parts.trustsThisMachine ?? false,
    version: 'test',
    now,
    random: length => new Uint8Array(randomBytes(length)),
    log: (event, facts) => {
      if (event === 'surprise') console.error(event, facts)
    }
  })
  const stops: (() => Promise<void>)[] = []
  return {
    send: httpSend('http://elevenses.test', async request => fetch(request)),
    fetch,
    storage,
    board,
    folder,
    async listen() {
      const listening = await listen(fetch, '127.0.0.1', 0, usualPatience, direct)
      if (typeof listening === 'string') throw new Error(`test server: ${listening}`)
      stops.push(listening.stop)
      const url = `http://127.0.0.1:${listening.port}`
      return { url, send: httpSend(url) }
    },
    async close() {
      storage.answerWaits()
      for (const stop of stops) await stop()
      await storage.close()
      if (!parts.folder) rmSync(folder, { recursive: true, force: true })
    }
  }
}
