import './server/small-heap.ts'
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Exit, exits } from './server/exit.ts'
import { createLog } from './server/log.ts'
import { parseSettings } from './server/settings.ts'
import { type Running, start } from './server/start.ts'
import { createSite } from './site/site.ts'

/** The folder with package.json: one above the sources, two above the bundle. */
const root = findRoot(dirname(fileURLToPath(import.meta.url)))
const log = createLog(line => console.error(line))
// Whatever the program writes is for its own account only.
process.umask(0o077)

await main()

async function main(): Promise<void> {
  const parsed = parseSettings(process.argv.slice(2), process.env)
  if (!parsed.ok) return leave('settings-misunderstood', parsed.sentence)
  const { settings } = parsed
  let listensAt: string | undefined
  const started = await start(settings, {
    version: String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version),
    assetsFolder: join(root, 'dist', 'app'),
    createPages: (board, drop) => {
      const site = createSite({
        notice: name => board.body(name),
        drop,
        schemeId: () => board.schemeId(),
        address: () => withSlash(settings.publicUrl?.href ?? listensAt),
        today: () => new Date().toISOString().slice(0, 10),
        loopback: settings.isLoopback,
        content: readFolder(join(root, 'content'))
      })
      return path => site.page(path)
    },
    now: () => new Date(),
    log
  })
  if (!started.ok) return leave(started.refusal)
  const { running } = started
  listensAt = running.url
  console.log(running.url)
  if (running.setUpCode && !settings.demo) {
    const when = settings.isLoopback ? ', asked for from other machines only' : ''
    console.log(`Set-up code${when}: ${running.setUpCode}`)
  }
  const seeding = settings.demo ? seed(running) : undefined
  stopOnSignal(running, seeding)
}

function leave(exit: Exit, sentence: string = exits[exit].sentence): void {
  console.error(sentence)
  process.exitCode = exits[exit].code
}

function withSlash(url: string | undefined): string | undefined {
  return url?.replace(/\/*$/, '/')
}

function stopOnSignal(running: Running, seeding: ChildProcess | undefined): void {
  let isStopping = false
  async function stop(): Promise<void> {
    if (isStopping) return
    isStopping = true
    seeding?.removeAllListeners('exit')
    seeding?.kill()
    await running.stop()
    process.exit()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop)
}

/** The made-up scheme comes in the way every scheme does: over HTTP, from a process of its own. */
function seed(running: Running): ChildProcess | undefined {
  if (!running.isEmpty) {
    console.log('seeded')
    return undefined
  }
  // Whether this Node knows a cipher is asked in a way it calls experimental; a stranger need not read so.
  const quietly = '--disable-warning=ExperimentalWarning'
  const seeding = spawn(process.execPath, [quietly, join(root, 'tools', 'seed.mjs'), running.url], {
    stdio: ['ignore', 2, 2]
  })
  seeding.on('exit', code => {
    if (code === 0) {
      running.seeded()
      console.log('seeded')
      return
    }
    leave('seed-failed')
    void running.stop().then(() => process.exit())
  })
  return seeding
}

/** The texts of a folder by file name; none where there is no folder. */
function readFolder(folder: string): Record<string, string> {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
  const names = entries.filter(entry => entry.isFile()).map(entry => entry.name)
  return Object.fromEntries(names.map(name => [name, readFileSync(join(folder, name), 'utf8')]))
}

function findRoot(from: string): string {
  return from.endsWith('src') ? dirname(from) : dirname(dirname(from))
}
