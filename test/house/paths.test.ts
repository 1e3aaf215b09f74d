import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import test from 'node:test'
import { filesIn, readText, type Source, source } from './sources.ts'

const root = path.join(import.meta.dirname, '..', '..')
const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md', 'docs/running.md']
const rooms = ['vocabulary', 'wire', 'design', 'letters', 'matching', 'release', 'steps', 'server', 'site', 'app']

/** Files and folders that a page names in backticks; what holds `<name>`, `*` or `…` stands for many and is passed over. */
const namesIn = ({ text }: Source): string[] =>
  [...text.matchAll(/`((?:[\w.-]+\/)*[\w.-]+(?:\/|\.(?:tsx?|mjs|scss|md)))`/g)].map(([, name = '']) => name)

/** What is there only after a build, a test or an installation. */
const isMade = (name: string): boolean => /^(dist|node_modules|screenshots|data)\//.test(name)

const places = ['src', 'test', 'tools', 'bench', 'content', 'docs']
  .flatMap(folder => [
    folder,
    ...readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(each => `${folder}/${each}`)
  ])
  .concat(readdirSync(root))
  .map(place => `/${place.replaceAll('\\', '/')}`)

/** A page says as little of a path as its reader needs: there must be one that ends so. */
const isThere = (name: string): boolean => {
  const end = `/${name.replace(/^(\.\.\/)+/, '').replace(/\/$/, '')}`
  return places.some(place => place.endsWith(end))
}

const lostIn = (files: readonly Source[]): string[] =>
  files.flatMap(file =>
    namesIn(file)
      .filter(name => !isMade(name) && !isThere(name))
      .map(name => `${file.path} leads to ${name}`)
  )

test('every room has a page that says what is where', () => {
  for (const room of [...rooms.map(name => `src/${name}`), 'test', 'tools', 'bench', 'content'])
    assert.ok(existsSync(path.join(root, room, 'README.md')), room)
})

test('no page leads to a file that is not there', () => {
  const guides = ['src', 'test', 'tools', 'bench'].flatMap(folder => filesIn(folder, 'README.md'))
  const read = [...pages.map(page => source(page, readText(page))), ...guides]
  assert.ok(read.flatMap(namesIn).length > 100)
  assert.deepEqual(lostIn(read), [])
})

test('a way that leads nowhere is found', () => {
  const planted = 'See `drops-of-old.ts`, `drop.ts`, `src/wire/<name>.ts` and `../matching/ranks/`.'
  assert.deepEqual(lostIn([source('src/wire/README.md', planted)]), [
    'src/wire/README.md leads to drops-of-old.ts',
    'src/wire/README.md leads to ../matching/ranks/'
  ])
})

/** Decisions are cited by their numbers. */
const misnumbered = (files: readonly Source[]): string[] =>
  files
    .filter(({ path: file, text }, index) => {
      const number = index + 1
      return !file.includes(`/${String(number).padStart(4, '0')}-`) || !text.startsWith(`# ${number}. `)
    })
    .map(({ path: file }) => file)

test('decisions are numbered one by one, and say their number', () => {
  assert.deepEqual(misnumbered(filesIn('docs/decisions', '.md')), [])
  const [one, two] = [source('docs/decisions/0001-a.md', '# 1. A'), source('docs/decisions/0001-b.md', '# 1. B')]
  assert.deepEqual(misnumbered([one, two]), ['docs/decisions/0001-b.md'])
})
