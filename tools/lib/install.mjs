import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { at, isWritable, node, run, say } from './house.mjs'

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
  // The carried Node is put in place by a script of its package, whatever somebody's own settings say of scripts.
  const whole = ['--no-save', '--include=dev', '--ignore-scripts=false', '--prefer-offline']
  const asked = ['install', ...whole, ...quietly]
  const env = { ...process.env, ...cache() }
  const code = await run('npm', asked, { env, shell: process.platform === 'win32' })
  if (code !== 0 || !existsSync(node)) {
    say('The packages could not be installed; npm says why above. Mostly it is the network, or a folder that cannot be')
    say('written. Then run the same command again.')
    process.exit(code || 1)
  }
  writeFileSync(stamp, lock)
}

/** npm keeps what it fetched in the home folder; where nothing can be written there, beside what it installs. */
function cache() {
  const usual = process.env.npm_config_cache ?? path.join(homedir(), '.npm')
  return { npm_config_cache: isWritable(usual) ? usual : at('node_modules', '.npm-cache') }
}
