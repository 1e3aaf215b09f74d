import assert from 'node:assert/strict'
import test from 'node:test'
import { filesIn } from '../../test/house/sources.ts'
import { content, everyFile, everyPage, siteOf } from '../../test/lib/site.ts'
import { fixtures } from './test-scheme.ts'

/** A language of one letter. What stands in braces and where a link leads are not words. */
const translated = (text: string): string =>
  text.replace(/\{[a-zA-Z]+\}|\]\([^)]*\)|[a-zA-Z]/g, found => (found.length === 1 ? 'ŷ' : found))

/** Ids, days, keys and choices that a program goes by are not words either. */
const isForMachines = (name: string, value: unknown): boolean =>
  /^(id|area|state|profession|professions|kind|on|from|until|since|slug|card|address|seed|of|relaxable|supportedBy|neighbours)$|On$/.test(
    name
  ) ||
  (name === 'desk' && ['office', 'lead', 'mentor'].includes(String(value))) ||
  (name === 'areas' && Array.isArray(value) && value.every(each => typeof each === 'string'))

function translatedAll(value: unknown): unknown {
  if (typeof value === 'string') return translated(value)
  if (Array.isArray(value)) return value.map(translatedAll)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value)
  return Object.fromEntries(
    fields.map(([name, each]) => [name, isForMachines(name, each) ? each : translatedAll(each)])
  )
}

const welsh = Object.fromEntries(
  Object.entries(content).map(([file, text]) => {
    if (file === 'leave.md') return [file, text]
    return [file, file.endsWith('.json') ? JSON.stringify(translatedAll(JSON.parse(text))) : translated(text)]
  })
)

/** Everything somebody may come to read or hear: text, and what attributes say. */
function wordsOf(html: string): string[] {
  const attributes = [...html.matchAll(/ (?:aria-label|alt|title|placeholder|content)="([^"]*)"/g)].map(
    ([, text]) => text
  )
  const text = html.replace(/<(style|script|pre)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ')
  return [...attributes, text]
    .flatMap(each => (each ?? '').replace(/&[a-z#0-9]+;/g, ' ').match(/[A-Za-z]{2,}/g) ?? [])
    .filter(word => !forMachines.has(word))
}

/** What stands in the head of a page for browsers. */
const forMachines = new Set(['width', 'device', 'initial', 'scale', 'noindex'])

test('no word of a public page stands in the program: translate the content, and all of it is translated', async () => {
  for (const stage of ['full', 'made-up', 'unready', 'none'] as const) {
    const bodies = Object.fromEntries(
      Object.entries(fixtures[stage]).map(([name, body]) => [name, translatedAll(body)])
    )
    for (const { path, html } of await everyPage(siteOf(bodies, { content: welsh, address: () => '/' }))) {
      assert.deepEqual(wordsOf(html), [], `${stage} ${path}`)
      assert.match(html, /<html lang="ŷŷ-ŷŷ"/, path)
    }
  }
})

test('a word of the program would be found, in a text and in what is only heard', () => {
  assert.deepEqual(wordsOf('<p>ŷŷ Read more</p><a aria-label="Pages">ŷ</a>'), ['Pages', 'Read', 'more'])
})

test('every short text is used, and none that is used is missing', () => {
  const labels = Object.keys(JSON.parse(content['labels.json'] ?? ''))
  const used = filesIn('src/site', '.ts', '.tsx')
    .filter(({ path }) => !path.includes('.test.'))
    .flatMap(({ text }) => [...text.matchAll(/'((?:[a-z]+\.)?[a-z-]+)'|`([a-z]+\.)\$/g)])
    .map(([, whole, beginning]) => whole ?? beginning ?? '')
  const isUsed = (label: string) => used.some(each => each === label || (each.endsWith('.') && label.startsWith(each)))
  const inGroups = /^(confidentiality|tab|nav)\./
  assert.deepEqual(
    labels.filter(label => !isUsed(label) && !inGroups.test(label)),
    []
  )
  const named = used.filter(each => /^[a-z]+\.[a-z-]+$/.test(each) && !/\.(json|md|atom|txt|xml)$/.test(each))
  assert.deepEqual(
    named.filter(each => !labels.includes(each)),
    []
  )
})

test('what programs read says nothing of its own either', async () => {
  const bodies = {
    ...fixtures.full,
    news: translatedAll(fixtures.full.news),
    scheme: translatedAll(fixtures.full.scheme)
  }
  const [feed] = await everyFile(siteOf(bodies, { content: welsh, address: () => '/' }))
  const text = feed?.body
    .replace(/<(id|updated)>[^<]*<\/\1>/g, '')
    .replace(/&#60;.*?&#62;/g, '')
    .replace(/<[^>]*>/g, ' ')
  assert.deepEqual(text?.match(/[A-Za-z]{2,}/g), null)
})
