// npm run dev. Builds again at every change and starts the server again with what was built.
import { spawn } from 'node:child_process'
import { existsSync, watch } from 'node:fs'
import { builds, ensureBuilt } from './lib/build.mjs'
import { at, become, node, say } from './lib/house.mjs'
import { ensureInstalled } from './lib/install.mjs'

await ensureInstalled()
await ensureBuilt()

const program = at('dist', 'server', 'main.js')
const watchers = builds.map(build => spawn(node, [...build, '--watch'], { cwd: at(), stdio: ['ignore', 2, 2] }))
let server = start()
let waiting

// A build writes many files; the server, which keeps those for browsers in memory, starts again once they rest.
for (const built of ['app', 'server']) watch(at('dist', built), schedule)

function schedule() {
  clearTimeout(waiting)
  waiting = setTimeout(restart, 300)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)

function start() {
  const env = { DATA: at('data'), ...process.env }
  return spawn(node, [program, ...process.argv.slice(2)], { cwd: at(), env, stdio: 'inherit' })
}

function restart() {
  // In the middle of a build, which empties the folder first: what it writes next leads here again.
  if (!existsSync(program)) return
  if (isRunning()) {
    server.kill('SIGTERM')
    server.once('exit', schedule)
    return
  }
  say('Starting again ...')
  server = start()
}

function stop() {
  for (const watcher of watchers) watcher.kill()
  if (!isRunning()) process.exit()
  become(server).kill('SIGTERM')
}

function isRunning() {
  return server.exitCode === null && server.signalCode === null
}
