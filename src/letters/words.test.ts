import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makePerson, published, quickStretch, random, today } from '../../test/lib/letter-world.ts'
import type { Card } from '../vocabulary/roster.ts'
import { type Bytes, toBase64url, utf8 } from '../wire/bytes.ts'
import type { SchemeId } from '../wire/notice.ts'
import { makeReturnKeys, returnBoxOf } from './keys.ts'
import { kitCode, kitFromCode, kitFromWords, kitLength, kitWords, makeKit } from './kit.ts'
import { signGenesis } from './notice.ts'
import { makePhrase, normalisePhrase, phraseSecret, wordsInPhrase } from './phrase.ts'
import { wordCount, wordlist } from './primitives/wordlist.ts'
import { makeSecret, type Secret } from './secret.ts'
import { stretchNow } from './stretch.ts'
import { joinWords, leadWords, safetyWords, schemeWords, words } from './words.ts'

const swapped = (text: string): string => text.replace(/^./, first => (first === 'A' ? 'B' : 'A'))

test('the list has 7,776 words of plain letters, and no word begins another', async () => {
  const list = await wordlist()
  assert.equal(list.length, wordCount)
  assert.equal(new Set(list).size, wordCount)
  assert.ok(list.every(word => /^[a-z]{3,9}$/.test(word)))
  const sorted = [...list].sort()
  assert.ok(sorted.every((word, i) => i === 0 || !word.startsWith(sorted[i - 1] ?? '')))
})

test('a phrase is six words of the list, and means the same however it is typed', async () => {
  const phrase = await makePhrase(random)
  const list = new Set(await wordlist())
  const parts = phrase.split(' ')
  assert.equal(parts.length, wordsInPhrase)
  assert.ok(parts.every(word => list.has(word)))
  for (const typed of [phrase.toUpperCase(), parts.join('\n'), parts.join(''), ` ${parts.join(' - ')}. `])
    assert.deepEqual(await phraseSecret(quickStretch, typed), await phraseSecret(quickStretch, phrase))
  assert.notDeepEqual(await phraseSecret(quickStretch, `${phrase}x`), await phraseSecret(quickStretch, phrase))
})

test('no word of a phrase is likelier than another: every draw falls evenly over the list', async () => {
  // All 65,536 draws there are, in turn: each word must come up equally often, and the rest be thrown back.
  const counts = new Map<string, number>()
  let next = 0
  const everyDraw = () => Uint8Array.of(next >> 8, next++ & 255)
  const kept = 8 * wordCount
  for (let i = 0; i < kept / wordsInPhrase; i++)
    for (const word of (await makePhrase(everyDraw)).split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1)
  assert.equal(counts.size, wordCount)
  assert.deepEqual(new Set(counts.values()), new Set([8]))
})

test('normalising leaves letters only, and does so once and for all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), typed => {
      const plain = normalisePhrase(typed)
      assert.match(plain, /^[a-z]*$/)
      assert.equal(normalisePhrase(plain), plain)
    })
  )
  assert.equal(normalisePhrase('Crème BRÛLÉE'), 'cremebrulee')
})

test('a kit is twelve words with a checksum, and a code for a camera', async () => {
  const zeros = await kitWords(new Uint8Array(kitLength))
  assert.equal(zeros, `${'abandon '.repeat(11)}about`)
  assert.equal(
    await kitWords(new Uint8Array(kitLength).fill(0x7f)),
    'legal winner thank year wave sausage worth useful legal winner thank yellow'
  )
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: kitLength, maxLength: kitLength }), async bytes => {
      const kit = new Uint8Array(bytes)
      assert.deepEqual(await kitFromWords((await kitWords(kit)).toUpperCase().replaceAll(' ', '\n')), {
        ok: true,
        value: kit
      })
      assert.deepEqual(kitFromCode(kitCode(kit)), kit)
    }),
    { numRuns: 20 }
  )
  const refused = { ok: false, refusal: 'wrong-words' }
  assert.deepEqual(await kitFromWords(zeros.replace('about', 'abandon')), refused)
  assert.deepEqual(await kitFromWords('six words are not a kit'), refused)
  assert.deepEqual(await kitFromWords(`${'abandon '.repeat(23)}art`), refused)
  assert.equal(kitFromCode('https://example.org'), undefined)
  assert.equal(makeKit(random).length, kitLength)
})

test('check words are Argon2id of the transcript, as four words', async () => {
  const stretch = async (secret: Bytes, salt: string) => stretchNow(secret, salt)
  const fixed = await words(stretch, 'lead', utf8('a'), utf8('b'))
  assert.equal(fixed.length, 4)
  assert.deepEqual(await words(stretch, 'lead', utf8('a'), utf8('b')), fixed)
  assert.notDeepEqual(await words(stretch, 'safety', utf8('a'), utf8('b')), fixed)
  assert.notDeepEqual(await words(stretch, 'lead', utf8('ab'), utf8('')), fixed)
})

test('check words read a number in base 7776, the most significant word first', async () => {
  const list = await wordlist()
  const number = 5n * 7776n ** 3n + 6n * 7776n ** 2n + 7n * 7776n + 8n
  const stretch = async () => Uint8Array.from({ length: 32 }, (_, i) => Number((number >> BigInt((31 - i) * 8)) & 255n))
  assert.deepEqual(await words(stretch, 'scheme'), [list[5], list[6], list[7], list[8]])
})

test('whichever field of a transcript is swapped, other words are heard', async () => {
  const [lead, mentee] = [(await makePerson()).card, await returnBoxOf(makeReturnKeys(random))]
  const scheme = random(32) as SchemeId
  const secret = makeSecret(random)
  for (const say of [leadWords, safetyWords]) {
    const heard = await say(quickStretch, scheme, lead, mentee, secret)
    const others = [
      say(quickStretch, random(32) as SchemeId, lead, mentee, secret),
      say(
        quickStretch,
        scheme,
        { ...lead, signingKey: swapped(lead.signingKey) as Card['signingKey'] },
        mentee,
        secret
      ),
      say(quickStretch, scheme, { ...lead, sealingKey: swapped(lead.sealingKey) }, mentee, secret),
      say(quickStretch, scheme, lead, { ...mentee, sealingKey: swapped(mentee.sealingKey) }, secret),
      say(quickStretch, scheme, lead, { ...mentee, box: swapped(mentee.box) }, secret),
      say(quickStretch, scheme, lead, mentee, swapped(secret))
    ]
    for (const other of await Promise.all(others)) assert.notDeepEqual(other, heard)
  }
  assert.notDeepEqual(
    await leadWords(quickStretch, scheme, lead, mentee, secret),
    await safetyWords(quickStretch, scheme, lead, mentee, secret)
  )
})

test('an applicant whose key, box or invitation was swapped, or who sees other roots, hears other words', async () => {
  const [morgan, ben] = [await makePerson(), await makePerson()]
  const scheme = await published([(await signGenesis(morgan.keys, [morgan.card.signingKey], today)).bytes])
  const invitation = makeSecret(random)
  const say = (over: { scheme?: typeof scheme; invitation?: Secret; card?: Card } = {}) =>
    joinWords(quickStretch, over.scheme ?? scheme, over.invitation ?? invitation, over.card ?? ben.card)
  const heard = await say()
  const others = [
    say({ scheme: { ...scheme, id: random(32) as SchemeId } }),
    say({ scheme: { ...scheme, roots: [ben.card.signingKey] } }),
    say({ invitation: toBase64url(random(32)) }),
    say({ card: { ...ben.card, signingKey: morgan.card.signingKey } }),
    say({ card: { ...ben.card, sealingKey: morgan.card.sealingKey } }),
    say({ card: { ...ben.card, box: morgan.card.box } })
  ]
  for (const other of await Promise.all(others)) assert.notDeepEqual(other, heard)
  assert.notDeepEqual(
    await schemeWords(quickStretch, scheme.id),
    await schemeWords(quickStretch, random(32) as SchemeId)
  )
})
