import { existsSync, readFileSync } from 'node:fs'
import { at, run, say } from './house.mjs'

/** The browsers the tests drive: the variable that names one's own, where else it is looked for, Debian's package. */
const browsers = JSON.parse(readFileSync(at('tools', 'lib', 'browsers.json'), 'utf8'))

/**
 * Finds Chromium and Firefox, or installs Debian's where this runs as root and they are absent. False, after having said
 * exactly what to install, where one is missing all the same. Never downloads any other.
 */
export async function findBrowsers() {
  if (missing().length > 0) await installPackages(missing())
  const packages = missing()
  if (packages.length === 0) return true
  say(`The tests in browsers need ${packages.join(' and ')}. On Debian, as root: apt-get install ${packages.join(' ')}`)
  say('Or name the programs you have: CHROMIUM=/path/to/chromium FIREFOX=/path/to/firefox npm test')
  return false
}

function missing() {
  const names = Object.keys(browsers).filter(name => !isThere(name))
  return names.map(name => browsers[name].package)
}

const isThere = name => [process.env[name], ...browsers[name].places].some(place => place && existsSync(place))

async function installPackages(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  say(`Installing ${packages.join(' and ')} ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = () => run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env })
  if ((await install()) !== 0 && (await run('apt-get', ['update', '-q'], { env })) === 0) await install()
}
