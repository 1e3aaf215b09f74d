import { stopWaiting } from './send.ts'

/** As much of the browser as keeping a page live needs, so that a test can stand in for it. */
export interface Surroundings {
  isVisible(): boolean
  whenVisible(): Promise<void>
  /** Acts whenever the page is hidden, until the function it gives back is called. */
  onHidden(act: () => void): () => void
  pause(ms: number): Promise<void>
  /** Does the work while holding the one lock of this browser; false, and nothing done, where another tab holds it. */
  withLock(work: () => Promise<void>): Promise<boolean>
  /** Ends a long wait that is under way. */
  stopWaiting(): void
}

export interface Kept {
  /** One long wait for the group on screen: true = look again, false = time passed, undefined = refused. */
  watch(): Promise<boolean | undefined>
  /** Reads the group again and shows it. */
  look(): Promise<unknown>
}

const pollMs = 20_000
/** Between two waits, so that a server which answers at once is not asked in a tight loop. */
const breathMs = 300
/** About five minutes; then another tab may have its turn. */
const waitsPerTurn = 6

/**
 * Keeps what is on screen up to date until the function it gives back is called. A browser has six connections to a
 * server and every long wait takes one, so only the visible tab that holds the lock waits; the others ask every twenty
 * seconds. A hidden tab asks nothing.
 */
export function keepLive(kept: Kept, surroundings: Surroundings = thisBrowser): () => void {
  const { isVisible, whenVisible, onHidden, pause, withLock } = surroundings
  let stopped = false
  const isOn = () => !stopped && isVisible()
  const forgetHidden = onHidden(surroundings.stopWaiting)

  async function waitAndLook(): Promise<void> {
    for (let waits = 0; waits < waitsPerTurn && isOn(); waits++) {
      const lookAgain = await kept.watch()
      if (!isOn()) return
      await pause(lookAgain === undefined ? pollMs : breathMs)
      if (lookAgain !== false && isOn()) await kept.look()
    }
  }

  async function live(): Promise<void> {
    while (!stopped) {
      if (isVisible() && (await withLock(waitAndLook))) continue
      if (isVisible()) await pause(pollMs)
      else await whenVisible()
      if (isOn()) await kept.look()
    }
  }

  void live()
  return () => {
    stopped = true
    forgetHidden()
    surroundings.stopWaiting()
  }
}

const thisBrowser: Surroundings = {
  isVisible: () => document.visibilityState === 'visible',
  whenVisible: () =>
    new Promise(resolve => {
      const seen = new AbortController()
      const check = () => {
        if (document.visibilityState !== 'visible') return
        seen.abort()
        resolve()
      }
      document.addEventListener('visibilitychange', check, { signal: seen.signal })
      check()
    }),
  onHidden(act) {
    const check = () => {
      if (document.visibilityState === 'hidden') act()
    }
    document.addEventListener('visibilitychange', check)
    return () => document.removeEventListener('visibilitychange', check)
  },
  pause: ms => new Promise(resolve => setTimeout(resolve, ms)),
  async withLock(work) {
    // Without locks there is no telling how many tabs wait already: then all of them ask now and then.
    if (!('locks' in navigator)) return false
    return await navigator.locks.request('elevenses-wait', { ifAvailable: true }, async lock => {
      if (lock) await work()
      return lock !== null
    })
  },
  stopWaiting
}
