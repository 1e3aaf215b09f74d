import assert from 'node:assert/strict'
import test from 'node:test'
import { importsOf, resolveFrom, roomOf, type Source, source, sources } from './sources.ts'

/** Every circle of files that import each other, types included, as the files in it. Walls keep circles inside a room. */
function circlesIn(files: readonly Source[]): string[][] {
  const importsByPath = new Map(
    files.map(file => [
      file.path,
      importsOf(file)
        .filter(imported => imported.startsWith('.'))
        .map(imported => resolveFrom(file.path, imported))
    ])
  )
  // Tarjan, "Depth-first search and linear graph algorithms" (1972).
  const [index, low, stack, circles] = [
    new Map<string, number>(),
    new Map<string, number>(),
    [] as string[],
    [] as string[][]
  ]
  const visit = (path: string): void => {
    const own = index.size
    index.set(path, own)
    low.set(path, own)
    stack.push(path)
    for (const next of importsByPath.get(path) ?? []) {
      if (!importsByPath.has(next)) continue
      if (!index.has(next)) visit(next)
      if (stack.includes(next)) low.set(path, Math.min(low.get(path) ?? own, low.get(next) ?? own))
    }
    if (low.get(path) !== own) return
    const circle = stack.splice(stack.indexOf(path))
    if (circle.length > 1) circles.push(circle.sort())
  }
  for (const path of importsByPath.keys()) if (!index.has(path)) visit(path)
  return circles
}

test('no files of a room import each other in a circle', () => {
  const found = circlesIn(sources()).map(circle => `${roomOf(circle[0] ?? '')}: ${circle.join(', ')}`)
  assert.deepEqual(found, [])
})

test('a circle is found, of two and of three, of types alone and where something is loaded later', () => {
  const files = [
    source('src/letters/lane.ts', "import { names } from './diagnosis.ts'"),
    source('src/letters/diagnosis.ts', "import type { Lane } from './lane.ts'"),
    source('src/app/a.ts', "import './b.ts'"),
    source('src/app/b.ts', "const c = () => import('./c.ts')"),
    source('src/app/c.ts', "export { a } from './a.ts'"),
    source('src/app/d.ts', "import './a.ts'")
  ]
  assert.deepEqual(circlesIn(files), [
    ['src/letters/diagnosis.ts', 'src/letters/lane.ts'],
    ['src/app/a.ts', 'src/app/b.ts', 'src/app/c.ts']
  ])
})
