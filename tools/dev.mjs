// npm run dev. Builds again at every change and starts the server again with what was built.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { builds, ensureBuilt } from './lib/build.mjs'
import { at, become, node, say } from './lib/house.mjs'
import { ensureInstalled } from './lib/install.mjs'

await ensureInstalled()
await ensureBuilt()

const watchers = builds.map(build => spawn(node, [...build, '--watch'], { cwd: at(), stdio: ['ignore', 2, 2] }))
let server = start()
let waiting

// A build writes many files; the server starts again once they have come to rest.
watch(at('dist', 'server'), () => {
  clearTimeout(waiting)
  waiting = setTimeout(restart, 300)
})

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)

function start() {
  const env = { DATA: at('data'), ...process.env }
  return spawn(node, [at('dist', 'server', 'main.js'), ...process.argv.slice(2)], { cwd: at(), env, stdio: 'inherit' })
}

function restart() {
  say('Starting again ...')
  server.once('exit', () => {
    server = start()
  })
  server.kill('SIGTERM')
}

function stop() {
  for (const watcher of watchers) watcher.kill()
  become(server).kill('SIGTERM')
}
