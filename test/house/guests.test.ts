import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import { importsOf, packageOf, readText, roomOf, type Source, source, sources } from './sources.ts'

const root = path.join(import.meta.dirname, '..', '..')

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

interface Dependencies {
  readonly dependencies: Readonly<Record<string, string>>
  readonly allowScripts: Readonly<Record<string, boolean>>
}

/** A package as the lock file has it. */
interface Locked {
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly resolved?: string
}

const house = (): Dependencies => JSON.parse(readText('package.json'))
const locked = (): Record<string, Locked> => JSON.parse(readText('package-lock.json')).packages

function tooMany(dependencies: readonly string[], inTheServer: readonly string[]): string[] {
  return [
    ...(dependencies.length > mostDependencies ? [`${dependencies.length} guests`] : []),
    ...(inTheServer.length > mostInTheServer ? [`${inTheServer.length} in the server process`] : [])
  ]
}

test('there are few guests: at most sixteen run, at most ten of them in the server process', () => {
  const inTheServer: string[] = JSON.parse(readText('dist/server/packages.json'))
  assert.deepEqual(tooMany(Object.keys(house().dependencies), inTheServer), [])
  // Were the list empty, this test could not fail.
  assert.ok(inTheServer.includes('hono'))
  assert.equal(tooMany(Array(17).fill('a'), Array(11).fill('b')).length, 2)
})

const withoutALine = (record: string, { dependencies }: Pick<Dependencies, 'dependencies'>): string[] =>
  Object.keys(dependencies).filter(name => !record.split(/[\s,|`]+/).includes(name))

test('every guest has its line in a decision record', () => {
  const record = readText('docs/decisions/0001-the-guests.md')
  assert.deepEqual(withoutALine(record, house()), [])
  assert.deepEqual(withoutALine(record, { dependencies: { 'left-pad': '1' } }), ['left-pad'])
})

/** Compiled for one machine, or compiled on it: neither loads everywhere, nor can anybody read it. */
const native = (packages: Readonly<Record<string, Locked>>, files: (place: string) => readonly string[]): string[] =>
  Object.entries(packages)
    .filter(([place, { dev }]) => place !== '' && !dev)
    .filter(
      ([place, { hasInstallScript, os, cpu }]) =>
        hasInstallScript || os || cpu || files(place).some(file => /\.(?:node|wasm)$|(?:^|\/)binding\.gyp$/.test(file))
    )
    .map(([place]) => place)

test('no guest brings a native add-on', () => {
  const listed = (place: string) => readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' })
  assert.ok(listed('node_modules/hono').length > 0)
  assert.deepEqual(native(locked(), listed), [])
  const planted = {
    'node_modules/a': {},
    'node_modules/b': { hasInstallScript: true },
    'node_modules/c': { os: ['linux'] }
  }
  assert.deepEqual(
    native(planted, place => (place === 'node_modules/a' ? ['build/a.node'] : [])),
    Object.keys(planted)
  )
  assert.deepEqual(
    native({ 'node_modules/d': { dev: true, hasInstallScript: true } }, () => []),
    []
  )
})

/** Which packages would run a script of theirs when they are installed, but for those that are let. */
const scripting = (packages: Readonly<Record<string, Locked>>, { allowScripts }: Pick<Dependencies, 'allowScripts'>) =>
  Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([place]) => place.replace(/^.*node_modules\//, ''))
    .filter(name => !(name in allowScripts))

const addressed = (lock: string): boolean => /"resolved"|https?:\/\/[^"]*\.tgz/.test(lock)

test('only the carried Node may run a script when it is installed, and the lock file names no place to fetch from', () => {
  assert.deepEqual(house().allowScripts, { node: true, '@parcel/watcher': false })
  assert.deepEqual(scripting(locked(), house()), [])
  assert.deepEqual(scripting({ 'node_modules/a': { hasInstallScript: true } }, house()), ['a'])
  const lock = readText('package-lock.json')
  assert.match(lock, /"integrity": "sha512-/)
  assert.ok(!addressed(lock))
  assert.ok(addressed('{ "resolved": "https://packages.example/a/-/a-1.0.0.tgz" }'))
})
