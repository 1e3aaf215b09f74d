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
  /** Goes back to where this part began, in one stride, and then on: what is done is not walked through backwards. */
  readonly rewind: (then: () => void) => void
}

export interface RouteOptions {
  /**
   * Whether the browser's Forward leads to a page again after Back. Only among the questions of a form: elsewhere the
   * page left by Back may be one on which something was done that cannot be done twice.
   */
  readonly forward?: boolean
}

interface Step {
  readonly of: ReadonlySignal<unknown>
  readonly undo: () => void
  readonly redo: (() => void) | undefined
}

/**
 * What was shown at each depth, and how many of these steps have been gone. The browser's history holds the depth alone:
 * no URL and no history entry ever names a page, so whoever scrolls through the history of a shared computer learns
 * nothing.
 */
const steps: Step[] = []
let depth = 0
let afterwards: (() => void) | undefined

/** Pages of one desk, or of a part of it: parts nest, and Back undoes the newest step of whichever part took it. */
export function createRoute<Page>(first: Page, { forward = false }: RouteOptions = {}): Route<Page> {
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
      const redo = forward ? () => show(page) : undefined
      steps.splice(depth, Number.POSITIVE_INFINITY, { of: here, undo: () => show(before), redo })
      depth = steps.length
      history.pushState({ depth }, '')
      show(page)
    },
    replace(page) {
      steps.length = depth
      show(page)
    },
    back: () => history.back(),
    rewind(then) {
      const taken = steps.slice(0, depth)
      leadBackTo(taken.findLastIndex(step => step.of !== here) + 1, then)
    }
  }
}

/** For a desk that has just opened: whatever led to it lies behind, and Back does not walk through it page by page. */
export const forgetTheWay = (then: () => void): void => leadBackTo(0, then)

/** Whether somebody has gone on from the page on which they came in. */
export const hasGoneOn = (): boolean => depth > 0

function leadBackTo(to: number, then: () => void): void {
  if (depth === to) {
    then()
    return
  }
  afterwards = then
  history.go(to - depth)
}

/** To be called once, when the app starts: history left over from before a reload leads nowhere any more. */
export function startHistory(): void {
  history.replaceState({ depth: 0 }, '')
  // A page begins at its top. What the browser remembers is how far another page, at this place, was scrolled.
  history.scrollRestoration = 'manual'
  addEventListener('popstate', event => turnTo(depthOf(event.state)))
}

function turnTo(to: number): void {
  while (depth > to) steps[--depth]?.undo()
  for (let next = steps[depth]?.redo; depth < to && next; next = steps[depth]?.redo) {
    depth++
    next()
  }
  if (depth < to) history.go(depth - to)
  const then = afterwards
  afterwards = undefined
  if (then) {
    steps.length = depth
    then()
  }
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
