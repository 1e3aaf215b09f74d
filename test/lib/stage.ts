import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { newVisitor, type Visitor } from './visitor.ts'

/** Several people of one story, each at a browser of their own. */
export interface Stage {
  /** Somebody comes, today or on another day; every page they meet must say that the scheme is not open. */
  comes(name: string, url: string, on?: Date): Promise<Visitor>
  /** Whoever is on the stage under this name. */
  on(name: string): Visitor
  leave(...names: readonly string[]): Promise<void>
}

export function createStage(browser: Browser): Stage {
  const people = new Map<string, Visitor>()
  const on = (name: string): Visitor => people.get(name) ?? assert.fail(`${name} is not on the stage`)
  return {
    async comes(name, url, day) {
      const visitor = await newVisitor(browser, url)
      await (day ? visitor.page.clock.setFixedTime(day) : visitor.page.clock.install())
      const careful = { ...visitor, at: (heading: string | RegExp) => isAtInATrial(visitor, heading) }
      people.set(name, careful)
      return careful
    },
    on,
    async leave(...names) {
      for (const name of names) await on(name).leave()
      for (const name of names) people.delete(name)
    }
  }
}

async function isAtInATrial(visitor: Visitor, heading: string | RegExp): Promise<void> {
  await visitor.at(heading)
  await visitor.page.getByRole('region', { name: 'Trial scheme: not open' }).waitFor()
}

/** Desks look in by themselves every half minute. A story need not wait so long, and one look may come too early. */
export async function findsByItself({ page }: Visitor, text: string | RegExp): Promise<void> {
  const found = page.locator('main').getByText(text).first()
  for (let looks = 1; looks < 10; looks++) {
    await page.clock.fastForward(31_000)
    const isFound = found.waitFor({ timeout: 5_000 }).then(() => true)
    if (await isFound.catch(() => false)) return
  }
  return found.waitFor()
}
