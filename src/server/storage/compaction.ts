import { closeSync, fsyncSync, openSync, readSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { syncFolder } from './tray-file.ts'

/** Beside the file itself, so that it never lies outside the data folder and the rename stays on one disk. */
export const compactedName = (file: string): string => `${file}.compacting`

/**
 * Writes a copy of a database with its rows in the order of their keys and nothing else in it. In-place VACUUM is not
 * enough: it keeps a counter of writes. Must not name anything outside itself, see `copyInWorker`.
 */
export function copyInOrder(from: string, to: string): void {
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite')
  const source = new DatabaseSync(from)
  // A page that is divided keeps what has moved away, unless the source of the copy deletes with care.
  source.exec('pragma secure_delete=ON; pragma cache_size=-8000; pragma temp_store=MEMORY')
  source.prepare('vacuum into ?').run(to)
  source.close()
  // Every copy counts the schema number up by one: left alone, it would tell how often the file was compacted.
  // The defence against SQL from strangers, which never comes here, would silently ignore that.
  const copy = new DatabaseSync(to, { defensive: false })
  copy.exec('pragma journal_mode=MEMORY; pragma synchronous=OFF; pragma schema_version=1')
  copy.close()
}

/**
 * The same on a thread and a connection of its own, so that reads go on meanwhile; the caller sees to it that nobody
 * writes. Only the text of the function travels, so that the server can stay one bundled file.
 */
export function copyInWorker(from: string, to: string): Promise<void> {
  const program = `(${copyInOrder})(${JSON.stringify(from)}, ${JSON.stringify(to)})`
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } })
    worker.once('error', reject)
    worker.once('exit', code => (code === 0 ? resolve() : reject(new Error('compaction: the copy failed'))))
  })
}

/** Puts the copy in the place of the file, for good: copy, name and folder are on the disk afterwards. */
export function replaceByCompacted(file: string): void {
  const descriptor = openSync(compactedName(file), 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  renameSync(compactedName(file), file)
  syncFolder(dirname(file))
}

/** VACUUM INTO leaves 1, setting the schema number counts one more; the first commit after it changes this again. */
const changesInCompacted = 2
const changeCounterAt = 24

/**
 * Whether nothing was written since the last compaction. Only to be asked while nobody has the file open: closing a
 * file drops the locks that SQLite holds on it.
 */
export function isCompacted(file: string): boolean {
  const descriptor = openSync(file, 'r')
  try {
    const counter = Buffer.alloc(4)
    return readSync(descriptor, counter, 0, 4, changeCounterAt) === 4 && counter.readUInt32BE() === changesInCompacted
  } finally {
    closeSync(descriptor)
  }
}
