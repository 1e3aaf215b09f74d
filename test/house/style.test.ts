import assert from 'node:assert/strict'
import test from 'node:test'
import ts from 'typescript'
import { filesIn, nodesOf, roomOf, type Source, source, sources } from './sources.ts'

/** Those whose text is handed in by a caller of their own room, out of a list of fixed words. */
const fixedElsewhere = ['src/matching/plan/run.ts', 'src/app/shared/work-for.ts']

/** An error that is put together could carry a name, a secret or what was sealed: their texts are fixed. */
const speaksFreely = ({ path, text }: Source): string[] =>
  nodesOf(source(path, text))
    .filter(node => ts.isNewExpression(node) || ts.isCallExpression(node))
    .filter(({ expression }) => /^(\w*Error)$/.test(expression.getText()) && expression.getText() !== 'reportError')
    .filter(({ arguments: [said] = [] }) => said !== undefined && !ts.isStringLiteralLike(said))
    .map(node => `${path}: ${node.getText()}`)

/** What is sealed in one file and opened in another drifts apart. A mark says all it has to say by being there. */
function sealsOnly(file: Source): boolean {
  const offered = [...file.text.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, name = '']) => name)
  const seals = offered.some(name => /^seal[A-Z]/.test(name) && !/Mark$|Length$|Overhead$/.test(name))
  return seals && !offered.some(name => /^(?:open|read)[A-Z]|^unseal|ToFind$/.test(name))
}

const byDefault = (file: Source): boolean =>
  nodesOf(file).some(
    node =>
      ts.isExportAssignment(node) ||
      (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))
  )

const shipped = () => sources().filter(({ path }) => !path.endsWith('.d.ts'))

test('no error says more than its author wrote', () => {
  const faults = shipped().filter(({ path }) => !fixedElsewhere.includes(path))
  assert.deepEqual(faults.flatMap(speaksFreely), [])
  for (const text of [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a program.
    'throw new Error(`letters: ${name} is gone`)',
    'throw Error(told)',
    "throw new TypeError('a' + b)"
  ])
    assert.equal(speaksFreely(source('src/letters/a.ts', text)).length, 1, text)
  assert.deepEqual(speaksFreely(source('src/letters/a.ts', "throw Error('letters: no key')")), [])
})

test('what is sealed in a file is opened in the same', () => {
  const letters = shipped().filter(({ path }) => roomOf(path) === 'letters')
  assert.ok(letters.some(({ text }) => text.includes('export async function sealDrop')))
  assert.deepEqual(
    letters.filter(sealsOnly).map(({ path }) => path),
    []
  )
  assert.ok(sealsOnly(source('src/letters/thanks.ts', 'export async function sealThanks() {}')))
  assert.ok(
    !sealsOnly(source('src/letters/thanks.ts', 'export function sealThanks() {}\nexport function openThanks() {}'))
  )
})

test('things are known by one name everywhere: nothing is exported by default', () => {
  const files = [...shipped(), ...filesIn('test', '.ts', '.tsx'), ...filesIn('bench', '.ts')]
  assert.deepEqual(
    files.filter(byDefault).map(({ path }) => path),
    []
  )
  assert.ok(byDefault(source('src/site/a.tsx', 'export default function Page() {}')))
  assert.ok(byDefault(source('src/site/a.ts', 'const a = 1\nexport default a')))
})
