import assert from 'node:assert/strict'
import test from 'node:test'
import ts from 'typescript'
import { namesIn, nodesOf, roomOf, type Source, source, sources } from './sources.ts'

const outside = [
  'Date',
  'performance',
  'document',
  'window',
  'fetch',
  'localStorage',
  'setTimeout',
  'setInterval',
  'process'
]
const page = ['document', 'window', 'fetch', 'localStorage', 'sessionStorage', 'indexedDB']
const storage = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']

/** What a file must not name, and why it must not. */
function forbiddenIn(file: string): readonly string[] {
  const room = roomOf(file)
  // Time, chance, storage and network are handed in, so that a test can hold them still.
  if (['vocabulary', 'wire', 'matching', 'release', 'steps'].includes(room)) return [...outside, 'crypto']
  if (room === 'letters') return file.startsWith('src/letters/primitives/') ? outside : [...outside, 'crypto']
  // The same components are rendered on the server, where there is no page.
  if (room === 'site' || (room === 'design' && file !== 'src/design/enhance.ts')) return page
  // On a shared computer nothing stays behind, and the day comes from one clock.
  if (room === 'app') return file === 'src/app/shared/clock.ts' ? storage : [...storage, 'Date']
  return []
}

/** Ways of turning text into markup or program: nobody in the house may use them. */
const markup = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc']
const program = ['eval', 'Function']

function named(files: readonly Source[]): string[] {
  return files.flatMap(file => {
    const forbidden = forbiddenIn(file.path)
    const names = new Set(namesIn(file))
    if (usesChance(file) && !['app', 'server', 'main', 'site'].includes(roomOf(file.path))) names.add('Math.random')
    return [...names]
      .filter(name => forbidden.includes(name) || name === 'Math.random')
      .map(name => `${file.path} names ${name}`)
  })
}

const usesChance = (file: Source): boolean =>
  nodesOf(file).some(node => ts.isPropertyAccessExpression(node) && node.getText() === 'Math.random')

const conjured = (files: readonly Source[]): string[] =>
  files.flatMap(file => {
    const everyName = nodesOf(file).filter(ts.isIdentifier)
    const conjuring = new Set([
      ...everyName.map(({ text }) => text).filter(text => markup.includes(text)),
      ...namesIn(file).filter(name => program.includes(name))
    ])
    return [...conjuring].map(name => `${file.path} uses ${name}`)
  })

test('no room names what has to be handed in, or what is not there', () => {
  assert.deepEqual(named(sources()), [])
})

test('a room that looks at the clock, the network or a storage by itself is found', () => {
  const breaches = [
    source('src/letters/letter.ts', 'const on = new Date()'),
    source('src/letters/letter.ts', 'crypto.getRandomValues(bytes)'),
    source('src/matching/rank.ts', 'const tie = Math.random()'),
    source('src/steps/ask.ts', 'await fetch(place)'),
    source('src/wire/drop.ts', 'const t = performance.now()'),
    source('src/design/button.tsx', 'const width = window.innerWidth'),
    source('src/site/home.tsx', 'const title = document.title'),
    source('src/app/lead/draft.ts', "localStorage.setItem('draft', text)"),
    source('src/app/lead/draft.ts', 'const on = Date.now()')
  ]
  for (const breach of breaches) assert.equal(named([breach]).length, 1, breach.text)
})

test('a word in a comment, or a property of that name, is no breach', () => {
  assert.deepEqual(
    named([source('src/steps/ask.ts', '// The Date is handed in.\nconst d = parts.fetch({ document: 1 })')]),
    []
  )
  assert.deepEqual(named([source('src/letters/primitives/aead.ts', 'const key = crypto.subtle')]), [])
})

test('no text is ever turned into markup or program', () => {
  assert.deepEqual(conjured(sources()), [])
  assert.equal(
    conjured([source('src/site/a.tsx', 'const x = <p dangerouslySetInnerHTML={{ __html: y }} />')]).length,
    1
  )
  assert.equal(conjured([source('src/app/a.ts', 'place.innerHTML = text')]).length, 1)
  assert.equal(conjured([source('src/app/a.ts', "const run = new Function('x')")]).length, 1)
})
