import { signal } from '@preact/signals'
import type { Desk } from '../../steps/desk.ts'
import { type Outcome, refuse } from '../../steps/outcome.ts'
import type { SchemeAtHand } from '../../steps/scheme.ts'
import type { World } from '../../steps/world.ts'
import { createLine } from '../../wire/line.ts'
import { today } from './clock.ts'
import { deviceName } from './device.ts'
import { random } from './random.ts'
import { send } from './send.ts'
import { prove, stretch } from './work.ts'

/**
 * What the app knows while it is open, in memory only: closing the tab, or a reload, forgets it all.
 * Pages read these signals and change them only through `walk`.
 */
export const openDesk = signal<Desk | undefined>(undefined)
/** The public notices, before any private space is open. */
export const schemeAtHand = signal<SchemeAtHand | undefined>(undefined)
/** Counts up whenever a step may have changed what a desk holds; a page that shows held things reads it. */
export const changes = signal(0)
/** What is being done right now, as a person would say it: shown as waiting, never a blank page. */
export const underWay = signal<string | undefined>(undefined)
/** The last refusal, until the next step is walked: a word of `design/refusals.ts`. */
export const lastRefusal = signal<string | undefined>(undefined)

const line = createLine(send, prove)

/** The world as this moment has it. `today` is asked each time: a tab may stay open past midnight. */
export const world = (): World => ({ line, random, stretch, today: today(), device: deviceName() })

/** Steps of one desk are walked one after another: looking in by itself never crosses what a person just pressed. */
let walking: Promise<unknown> = Promise.resolve()
function inTurn<T>(step: () => Promise<T>): Promise<T> {
  const walked = walking.then(step)
  walking = walked.catch(() => undefined)
  return walked
}

/** Walks one step, shows that it is under way, and keeps its refusal for the page to show. */
export async function walk<T, R extends string>(
  saying: string,
  step: (world: World) => Promise<Outcome<T, R>>
): Promise<Outcome<T, R>> {
  lastRefusal.value = undefined
  underWay.value = saying
  try {
    const outcome = await inTurn(() => step(world()))
    if (!outcome.ok) lastRefusal.value = outcome.refusal
    return outcome
  } catch (error) {
    // A part of the program that could not be fetched is like a server that is away. Anything else is a fault: it goes
    // on to the console, but not before the person has been told.
    lastRefusal.value = isNotFetched(error) ? 'away' : 'fault'
    if (isNotFetched(error)) return refuse('away')
    throw error
  } finally {
    underWay.value = undefined
    changes.value++
  }
}

/** Chromium, Firefox and Safari each have words of their own for a module that did not arrive. */
const isNotFetched = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|importing a module/i.test(error.message)

/** The same for what the page does by itself, such as looking in again: nothing is shown, a refusal waits for the next time. */
export async function walkQuietly<T, R extends string>(
  step: (world: World) => Promise<Outcome<T, R>>
): Promise<Outcome<T, R>> {
  try {
    const outcome = await inTurn(() => step(world()))
    if (outcome.ok) changes.value++
    return outcome
  } catch (error) {
    if (isNotFetched(error)) return refuse('away')
    throw error
  }
}

/** Forgets everything by loading the page anew; on the made-up scheme back to its list of people. */
export function closeDesk(): void {
  history.replaceState(null, '', isDemo() ? '/open#look-around' : '/open')
  location.reload()
}

/** The desk that is open, for pages that are only shown when one is. */
export function deskAtHand(): Desk {
  changes.value
  if (!openDesk.value) throw Error('app: no desk is open')
  return openDesk.value
}

export const isTrial = (): boolean => true
export const isDemo = (): boolean => (openDesk.value?.scheme ?? schemeAtHand.value)?.settings.demo === true
export const neutralName = (): string =>
  (openDesk.value?.scheme ?? schemeAtHand.value)?.settings.neutralName ?? 'Elevenses'
