import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { kitWords } from '../../src/letters/kit.ts'
import { wordlist } from '../../src/letters/primitives/wordlist.ts'
import { source, sources } from '../house/sources.ts'
import { sha256, text } from '../lib/vectors/book.ts'
import { byTheBook } from '../lib/vectors/by-the-book.ts'
import { byTheProgram } from '../lib/vectors/by-the-program.ts'
import { givesOf, publish, published } from '../lib/vectors/published.ts'
import type { Gives, Protocol, Published, Section } from '../lib/vectors/shapes.ts'

// docs/vectors holds what docs/protocol.md comes to, byte for byte. The program must give it, and so must a second
// writing of the protocol from that page alone: where the two part, one of the three is wrong.

const all = JSON.parse(readFileSync(published, 'utf8')) as Published
const sections = Object.keys(all) as Section[]
const list = await wordlist()
const mnemonics = new Map<string, string>()
for (const { given } of all.spareKey)
  mnemonics.set(given.bytes, await kitWords(Buffer.from(given.bytes, 'hex').slice()))
const book = byTheBook(list, kit => mnemonics.get(Buffer.from(kit).toString('hex')) ?? '')

/** What of a section comes out otherwise than published. */
async function differencesIn(section: Section, protocol: Protocol, vectors = all): Promise<string[]> {
  const different: string[] = []
  for (const { what, given, gives } of vectors[section]) {
    const made: Gives = await givesOf(protocol, section, given as never)
    for (const name of new Set([...Object.keys(made), ...Object.keys(gives)]))
      if (made[name] !== gives[name]) different.push(`${what}: ${name}`)
  }
  return different
}

for (const section of sections) {
  test(`${section}: the program gives what is published`, async () =>
    assert.deepEqual(await differencesIn(section, byTheProgram), []))
  test(`${section}: so does the protocol as its page says it`, async () =>
    assert.deepEqual(await differencesIn(section, book), []))
}

test('no vector is missing from the file, and none is left over', async () => {
  assert.deepEqual(all, JSON.parse(JSON.stringify(await publish())))
})

test('planted breach: one turned digit of any published value is noticed', async () => {
  for (const section of sections.filter(each => !['checkWords', 'sixWords', 'receipt', 'proof'].includes(each))) {
    const [first] = all[section]
    for (const name of Object.keys(first?.gives ?? {})) {
      const turned = structuredClone(all) as unknown as Record<Section, { gives: Record<string, string> }[]>
      const gives = turned[section][0]?.gives ?? {}
      gives[name] = (gives[name] ?? '').replace(/^.?/, digit => (digit === '0' ? '1' : '0'))
      const found = await differencesIn(section, book, turned as unknown as Published)
      assert.equal(found.length, 1, `${section} ${name}`)
    }
  }
})

test('the word list is the one whose hash the page names', () => {
  const page = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8')
  assert.ok(page.includes(sha256(text(`${list.join('\n')}\n`)).toString('hex')))
})

/** Who would draw no randomness of their own: only the vectors may. */
const drawsNothing = ({ text }: { readonly text: string }): boolean =>
  /\bseededSuite\(|\bsuite:|\bnonce:|, nonce\)/.test(text)
const mayBe = /^src\/(letters|server|wire)\//

test('nobody in the house hands in a nonce or a seed for sealing', () => {
  const outside = sources().filter(({ path }) => !mayBe.test(path))
  assert.deepEqual(
    outside.filter(drawsNothing).map(({ path }) => path),
    []
  )
  assert.ok(drawsNothing(source('src/steps/ask.ts', "await sealDrop(drop, 'item', '', facts, nonce)")))
  assert.ok(drawsNothing(source('src/steps/ask.ts', 'fold(contents, to, { ...writing, suite: await own() })')))
})
