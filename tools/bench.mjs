// npm run bench. Prints one table per measurement; nothing here passes or fails.
import { ensureBuilt } from './lib/build.mjs'
import { at, node, run, withTsx } from './lib/house.mjs'
import { ensureInstalled } from './lib/install.mjs'

await ensureInstalled()
await ensureBuilt()
const bench = [...withTsx, at('bench', 'index.ts'), ...process.argv.slice(2)]
process.exit(await run(node, bench, { stdio: 'inherit' }))
