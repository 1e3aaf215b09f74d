import assert from 'node:assert/strict'
import test from 'node:test'
import { importsOf, packageOf, readText, roomOf, type Source, source, sources } from './sources.ts'

/** Which packages each room may let in. Anything else needs a decision record first. */
const welcomeIn: Record<string, readonly string[]> = {
  vocabulary: [],
  wire: [],
  matching: [],
  release: [],
  steps: [],
  letters: ['@noble/curves', '@noble/hashes', '@noble/post-quantum', '@scure/bip39', 'hpke'],
  design: ['preact'],
  site: ['preact', 'preact-render-to-string'],
  server: ['@hono/node-server', 'hono', 'node:*'],
  app: ['@preact/signals', 'preact', 'qr'],
  main: ['node:*']
}

const mostDependencies = 16
const mostInTheServer = 10

const strangersIn = (files: readonly Source[]): string[] =>
  files.flatMap(file =>
    importsOf(file)
      .map(packageOf)
      .filter(name => name !== undefined && !welcomeIn[roomOf(file.path)]?.includes(name))
      .map(name => `${file.path} lets in ${name}`)
  )

test('every room lets in only the guests on its list', () => {
  assert.deepEqual(strangersIn(sources()), [])
})

test('a stranger is noticed', () => {
  const strangers = [
    source('src/steps/ask.ts', "import { sha256 } from '@noble/hashes/sha2.js'"),
    source('src/server/slips.ts', "import { RistrettoPoint } from '@noble/curves/ed25519.js'"),
    source('src/design/button.tsx', "import { signal } from '@preact/signals'"),
    source('src/app/ask.tsx', "import { readFileSync } from 'node:fs'"),
    source('src/letters/drop.ts', "const lazy = () => import('libsodium-wrappers')")
  ]
  for (const stranger of strangers) assert.equal(strangersIn([stranger]).length, 1, stranger.path)
})

test('there are few guests: at most sixteen run, at most ten of them in the server process', () => {
  const dependencies = Object.keys(JSON.parse(readText('package.json')).dependencies)
  const inTheServer: string[] = JSON.parse(readText('dist/server/packages.json'))
  assert.ok(dependencies.length <= mostDependencies, dependencies.join(', '))
  assert.ok(inTheServer.length <= mostInTheServer, inTheServer.join(', '))
  // Were the list empty, the test above could not fail.
  assert.ok(inTheServer.includes('hono'))
})

test('every guest has its line in a decision record', () => {
  const record = readText('docs/decisions/0001-the-guests.md')
  const missing = Object.keys(JSON.parse(readText('package.json')).dependencies).filter(name => !record.includes(name))
  assert.deepEqual(missing, [])
})

test('only the carried Node may run a script when it is installed, and the lock file names no place to fetch from', () => {
  assert.deepEqual(JSON.parse(readText('package.json')).allowScripts, { node: true, '@parcel/watcher': false })
  const lock = readText('package-lock.json')
  assert.doesNotMatch(lock, /"resolved"|https?:\/\/[^"]*\.tgz/)
  assert.match(lock, /"integrity": "sha512-/)
})
