// npm start. Runs on any Node an npm may bring: installs what is missing, builds what is out of date, then hands over to
// the server on the project's own Node.
import { spawn } from 'node:child_process'
import { ensureBuilt } from './lib/build.mjs'
import { at, become, node } from './lib/house.mjs'
import { ensureInstalled } from './lib/install.mjs'

await ensureInstalled()
await ensureBuilt()

// Paths in flags are meant from where one stands; without a flag the data lie in the project, wherever that is.
const env = { DATA: at('data'), ...process.env }
const stands = process.env.INIT_CWD ?? at()
become(spawn(node, [at('dist', 'server', 'main.js'), ...process.argv.slice(2)], { cwd: stands, env, stdio: 'inherit' }))
