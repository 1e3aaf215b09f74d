import assert from 'node:assert/strict'
import test from 'node:test'
import { filesIn, importsOf, resolveFrom, type Source, source, sources } from './sources.ts'

/** Where programs begin. All other files are there because one of these needs them. */
const entries = [
  /^src\/main\.ts$/,
  /^src\/app\/(ask|open)\.tsx$/,
  /^src\/app\/workers\/[^/]+\.worker\.ts$/,
  /^src\/design\/enhance\.ts$/,
  // Ready and tested before the pages that show them: the release gate, and the plan for a whole waiting list.
  /^src\/(release|matching)\//,
  /^(tools|bench|test)\//
]

function idleIn(files: readonly Source[]): string[] {
  const byPath = new Map(files.map(file => [file.path, file]))
  const needed = new Set<string>()
  const waiting = [...byPath.keys()].filter(path => entries.some(entry => entry.test(path)))
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    const file = byPath.get(path)
    if (!file || needed.has(path)) continue
    needed.add(path)
    waiting.push(
      ...importsOf(file)
        .filter(imported => imported.startsWith('.'))
        .map(imported => resolveFrom(file.path, imported))
    )
  }
  return files.map(file => file.path).filter(path => !needed.has(path))
}

test('every file of the house is used by a program, or by a test of the whole house', () => {
  const around = ['tools', 'bench', 'test'].flatMap(folder => filesIn(folder, '.ts', '.tsx', '.mjs'))
  const shipped = sources().filter(({ path }) => !path.endsWith('.d.ts'))
  assert.deepEqual(idleIn([...shipped, ...around]), [])
})

test('a file that nothing needs is found, and so are two that need only each other', () => {
  const files = [
    source('src/main.ts', "import './server/start.ts'"),
    source('src/server/start.ts', "import type { Drop } from '../wire/drop.ts'"),
    source('src/wire/drop.ts', ''),
    source('src/wire/old.ts', "import './older.ts'"),
    source('src/wire/older.ts', "import './old.ts'")
  ]
  assert.deepEqual(idleIn(files), ['src/wire/old.ts', 'src/wire/older.ts'])
})
