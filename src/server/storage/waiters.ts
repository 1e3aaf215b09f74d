import type { Place } from '../storage.ts'

/** Who waits for which drops. It lives in memory only and outlives the swap of the file at compaction. */
export interface Waiters {
  /** Calls `answer` once, at the first change of one of the places, or at `answerAll`. False when too many wait. */
  add(waiter: Waiter): boolean
  remove(waiter: Waiter): void
  changed(place: Place): void
  /** Answers all, and from now on everyone who comes. */
  answerAll(): void
}

export interface Waiter {
  readonly places: readonly Place[]
  answer(outcome: 'changed' | 'quiet'): void
}

export function createWaiters(atMost: number): Waiters {
  const waiters = new Set<Waiter>()
  const waitersByPlace = new Map<string, Set<Waiter>>()
  let isClosed = false

  function remove(waiter: Waiter): void {
    if (!waiters.delete(waiter)) return
    for (const place of waiter.places) {
      const waiting = waitersByPlace.get(keyOf(place))
      waiting?.delete(waiter)
      if (waiting?.size === 0) waitersByPlace.delete(keyOf(place))
    }
  }

  function answer(waiter: Waiter, outcome: 'changed' | 'quiet'): void {
    remove(waiter)
    waiter.answer(outcome)
  }

  return {
    add(waiter) {
      if (isClosed) {
        waiter.answer('quiet')
        return true
      }
      if (waiters.size >= atMost) return false
      waiters.add(waiter)
      for (const place of waiter.places) {
        const waiting = waitersByPlace.get(keyOf(place)) ?? new Set()
        waitersByPlace.set(keyOf(place), waiting.add(waiter))
      }
      return true
    },
    remove,
    changed(place) {
      if (waiters.size === 0) return
      for (const waiter of [...(waitersByPlace.get(keyOf(place)) ?? [])]) answer(waiter, 'changed')
    },
    answerAll() {
      isClosed = true
      for (const waiter of [...waiters]) answer(waiter, 'quiet')
    }
  }
}

const keyOf = (place: Place): string => Buffer.from(place.buffer, place.byteOffset, place.length).toString('latin1')
