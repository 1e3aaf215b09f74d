import path from 'node:path'
import { openPageModule } from '../../test/lib/page-module.ts'
import type { Table } from '../index.ts'
import type { measureOpening } from './page.ts'

const entries = 1000

/** A logbook of 1,000 entries opened in Chromium, beside the bare AES-GCM of the same page. */
export async function* bench(): AsyncGenerator<Table> {
  const { page, close } = await openPageModule(path.join(import.meta.dirname, 'page.ts'))
  try {
    const { bare, both, other, own, unknown } = await page.evaluate(
      count =>
        (window as unknown as { module: { measureOpening: typeof measureOpening } }).module.measureOpening(count, 60),
      entries
    )
    const row = (name: string, took: number) => [name, took.toFixed(1), (took / bare).toFixed(2)]
    yield {
      title: `Opening a logbook of ${entries} entries in Chromium`,
      note: 'Goal: at most 1.5 times the bare AES-GCM of the same page, best of 60 in turn. The last row is a first visit, at which every mark of one’s own is checked; from then on the bodies are compared with what was checked.',
      columns: ['', 'ms', 'times bare'],
      rows: [
        row('bare AES-GCM', bare),
        row('both wrote in turn', both),
        row('all written by the other', other),
        row('all written by oneself', own),
        row('the same, for the first time', unknown)
      ]
    }
  } finally {
    await close()
  }
}
