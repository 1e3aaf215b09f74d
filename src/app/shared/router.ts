import { type ReadonlySignal, signal } from '@preact/signals'
import { lastRefusal } from './desk-state.ts'

/** Where somebody is among the pages of one desk, and the way back. */
export interface Route<Page> {
  readonly here: ReadonlySignal<Page>
  /** Shows a page; the browser's Back leads here again. */
  readonly go: (page: Page) => void
  /** Shows a page in place of this one: Back leads to where this one was come from. */
  readonly replace: (page: Page) => void
  readonly back: () => void
}

/**
 * What was shown at each depth, newest last. The browser's history holds the depth alone: no URL and no history entry
 * ever names a page, so whoever scrolls through the history of a shared computer learns nothing.
 */
const restorers: (() => void)[] = []

/** Pages of one desk, or of a part of it: parts nest, and Back undoes the newest step of whichever part took it. */
export function createRoute<Page>(first: Page): Route<Page> {
  const here = signal(first)
  const show = (page: Page) => {
    lastRefusal.value = undefined
    here.value = page
    focusHeading()
  }
  return {
    here,
    go(page) {
      const before = here.value
      restorers.push(() => show(before))
      history.pushState({ depth: restorers.length }, '')
      show(page)
    },
    replace: show,
    back: () => history.back()
  }
}

/** To be called once, when the app starts: history left over from before a reload leads nowhere any more. */
export function startHistory(): void {
  history.replaceState({ depth: 0 }, '')
  addEventListener('popstate', event => {
    const depth = depthOf(event.state)
    if (depth > restorers.length) history.go(restorers.length - depth)
    while (restorers.length > depth) restorers.pop()?.()
  })
}

const depthOf = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number' ? state.depth : 0

/** A new page is announced by its heading, for those who hear it, and begins at its top, for those who see it. */
export function focusHeading(): void {
  requestAnimationFrame(() => {
    scrollTo(0, 0)
    document.querySelector<HTMLElement>('[data-page-heading]')?.focus()
  })
}
