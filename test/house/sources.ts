import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const root = path.join(import.meta.dirname, '..', '..')

/** A file of the house, as the laws read it. Planted breaches are made of the same. */
export interface Source {
  /** From the project's folder, with forward slashes: `src/server/routes/drops.ts`. */
  readonly path: string
  readonly text: string
}

export const source = (path: string, text: string): Source => ({ path, text })

/** All the text files under a folder whose name ends in one of these. */
export function filesIn(folder: string, ...endings: readonly string[]): Source[] {
  if (!existsSync(path.join(root, folder))) return []
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map(file => path.posix.join(folder, file.replaceAll('\\', '/')))
    .filter(file => endings.some(ending => file.endsWith(ending)))
    .sort()
    .map(file => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }))
}

export const readText = (file: string): string => readFileSync(path.join(root, file), 'utf8')

/** What is built and shipped: no tests, and none of the helpers only they use. */
export const sources = (): Source[] => filesIn('src', '.ts', '.tsx').filter(file => !isForTests(file.path))

const isForTests = (file: string): boolean => /\.test\.tsx?$|\/test-[^/]*$/.test(file)

/** `server` for src/server/routes/drops.ts, `main` for src/main.ts. */
export const roomOf = (file: string): string => /^src\/(?:([^/]+)\/|main\.ts$)/.exec(file)?.[1] ?? 'main'

/** Everything a file imports, types and lazy imports included, as it is written there. */
export const importsOf = ({ text }: Source): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)

/** Where a relative import leads, from the project's folder. */
export const resolveFrom = (file: string, imported: string): string =>
  path.posix.join(path.posix.dirname(file), imported.replace(/\?.*$/, ''))

/** The package behind an import: `@noble/hashes` for `@noble/hashes/sha2.js`; undefined for one of ours. */
export function packageOf(imported: string): string | undefined {
  if (imported.startsWith('.')) return undefined
  if (imported.startsWith('node:')) return 'node:*'
  return imported.split('/', imported.startsWith('@') ? 2 : 1).join('/')
}

const read = new Map<string, readonly ts.Node[]>()

/** Every node of a file, comments left out. Several laws look at the same file: it is read once. */
export function nodesOf({ path: file, text }: Source): readonly ts.Node[] {
  const known = read.get(`${file}\n${text}`)
  if (known) return known
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    node.forEachChild(visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
  read.set(`${file}\n${text}`, nodes)
  return nodes
}

/** The names a file takes from around itself: not those of properties, as in `request.window` or `{ fetch: … }`. */
export const namesIn = (file: Source): string[] =>
  nodesOf(file)
    .filter(ts.isIdentifier)
    .filter(name => !isPropertyName(name))
    .map(({ text }) => text)

function isPropertyName(name: ts.Identifier): boolean {
  const { parent } = name
  if (ts.isPropertyAccessExpression(parent)) return parent.name === name
  if (ts.isJsxAttribute(parent)) return parent.name === name
  if (ts.isBindingElement(parent)) return parent.propertyName === name
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isMethodDeclaration(parent)) &&
    parent.name === name
  )
}
