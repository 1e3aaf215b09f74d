import { useEffect, useRef } from 'preact/hooks'

/** Looks again every so many milliseconds while the page is shown and visible. One look at a time. */
export function useWhileVisible(ms: number, look: () => Promise<unknown>): void {
  const newest = useRef(look)
  newest.current = look
  useEffect(() => {
    let looking = false
    const timer = setInterval(async () => {
      if (looking || document.visibilityState !== 'visible') return
      looking = true
      await newest.current().finally(() => {
        looking = false
      })
    }, ms)
    return () => clearInterval(timer)
  }, [ms])
}
