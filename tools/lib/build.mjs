import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { at, node, run, say, vite } from './house.mjs'

const sources = ['src', 'content', 'vite.config.ts', 'vite.server.config.ts', 'package-lock.json']
const stamp = at('dist', '.built')

/** Browser and server program are separate builds and share nothing, so both processors can be busy. */
export const builds = [
  [vite, 'build', '--logLevel', 'warn'],
  [vite, 'build', '--config', 'vite.server.config.ts', '--logLevel', 'warn']
]

/** Builds where there is no build yet, or one older than its sources. Ends the process where that fails. */
export async function ensureBuilt() {
  if (await isBuilt()) return
  say('The build failed; the reason stands above.')
  process.exit(1)
}

/** The same for a caller who goes on without a build: false where it fails. */
export async function isBuilt() {
  const begunAt = new Date()
  if (existsSync(stamp) && newest(sources) <= statSync(stamp).mtimeMs) return true
  say('Building ...')
  const codes = await Promise.all(builds.map(build => run(node, build)))
  if (codes.some(code => code !== 0)) return false
  // Dated by its beginning: what is saved during a build is built at the next one.
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, '')
  utimesSync(stamp, begunAt, begunAt)
  return true
}

function newest(places) {
  return places.map(place => at(place)).reduce((latest, place) => Math.max(latest, newestIn(place)), 0)
}

// Folders count too: a deleted file shows in nothing else.
function newestIn(place) {
  if (!existsSync(place)) return 0
  const { mtimeMs } = statSync(place)
  if (!statSync(place).isDirectory()) return mtimeMs
  const inside = readdirSync(place, { withFileTypes: true }).filter(entry => !isTest(entry.name))
  return inside.reduce((latest, entry) => Math.max(latest, newestIn(path.join(place, entry.name))), mtimeMs)
}

const isTest = name => /\.test\.tsx?$/.test(name)
