import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { at, node, run, say } from './house.mjs'

const stamp = at('node_modules', '.elevenses-lock')

/** Installs what the lock file asks for, unless that was done already. Ends the process where it cannot. */
export async function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex')
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  say('Installing what is missing ...')
  // Not `npm ci`: it refuses a lock file that lacks other platforms' optional packages.
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error']
  const asked = ['install', '--no-save', '--include=dev', '--prefer-offline', ...quietly]
  const code = await run('npm', asked, { shell: process.platform === 'win32' })
  if (code !== 0 || !existsSync(node)) {
    say('The packages could not be installed. Is there a network? Then run the same command again.')
    process.exit(code || 1)
  }
  writeFileSync(stamp, lock)
}
