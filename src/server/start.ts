import { randomBytes, randomInt } from 'node:crypto'
import { type Bytes, fromBase64url } from '../wire/bytes.ts'
import { addressLength } from '../wire/drop.ts'
import { loadAssets } from './assets.ts'
import { createChores } from './chores.ts'
import { readDemoMark, writeDemoMark } from './demo-mark.ts'
import { sha256 } from './hash.ts'
import { type ListenRefusal, listen, usualPatience } from './listen.ts'
import type { OperationsLog } from './log.ts'
import { createNoticeBoard, type NoticeBoard } from './notices.ts'
import type { FindPage } from './routes/pages.ts'
import { createSeasons } from './season.ts'
import { createServer } from './server.ts'
import type { Settings } from './settings.ts'
import { type Opened, type OpenRefusal, openSqlite, removeData } from './storage/sqlite.ts'
import type { Place, Storage } from './storage.ts'

/** What is handed in from outside the server. */
export interface Surroundings {
  readonly version: string
  /** Where the built browser program lies. */
  readonly assetsFolder: string
  /** Makes the public pages from what hangs on the board, and from what lies at an address (base64url) they name. */
  createPages(board: NoticeBoard, drop: (address: string) => Promise<Bytes | undefined>): FindPage
  readonly now: () => Date
  readonly log: OperationsLog
}

export type Started =
  | { readonly ok: true; readonly running: Running }
  | { readonly ok: false; readonly refusal: OpenRefusal | ListenRefusal | 'not-a-demo' }

export interface Running {
  readonly url: string
  /** Asked for with the first notice from another machine; undefined where there is a first notice already. */
  readonly setUpCode: string | undefined
  readonly isEmpty: boolean
  /** The made-up scheme is complete. */
  seeded(): void
  /** Answers every wait, lets calls end, compacts, closes. */
  stop(): Promise<void>
}

/** Opens the storage and serves it. Refuses by name what cannot be opened or listened on, and leaves nothing behind. */
export async function start(settings: Settings, surroundings: Surroundings): Promise<Started> {
  const { log, now } = surroundings
  const opened = settings.demo ? await openForDemo(settings.data) : openSqlite(settings.data)
  if (!opened.ok) return opened
  const { storage } = opened
  const setUpCode = randomBytes(6).toString('hex')
  const board = await createNoticeBoard(storage, setUpCode)
  if (settings.demo && !board.isEmpty() && readDemoMark(settings.data) !== 'seeded') {
    await storage.close()
    return { ok: false, refusal: 'not-a-demo' }
  }
  if (board.isEmpty()) writeDemoMark(settings.data, settings.demo ? 'begun' : 'none')
  const seasons = createSeasons(now, below => randomInt(below))
  const chores = createChores(storage, seasons, log)
  const server = createServer({
    storage,
    board,
    seasons,
    assets: loadAssets(surroundings.assetsFolder),
    page: surroundings.createPages(board, address => dropAt(storage, address)),
    difficulty: settings.difficulty,
    trustsThisMachine: settings.isLoopback,
    version: surroundings.version,
    now,
    random: length => new Uint8Array(randomBytes(length)) as Bytes,
    log
  })
  let hasBegun = false
  const begin = () => {
    if (!hasBegun) chores.begin()
    hasBegun = true
  }
  const listening = await listen(
    afterFirst(server.fetch, begin),
    settings.host,
    settings.port,
    usualPatience,
    afterFirst(server.direct, begin)
  )
  if (typeof listening === 'string') {
    await storage.close()
    return { ok: false, refusal: listening }
  }
  log('started', { version: surroundings.version })
  return {
    ok: true,
    running: {
      url: urlOf(settings.host, listening.port),
      setUpCode: board.isEmpty() ? setUpCode : undefined,
      isEmpty: board.isEmpty(),
      seeded: () => writeDemoMark(settings.data, 'seeded'),
      async stop() {
        chores.stop()
        const closed = listening.stop()
        storage.answerWaits()
        await closed
        try {
          chores.tell(await storage.close())
        } catch {
          log('compaction-failed')
        }
        log('stopped')
      }
    }
  }
}

/** A made-up scheme that was left half finished is begun again: it cannot be gone on with, and is nobody's. */
async function openForDemo(folder: string): Promise<Opened> {
  const opened = openSqlite(folder)
  if (!opened.ok || readDemoMark(folder) !== 'begun') return opened
  await opened.storage.close()
  removeData(folder)
  return openSqlite(folder)
}

async function dropAt(storage: Storage, address: string): Promise<Bytes | undefined> {
  const bytes = fromBase64url(address)
  return bytes?.length === addressLength ? (await storage.readDrops([sha256(bytes) as Place]))[0] : undefined
}

/** Calls `then` as soon as something has been answered. */
function afterFirst<Arguments extends unknown[], Result>(
  answer: (...asked: Arguments) => Result,
  then: () => void
): (...asked: Arguments) => Result {
  let isFirst = true
  return (...asked) => {
    if (isFirst) setImmediate(then)
    isFirst = false
    return answer(...asked)
  }
}

const urlOf = (host: string, port: number): string => `http://${host.includes(':') ? `[${host}]` : host}:${port}`
