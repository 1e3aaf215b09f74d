import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

/** Somebody who has no mouse. Whatever takes the focus on their way must show it. */
export interface Keyboard {
  /** Tab until the focus is there. */
  to(place: Locator): Promise<void>
  /** To the button or link of this name, and Enter. */
  press(name: string | RegExp): Promise<void>
  /** To the box of this label, and the text. */
  write(label: string | RegExp, text: string): Promise<void>
  /** To the tick box of this label, and Space. */
  tick(label: string | RegExp): Promise<void>
  /** To the choices, and arrows until this one is chosen. */
  choose(label: string | RegExp): Promise<void>
  /** A new page has come: its heading has the focus, so that the next Tab begins there. */
  landsOn(heading: string | RegExp): Promise<void>
  /** From wherever the focus is, once round the page and back by Tab alone: nothing holds it, nothing is left out. */
  goesRound(): Promise<void>
}

/** More than any page has to stop at. */
const mostStops = 80

export function createKeyboard(page: Page): Keyboard {
  const isFocused = (place: Locator) => place.evaluate(element => element === document.activeElement)

  async function tab(): Promise<void> {
    await page.keyboard.press('Tab')
    assert.deepEqual(await page.evaluate(unseenFocus), [])
  }

  async function to(place: Locator): Promise<void> {
    await place.waitFor()
    for (let stops = 0; stops < mostStops; stops++) {
      if (await isFocused(place)) return
      await tab()
    }
    assert.fail(`Tab never reaches ${place}`)
  }

  return {
    to,
    async press(name) {
      const place = page.getByRole('button', { name }).or(page.getByRole('link', { name })).first()
      await to(place)
      await page.keyboard.press('Enter')
    },
    async write(label, text) {
      await to(page.getByLabel(label))
      await page.keyboard.type(text)
    },
    async tick(label) {
      const box = page.getByLabel(label)
      await to(box)
      await page.keyboard.press('Space')
      assert.ok(await box.isChecked(), `${label} is not ticked`)
    },
    async choose(label) {
      const choice = page.getByLabel(label, { exact: typeof label === 'string' })
      await choice.waitFor()
      const group = page.getByRole('radiogroup').or(page.getByRole('group')).filter({ has: choice })
      await tabInto(group)
      await page.keyboard.press('Space')
      for (let steps = 0; steps < mostStops && !(await choice.isChecked()); steps++)
        await page.keyboard.press('ArrowDown')
      assert.ok(await choice.isChecked(), `${label} is not chosen`)
    },
    async landsOn(heading) {
      await page.getByRole('heading', { level: 1, name: heading }).and(page.locator(':focus')).waitFor()
    },
    async goesRound() {
      const left = new Set(await page.evaluate(stopsOnThePage))
      assert.ok(left.size > 0)
      for (let presses = left.size + 2; presses > 0; presses--) {
        await tab()
        left.delete(await page.evaluate(stopAtHand))
      }
      assert.deepEqual([...left], [], 'Tab does not reach these, or something holds it')
    }
  }

  async function tabInto(group: Locator): Promise<void> {
    const isInside = () => group.evaluate(element => element.contains(document.activeElement))
    for (let stops = 0; stops < mostStops && !(await isInside()); stops++) await tab()
    assert.ok(await isInside(), `Tab never reaches ${group}`)
  }
}

/** Runs in the page: what has the focus and looks as if it had not, or cannot be seen at all. */
function unseenFocus(): string[] {
  const { activeElement: element } = document
  if (!(element instanceof HTMLElement) || element === document.body) return []
  const name = `${element.tagName} ${(element.textContent || element.id).trim().slice(0, 40)}`
  // The box of a tick or a choice is drawn beside its label, the head of a details by a part of it.
  const parts = [element, ...('labels' in element ? Array.from(element.labels as NodeListOf<HTMLElement>) : [])]
  const all = parts.flatMap(part => [part, ...part.querySelectorAll('*')])
  const looks = () => {
    // Something that turns for as long as one waits has no end to go to.
    for (const animation of document.getAnimations())
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish()
    return all
      .flatMap(part => ['', '::before', '::after'].map(pseudo => getComputedStyle(part, pseudo)))
      .map(({ outline, boxShadow, backgroundColor, border }) => `${outline} ${boxShadow} ${backgroundColor} ${border}`)
      .join('; ')
  }
  const focused = looks()
  element.blur()
  const unfocused = looks()
  element.focus({ preventScroll: true })
  const box = (parts.at(-1) ?? element).getBoundingClientRect()
  const isOnScreen = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0
  return [
    ...(focused === unfocused ? [`${name}: nothing shows that it has the focus`] : []),
    ...(isOnScreen ? [] : [`${name}: it has the focus and cannot be seen`])
  ]
}

/** Runs in the page: names whatever Tab should stop at, and a group of choices once. */
function stopsOnThePage(): string[] {
  const tabbable = 'a[href], button:not([disabled]), input, select, textarea, summary, [tabindex="0"]'
  const shown = [...document.querySelectorAll<HTMLElement>(tabbable)].filter(element =>
    element.checkVisibility({ visibilityProperty: true })
  )
  for (const [at, element] of shown.entries()) {
    const isChoice = element instanceof HTMLInputElement && element.type === 'radio'
    element.dataset.stop = isChoice ? element.name : `${at} ${element.textContent.trim()}`
  }
  return shown.map(({ dataset }) => dataset.stop ?? '')
}

/** Runs in the page. */
const stopAtHand = (): string =>
  (document.activeElement instanceof HTMLElement && document.activeElement.dataset.stop) || ''
