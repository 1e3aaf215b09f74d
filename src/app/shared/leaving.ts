import { useEffect, useRef } from 'preact/hooks'

/**
 * When somebody leaves quickly, the page goes blank at once; what they were writing is saved behind it. See
 * `design/enhance.ts`, which waits for it, but not long.
 */
export function useBeforeLeaving(save: () => Promise<unknown>): void {
  const newest = useRef(save)
  newest.current = save
  useEffect(() => {
    const onLeaving = (event: Event) => {
      if (event instanceof CustomEvent && Array.isArray(event.detail)) event.detail.push(newest.current())
    }
    document.addEventListener('elevenses:leaving', onLeaving)
    return () => document.removeEventListener('elevenses:leaving', onLeaving)
  }, [])
}
