import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import type { CastMember } from '../../src/steps/cast.ts'
import { axe, newPerson, type Person, screenshots } from './browser.ts'
import { carelessBoxes } from './left-behind.ts'

/** Somebody at a browser of their own, as a story speaks of them. */
export interface Visitor extends Person {
  go(path: string): Promise<void>
  press(name: string | RegExp): Promise<void>
  /** Writes into the box of this label. */
  write(label: string | RegExp, text: string): Promise<void>
  tick(label: string | RegExp): Promise<void>
  /** Waits until the page with this heading is shown. */
  at(heading: string | RegExp): Promise<void>
  sees(text: string | RegExp): Promise<void>
  /** Axe finds nothing, nothing scrolls sideways, no box is kept by the browser, and the title gives nothing away. */
  findsItSound(name: string, title?: string): Promise<void>
  leave(): Promise<void>
}

/** A story passes most pages several times, and a look takes a second: once for each name will do. */
const lookedAt = new Set<string>()

export async function newVisitor(browser: Browser, url: string): Promise<Visitor> {
  return visitorOf(await newPerson(browser, url))
}

export function visitorOf(person: Person): Visitor {
  const { page, context, troubles } = person
  return {
    ...person,
    async go(path) {
      await page.goto(path)
    },
    press: name => page.getByRole('button', { name }).first().click(),
    write: (label, text) => page.getByLabel(label).fill(text),
    tick: label => page.getByLabel(label).check(),
    at: heading => page.getByRole('heading', { level: 1, name: heading }).waitFor(),
    sees: text => page.getByText(text).first().waitFor(),
    async findsItSound(name, title = 'Elevenses') {
      if (lookedAt.has(name)) return
      lookedAt.add(name)
      assert.deepEqual(await axe(page), [], name)
      assert.deepEqual(await carelessBoxes(page), [], name)
      assert.equal(await page.title(), title, name)
      const usual = page.viewportSize()
      await page.setViewportSize({ width: 320, height: 640 })
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      assert.ok(over <= 0, `${name} scrolls sideways by ${over} pixels`)
      if (usual) await page.setViewportSize(usual)
      await screenshots(page, name)
    },
    async leave() {
      assert.deepEqual(troubles, [])
      await context.close()
    }
  }
}

/** Opens the desk of somebody of the cast with their six words. */
export async function opensTheirDesk(browser: Browser, url: string, { sixWords }: CastMember): Promise<Visitor> {
  const visitor = await newVisitor(browser, url)
  await visitor.go('/open')
  await visitor.write('Your six words', sixWords)
  await visitor.page.getByRole('button', { name: 'Open', exact: true }).click()
  await visitor.page.getByRole('navigation', { name: 'Your pages' }).waitFor()
  return visitor
}
