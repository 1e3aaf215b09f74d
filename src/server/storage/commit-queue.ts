/**
 * Group commit: writes that arrive together are written in one transaction and acknowledged together, after the disk
 * has them. One wait for the disk then carries many writes.
 */
export interface CommitQueue {
  /** The result of `write` once it is on the disk. `write` runs inside a transaction and must not wait for anything. */
  add<T>(write: () => T): Promise<T>
  /** From here on writes are kept waiting, until `resume`. */
  pause(): void
  resume(): void
  /** Commits all that waits, at once. */
  drain(): void
}

interface Waiting {
  readonly write: () => unknown
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

/** How long a group waits to become as large as the one before. Less than the disk takes for two. */
const longestGatheringMs = 2
/** A group this large gains nothing by growing. */
const largeGroup = 128

/** `transact` runs all the writes in one transaction and throws when none of them was kept. */
export function createCommitQueue(transact: (writes: (() => unknown)[]) => unknown[]): CommitQueue {
  let waiting: Waiting[] = []
  let isScheduled = false
  let isPaused = false
  let gathering: NodeJS.Timeout | undefined
  // Those who were answered together tend to come again together. Committing for the first of them alone would keep
  // the others waiting for the disk twice; where one writes alone, it never waits for anybody.
  let expected = 1

  function commit(): void {
    clearTimeout(gathering)
    gathering = undefined
    isScheduled = false
    if (isPaused || waiting.length === 0) return
    const group = waiting
    waiting = []
    expected = Math.min(group.length, largeGroup)
    try {
      const results = transact(group.map(each => each.write))
      for (const [i, each] of group.entries()) each.resolve(results[i])
    } catch (error) {
      for (const each of group) each.reject(error)
    }
  }

  function schedule(): void {
    if (isPaused || isScheduled) return
    if (waiting.length < expected) {
      gathering ??= setTimeout(commit, longestGatheringMs)
      return
    }
    // At the end of this turn of the event loop, with all that still arrives in it.
    isScheduled = true
    setImmediate(commit)
  }

  return {
    add<T>(write: () => T) {
      return new Promise<T>((resolve, reject) => {
        waiting.push({ write, resolve: resolve as (value: unknown) => void, reject })
        schedule()
      })
    },
    pause() {
      isPaused = true
    },
    resume() {
      isPaused = false
      if (waiting.length > 0) schedule()
    },
    drain() {
      isPaused = false
      commit()
    }
  }
}
