import { existsSync } from 'node:fs'
import { run, say } from './house.mjs'

/** The browsers the tests drive: where they are looked for, and the Debian package that brings them. */
const browsers = [
  {
    variable: 'CHROMIUM',
    package: 'chromium',
    places: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  },
  { variable: 'FIREFOX', package: 'firefox-esr', places: ['/usr/bin/firefox-esr', '/usr/bin/firefox'] }
]

/**
 * Finds Chromium and Firefox and leaves their places in the environment; installs Debian's where this runs as root and
 * they are absent. False, after having said exactly what to install, where one is missing. Never downloads any other.
 */
export async function findBrowsers() {
  const missing = browsers.filter(browser => !placeOf(browser)).map(browser => browser.package)
  if (missing.length > 0 && !(await installPackages(missing))) {
    say(`The tests in browsers need ${missing.join(' and ')}. On Debian, as root: apt-get install ${missing.join(' ')}`)
    say('Or name the programs you have: CHROMIUM=/path/to/chromium FIREFOX=/path/to/firefox npm test')
    return false
  }
  for (const browser of browsers) process.env[browser.variable] = placeOf(browser)
  return true
}

const placeOf = browser => [process.env[browser.variable], ...browser.places].find(place => place && existsSync(place))

async function installPackages(packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  say(`Installing ${packages.join(' and ')} ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = () => run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env })
  if ((await install()) === 0) return true
  return (await run('apt-get', ['update', '-q'], { env })) === 0 && (await install()) === 0
}
