import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * How far the made-up scheme of a folder has come: a small file beside the data says `begun` or `seeded`. Without it a
 * folder that is not empty is somebody's scheme.
 */
export type DemoState = 'none' | 'begun' | 'seeded'

const pathOf = (folder: string): string => join(folder, 'elevenses.demo')

export function readDemoMark(folder: string): DemoState {
  if (!existsSync(pathOf(folder))) return 'none'
  return readFileSync(pathOf(folder), 'utf8').trim() === 'seeded' ? 'seeded' : 'begun'
}

export function writeDemoMark(folder: string, state: DemoState): void {
  if (state === 'none') rmSync(pathOf(folder), { force: true })
  else writeFileSync(pathOf(folder), `${state}\n`)
}
