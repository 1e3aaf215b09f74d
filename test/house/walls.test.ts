import assert from 'node:assert/strict'
import test from 'node:test'
import ts from 'typescript'
import { importsOf, readText, resolveFrom, roomOf, type Source, source, sources } from './sources.ts'

/** The table of ARCHITECTURE.md: arrows only point down. */
const mayImport: Record<string, readonly string[]> = {
  vocabulary: [],
  wire: [],
  design: [],
  letters: ['vocabulary', 'wire'],
  matching: ['vocabulary'],
  release: ['vocabulary'],
  steps: ['letters', 'matching', 'release', 'vocabulary', 'wire'],
  server: ['wire'],
  site: ['design', 'vocabulary'],
  app: ['steps', 'letters', 'matching', 'release', 'design', 'vocabulary', 'wire'],
  main: ['server', 'site']
}

/** Imports that lead out of a room into one it may not see, or out of the house. */
function holesIn(files: readonly Source[]): string[] {
  return files.flatMap(file =>
    importsOf(file)
      .filter(imported => imported.startsWith('.'))
      .map(imported => resolveFrom(file.path, imported))
      .filter(place => !isAllowed(roomOf(file.path), place))
      .map(place => `${file.path} imports ${place}`)
  )
}

function isAllowed(room: string, place: string): boolean {
  if (!place.startsWith('src/') || place === 'src/main.ts') return false
  return roomOf(place) === room || (mayImport[room] ?? []).includes(roomOf(place))
}

function referencesIn(room: string): string[] {
  const file = room === 'main' ? 'src/main.tsconfig.json' : `src/${room}/tsconfig.json`
  const { references = [] }: { references?: { path: string }[] } = ts.parseConfigFileTextToJson(
    file,
    readText(file)
  ).config
  return references.map(({ path }) => path.replace(/^.*\//, '')).sort()
}

test('every room imports only what the table allows', () => {
  assert.deepEqual(holesIn(sources()), [])
})

/** Only letters touch cryptography by hand: whoever else wants it wants a letter that does not exist yet. */
const reachesForPrimitives = (file: Source): boolean =>
  roomOf(file.path) !== 'letters' &&
  importsOf(file).some(imported => resolveFrom(file.path, imported).startsWith('src/letters/primitives/'))

test('no room but letters reaches for its primitives', () => {
  assert.deepEqual(sources().filter(reachesForPrimitives), [])
  const planted = source('src/steps/collected.ts', "import { derive } from '../letters/primitives/derive.ts'")
  assert.ok(reachesForPrimitives(planted))
})

test('the compiler is told the same table', () => {
  for (const [room, rooms] of Object.entries(mayImport)) assert.deepEqual(referencesIn(room), [...rooms].sort(), room)
})

test('no room is missing from the table', () => {
  const rooms = new Set(sources().map(file => roomOf(file.path)))
  assert.deepEqual(
    [...rooms].filter(room => !(room in mayImport)),
    []
  )
})

test('a hole in a wall is found, however it is made', () => {
  const holes = [
    source('src/server/routes/drops.ts', "import { parseReferral } from '../../vocabulary/referral.ts'"),
    source('src/matching/rank.ts', "import type { Sealed } from '../letters/drop.ts'"),
    source('src/site/page.tsx', "export { openSqlite } from '../server/storage/sqlite.ts'"),
    source('src/wire/drop.ts', "const later = () => import('../letters/drop.ts')"),
    source('src/steps/ask.ts', "import { send } from '../app/shared/send.ts'"),
    source('src/app/ask.tsx', "import '../main.ts'"),
    source('src/letters/drop.ts', "import { cast } from '../../test/lib/cast.ts'")
  ]
  for (const hole of holes) assert.equal(holesIn([hole]).length, 1, hole.path)
  assert.deepEqual(holesIn([source('src/steps/ask.ts', "import { sealReferral } from '../letters/referral.ts'")]), [])
})
