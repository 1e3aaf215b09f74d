import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright-core'

/** Every place in which a page can leave something in a browser, and in which this one did. */
export async function keptBy(page: Page): Promise<string[]> {
  const cookies = await page.context().cookies()
  return [...(cookies.length > 0 ? ['cookies'] : []), ...(await page.evaluate(keptInPage))]
}

/** Runs in the page. */
async function keptInPage(): Promise<string[]> {
  const root = await navigator.storage.getDirectory()
  const file = await root.values().next()
  const state: unknown = history.state
  const kept: Record<string, boolean> = {
    'local storage': localStorage.length > 0,
    'session storage': sessionStorage.length > 0,
    databases: (await indexedDB.databases()).length > 0,
    caches: (await caches.keys()).length > 0,
    'service workers': (await navigator.serviceWorker.getRegistrations()).length > 0,
    'files of its own': file.done !== true,
    'name of the window': window.name !== '',
    // The history of a tab is written to the disk: it may hold one number.
    'state of the history': state !== null && !/^\{"depth":\d+\}$/.test(JSON.stringify(state))
  }
  return Object.keys(kept).filter(place => kept[place])
}

/** Whatever a browser would offer to save, or keeps by itself to fill in again when a tab is restored. */
export const carelessBoxes = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')]
    const isKept = (box: HTMLInputElement) => box.autocomplete !== 'off' && box.form?.autocomplete !== 'off'
    const isText = (box: HTMLInputElement) => ['text', 'textarea'].includes(box.type)
    const isReadElsewhere = (box: HTMLInputElement) =>
      box.spellcheck || box.getAttribute('writingsuggestions') !== 'false'
    return boxes.flatMap(box => [
      ...(box.type === 'password' ? [`${box.id}: a password`] : []),
      ...(isKept(box) ? [`${box.id}: kept by the browser`] : []),
      ...(isText(box) && isReadElsewhere(box) ? [`${box.id}: read by a spelling checker`] : [])
    ])
  })

export interface Visited {
  readonly url: string
  readonly title: string
}

/** What whoever sits down next reads in the history of a browser that was closed. */
export function historyIn(folder: string): Visited[] {
  const history = new DatabaseSync(path.join(folder, 'Default', 'History'), { readOnly: true })
  const rows = history.prepare('select distinct url, title from urls order by url').all()
  history.close()
  return rows.map(({ url, title }) => ({ url: String(url), title: String(title) }))
}
