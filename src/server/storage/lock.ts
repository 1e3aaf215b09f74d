import { DatabaseSync } from 'node:sqlite'
import { isBusy } from './connection.ts'

export interface Lock {
  release(): void
}

/**
 * Holds a data folder for one process. The operating system lets go of it when the process ends, however it ends, so
 * a crash never locks anybody out. Undefined when another process holds it.
 */
export function takeLock(file: string): Lock | undefined {
  const lock = new DatabaseSync(file)
  try {
    lock.exec('pragma journal_mode=MEMORY; pragma locking_mode=EXCLUSIVE; begin exclusive')
    return { release: () => lock.close() }
  } catch (error) {
    lock.close()
    if (isBusy(error)) return undefined
    throw error
  }
}
