/**
 * Group commit: what arrives in one turn of the event loop is written in one transaction and acknowledged together,
 * after the disk has it. One fsync then carries many writes.
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

/** `transact` runs all the writes in one transaction and throws when none of them was kept. */
export function createCommitQueue(transact: (writes: (() => unknown)[]) => unknown[]): CommitQueue {
  let waiting: Waiting[] = []
  let isScheduled = false
  let isPaused = false

  function commit(): void {
    isScheduled = false
    if (isPaused || waiting.length === 0) return
    const group = waiting
    waiting = []
    try {
      const results = transact(group.map(each => each.write))
      for (const [i, each] of group.entries()) each.resolve(results[i])
    } catch (error) {
      for (const each of group) each.reject(error)
    }
  }

  function schedule(): void {
    if (isScheduled || isPaused) return
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
