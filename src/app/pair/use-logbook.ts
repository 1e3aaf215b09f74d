import { useEffect, useState } from 'preact/hooks'
import { type Logbook, readLogbook } from '../../steps/read.ts'
import { watch } from '../../steps/watch.ts'
import { deskAtHand, walkQuietly, world } from '../shared/desk-state.ts'
import { keepLive } from '../shared/live.ts'

export interface ReadLogbook {
  /** Undefined until it was read for the first time. */
  readonly logbook: Logbook | undefined
  /** Why the last reading failed, if it did. What was read before stays. */
  readonly refusal: string | undefined
  readonly look: () => Promise<void>
}

/** A pair's letters, kept up to date while the page is shown: the other one's next letter appears by itself. */
export function useLogbook(pairing: string): ReadLogbook {
  const [logbook, setLogbook] = useState<Logbook>()
  const [refusal, setRefusal] = useState<string>()

  async function look(): Promise<Logbook | undefined> {
    const read = await walkQuietly(at => readLogbook(at, deskAtHand(), pairing))
    setRefusal(read.ok ? undefined : read.refusal)
    if (!read.ok) return undefined
    setLogbook(read.value)
    return read.value
  }

  useEffect(() => {
    let stop: (() => void) | undefined
    let left = false
    let newest: Logbook | undefined
    const lookAgain = async () => {
      newest = (await look()) ?? newest
    }
    async function watchOnce() {
      if (!newest) return undefined
      const watched = await watch(world(), newest.watched)
      return watched.ok ? watched.value : undefined
    }
    lookAgain().then(() => {
      if (!left) stop = keepLive({ watch: watchOnce, look: lookAgain })
    })
    return () => {
      left = true
      stop?.()
    }
  }, [pairing])

  return { logbook, refusal, look: async () => void (await look()) }
}
