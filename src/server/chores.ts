import type { OperationsLog } from './log.ts'
import type { Season, Seasons } from './season.ts'
import type { SqliteStorage } from './storage/sqlite.ts'
import type { Compaction } from './storage.ts'

/** When the house is put in order. All in milliseconds. */
export interface Timing {
  /** Compact when nothing was written for so long … */
  readonly quiet: number
  /** … and at the latest so long after a write, */
  readonly latest: number
  /** or so long where the file is larger than `large` bytes. */
  readonly latestWhenLarge: number
  readonly large: number
  readonly daily: number
}

const minute = 60_000

export const usualTiming: Timing = {
  quiet: minute,
  latest: 15 * minute,
  latestWhenLarge: 60 * minute,
  large: 1024 ** 3,
  daily: 24 * 60 * minute
}

export interface Chores {
  /** To be called when the first request has been answered, so that putting in order never delays a start. */
  begin(): void
  /** No more chores. What the storage does at its own end is told through `tell`. */
  stop(): void
  tell(compaction: Compaction | undefined): void
}

export function createChores(
  storage: SqliteStorage,
  seasons: Seasons,
  log: OperationsLog,
  timing: Timing = usualTiming
): Chores {
  let quiet: NodeJS.Timeout | undefined
  let latest: NodeJS.Timeout | undefined
  let daily: NodeJS.Timeout | undefined
  let sweptIn: Season | undefined
  let longestPauseMs: number | undefined

  storage.onChange(() => {
    clearTimeout(quiet)
    quiet = setTimeout(compact, timing.quiet).unref()
    latest ??= setTimeout(compact, storage.bytes() > timing.large ? timing.latestWhenLarge : timing.latest).unref()
  })

  function forgetTimers(): void {
    clearTimeout(quiet)
    clearTimeout(latest)
    quiet = latest = undefined
  }

  async function compact(): Promise<void> {
    forgetTimers()
    try {
      tell(await storage.compact())
    } catch {
      log('compaction-failed')
    }
  }

  /** Printed once a day and not counted: lines, or a number of them, would say when and how often people write. */
  function tell(compaction: Compaction | undefined): void {
    if (compaction) longestPauseMs = Math.max(longestPauseMs ?? 0, compaction.pauseMs)
  }

  function print(): void {
    if (longestPauseMs === undefined) return
    log('compacted', { 'longest-pause-ms': longestPauseMs })
    longestPauseMs = undefined
  }

  /** Only a new season can have made anything old. */
  async function sweep(): Promise<void> {
    if (sweptIn === seasons.current()) return
    sweptIn = seasons.current()
    const swept = await storage.sweep(sweptIn)
    log('swept', { drops: swept.drops, letters: swept.letters })
  }

  async function everyDay(): Promise<void> {
    print()
    await sweep()
  }

  return {
    begin() {
      daily = setInterval(() => void everyDay(), timing.daily).unref()
      void sweep().then(() => (storage.isCompacted() ? undefined : compact()))
    },
    stop() {
      forgetTimers()
      clearInterval(daily)
    },
    tell(compaction) {
      tell(compaction)
      print()
    }
  }
}
