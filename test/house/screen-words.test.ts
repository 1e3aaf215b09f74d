import assert from 'node:assert/strict'
import test from 'node:test'
import ts from 'typescript'
import { filesIn, nodesOf, type Source, source, sources } from './sources.ts'

/** Words of the code that no person should have to learn; GLOSSARY.md says what stands on the screen instead. */
const codeWords =
  /\b(referral|vault|keyring|phrase|kit|slip|token|case|evaluator|bench|parting|erase[ds]?|erasing|roster|voucher|logbook|envelope|(safety|lead|scheme) word)s?\b/i

/** Attributes and properties whose text is read by people, also where it is one word. */
const readByPeople =
  /^(label|title|text|hint|heading|summary|alt|aria-label|placeholder|sentence|next|saying|first|second)$/

/** What a person may come to read: text between tags, sentences, and labels of one word. */
const screenTexts = (file: Source): string[] => nodesOf(file).filter(isOnScreen).map(textOf)

function isOnScreen(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return true
  if (!isText(node) || isForMachines(node)) return false
  return /\S\s+\S/.test(textOf(node)) || readByPeople.test(labelOf(node))
}

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteral(node) ||
  ts.isNoSubstitutionTemplateLiteral(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node)

const textOf = (node: ts.Node): string => (ts.isJsxText(node) || isText(node) ? node.text.trim() : '')

function labelOf({ parent }: ts.Node): string {
  return ts.isJsxAttribute(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText() : ''
}

/** Classes of a style sheet, faults of the program, and what an import names. */
function isForMachines(node: ts.Node): boolean {
  for (let above = node.parent; above; above = above.parent) {
    if (ts.isImportDeclaration(above) || ts.isLiteralTypeNode(above)) return true
    if (ts.isJsxAttribute(above) && /^(class|className|d|points|viewBox)$/.test(above.name.getText())) return true
    if ((ts.isCallExpression(above) || ts.isNewExpression(above)) && above.expression.getText() === 'Error') return true
  }
  return false
}

const codeWordsIn = (texts: readonly string[], where: string): string[] =>
  texts.filter(text => codeWords.test(text)).map(text => `${where}: ${text.replaceAll(/\s+/g, ' ').slice(0, 120)}`)

const foundInCode = (files: readonly Source[]): string[] =>
  files.flatMap(file => codeWordsIn(screenTexts(file), file.path))

test('no screen asks people to know a word of the code', () => {
  const screens = sources().filter(({ path }) => /^src\/(design|site|app)\//.test(path))
  const texts = screens.flatMap(screenTexts)
  assert.ok(texts.length > 500, 'the law reads the screens')
  assert.deepEqual(foundInCode(screens), [])
})

test('nor do the pages a scheme starts from', () => {
  const pages = filesIn('content', '.md', '.json').filter(({ path }) => !path.endsWith('README.md'))
  assert.deepEqual(
    pages.flatMap(({ path, text }) => codeWordsIn(text.split('\n'), path)),
    []
  )
})

test('a code word is found wherever a person would read it', () => {
  const slips = [
    'const a = <p>Your vault is open</p>',
    'const a = <TextField label="Phrase" />',
    "const a = { title: 'Referrals' }",
    "const a = { hint: 'Compare the scheme words' }",
    "const a = { label: 'Erase' }",
    "const a = ready ? 'This case is closed' : ''",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the text of a program.
    'const a = `${name} has a new referral`'
  ]
  for (const text of slips) assert.equal(foundInCode([source('src/app/page.tsx', text)]).length, 1, text)
})

test('what only machines read may keep its name', () => {
  const texts = [
    "import { vault } from '../letters/vault.ts'",
    "const stage = 'referral'",
    'const a = <p class="el-vault el-case" data-slip="kit" />',
    "throw Error('app: no vault is open')",
    "switch (page) { case 'kit': }"
  ]
  for (const text of texts) assert.deepEqual(foundInCode([source('src/app/page.tsx', text)]), [], text)
})
