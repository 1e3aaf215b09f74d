import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { dropOf, openDrop, sealDrop } from '../../src/letters/drop.ts'
import { applicationDrop, openApplication } from '../../src/letters/invite.ts'
import { kitCode, kitFromCode, kitFromWords, kitWords } from '../../src/letters/kit.ts'
import { LaneKeys, writerKeysOf } from '../../src/letters/logbook/lane-keys.ts'
import { sealEntry } from '../../src/letters/logbook/sealed-entry.ts'
import { makePairingKeys, openLogbook, parseLaneHead } from '../../src/letters/logbook.ts'
import { checkNotices, jsonBody, signNotice } from '../../src/letters/notice.ts'
import { makePhrase, normalisePhrase } from '../../src/letters/phrase.ts'
import { seal, tagOf, unseal } from '../../src/letters/primitives/aead.ts'
import { derive } from '../../src/letters/primitives/derive.ts'
import { receiptToFind, sealReceipt } from '../../src/letters/receipt.ts'
import { bytesOf, makeSecret } from '../../src/letters/secret.ts'
import { createVault, itemKind, openBySlot, openVault, settingKind } from '../../src/letters/vault.ts'
import { readInvitation } from '../../src/steps/invite.ts'
import { shape, text } from '../../src/vocabulary/parse.ts'
import { type Bytes, concat, toBase64url, toHex, utf8 } from '../../src/wire/bytes.ts'
import { type Address, type BodyHash, dropsPerCall, type Pen } from '../../src/wire/drop.ts'
import type { BoxId, ClientId, Owner } from '../../src/wire/letterbox.ts'
import * as messages from '../../src/wire/messages.ts'
import { parseRootKeys, parseSignedNotice, type SigningKey } from '../../src/wire/notice.ts'
import { type ChallengeNonce, challengeBytes, parseChallenge } from '../../src/wire/proof.ts'
import { createLetterWorld, entry, type LetterWorld, quickStretch, random, today } from '../lib/letter-world.ts'
import { createMemoryLine } from '../lib/memory-line.ts'
import { mutated, mutatedJson, mutations } from '../lib/mutations.ts'

// Whatever comes in, from the server or from somebody with a key, is taken or refused by name. Nothing is thrown, and no
// claimed length makes anybody allocate or go on for ever: a test that did would never end.

let world: LetterWorld
before(async () => {
  world = await createLetterWorld()
})

const runs = { numRuns: 300 }
const bytes = <Name extends Bytes>(length: number, fill = 7) => new Uint8Array(length).fill(fill) as Name

/** Every frame of the line, sound, and what reads it. */
const held = { address: bytes<Address>(32), pen: bytes<Pen>(32, 8) }
const letter = { clientId: bytes<ClientId>(16), body: bytes<Bytes>(8192, 1) }
const proof = { nonce: bytes<ChallengeNonce>(16), counter: bytes<Bytes>(8) }
const frames: Record<string, [Bytes, (altered: Bytes) => unknown]> = {
  challenge: [challengeBytes({ nonce: proof.nonce, difficulty: 12 }), parseChallenge],
  worked: [messages.workedBytes({ proof, request: bytes<Bytes>(40) }), messages.parseWorked],
  'create a drop': [messages.createDropBytes({ ...held, body: bytes(1024, 1) }), messages.parseCreateDrop],
  'replace a drop': [
    messages.replaceDropBytes({ ...held, current: bytes<BodyHash>(32), body: bytes(1024, 1) }),
    messages.parseReplaceDrop
  ],
  'drops held': [messages.heldDropsBytes([held, held]), altered => messages.parseHeldDrops(altered, dropsPerCall)],
  'drops to read': [messages.readDropsBytes([held.address]), messages.parseReadDrops],
  'bodies of drops': [
    messages.dropBodiesBytes([bytes(1024, 1), undefined, bytes(4096, 1)]),
    altered => messages.parseDropBodies(altered, 3)
  ],
  'drops to wait for': [
    messages.waitedDropsBytes([
      { address: held.address, seen: undefined },
      { address: held.address, seen: bytes<BodyHash>(32) }
    ]),
    messages.parseWaitedDrops
  ],
  'look again': [messages.lookAgainBytes(true), messages.parseLookAgain],
  'leave a letter': [messages.leaveLetterBytes({ ...letter, box: bytes<BoxId>(32) }), messages.parseLeaveLetter],
  'list letters': [
    messages.listLettersBytes({ owner: bytes<Owner>(32), after: letter.clientId }),
    messages.parseListLetters
  ],
  letters: [messages.lettersBytes([letter]), messages.parseLetters],
  'delete letters': [
    messages.deleteLettersBytes({ owner: bytes<Owner>(32), clientIds: [letter.clientId] }),
    messages.parseDeleteLetters
  ],
  notices: [messages.noticesBytes([bytes(300), bytes(20)]), messages.parseNotices],
  'publish a notice': [
    messages.publishNoticeBytes({ setUpCode: 'code', notice: bytes(300) }),
    messages.parsePublishNotice
  ],
  'root keys': [bytes(64, 9), parseRootKeys]
}

for (const [name, [sound, parse]] of Object.entries(frames)) {
  test(`${name}: whatever is done to the bytes, they are read or they are nothing`, () => {
    assert.notEqual(parse(sound), undefined, 'planted: the sound one is read')
    fc.assert(
      fc.property(mutations, all => void parse(mutated(sound, all))),
      runs
    )
  })
}

test('planted breach: whoever makes room for a length because it is claimed is found', () => {
  const trusting = (altered: Bytes) => new Uint8Array(new DataView(altered.buffer).getUint32(0) * 8)
  assert.throws(() =>
    fc.assert(
      fc.property(mutations, all => void trusting(mutated(bytes(40, 0), all))),
      runs
    )
  )
})

test('a notice with any length or count turned is read or is nothing, and a bundle with it is refused by name', async () => {
  const key = bytesOf(world.morgan.card.signingKey) as SigningKey
  const writers = [{ key, slips: false, names: ['news', 'pages'] }]
  const body = jsonBody({ people: [] })
  const roster = await signNotice(world.morgan.keys, world.scheme, { name: 'roster', body, writers }, today)
  const [genesis] = world.bundle
  assert.ok(genesis && (await checkNotices([genesis, roster], { today })).ok)
  await fc.assert(
    fc.asyncProperty(mutations, async all => {
      const altered = mutated(roster, all)
      parseSignedNotice(altered)
      const checked = await checkNotices([genesis, altered], { today })
      assert.ok(checked.ok ? toHex(altered) === toHex(roster) : checked.refusal === 'forged')
    }),
    runs
  )
})

test('a roster that its root signed is taken or forged, whatever stands in it', async () => {
  const [genesis] = world.bundle
  assert.ok(genesis)
  const founded = await checkNotices([genesis], { today })
  assert.ok(founded.ok)
  const people = [entry(world.priya, 'lead', 'Priya Nair'), entry(world.ben, 'mentor', 'Ben Okafor-Lewis')]
  await fc.assert(
    fc.asyncProperty(mutatedJson({ people }), async said => {
      const notice = { name: 'roster', body: utf8(said) }
      const checked = await checkNotices([genesis, await signNotice(world.morgan.keys, founded.value, notice, today)], {
        today
      })
      assert.ok(checked.ok || checked.refusal === 'forged')
    }),
    runs
  )
})

test('a drop is opened or refused, whatever is done to its body', async () => {
  const drop = await dropOf(random(32))
  const sealed = await sealDrop(drop, 'item', 'note/1', utf8('to myself'))
  assert.ok(sealed.ok)
  await fc.assert(
    fc.asyncProperty(mutations, async all => {
      const altered = mutated(sealed.value, all)
      const opened = await openDrop(drop, 'item', 'note/1', altered)
      assert.ok(opened.ok ? toHex(altered) === toHex(sealed.value) : /^(altered|unknown-version)$/.test(opened.refusal))
    }),
    runs
  )
})

test('what is sealed with the right key may claim any length: it is opened or altered', async () => {
  const drop = await dropOf(random(32))
  await fc.assert(
    fc.asyncProperty(mutations, fc.nat(40), async (all, length) => {
      const padded = mutated(concat(Uint8Array.of(0, 0, 0, length), new Uint8Array(60)), all)
      const associated = concat(
        ...[utf8('elevenses/drop/1'), utf8('item'), drop.address, utf8('')].map(part =>
          concat(Uint8Array.of(0, 0, 0, part.length), part)
        )
      )
      const opened = await openDrop(drop, 'item', '', await seal(drop.key, padded, associated))
      assert.ok(opened.ok || opened.refusal === 'altered')
    }),
    runs
  )
})

const notes = itemKind('note', shape({ says: text(100) }))
const settings = settingKind('setting', shape({ says: text(100) }))

test('a vault whose index or item was written strangely opens, or is refused, or names the item', async () => {
  const secretOfItem = makeSecret(random)
  const index = {
    generation: 3,
    rows: [
      ['note', 'a', 1, 'AAAAAAAA', { item: secretOfItem }],
      ['note', 'b', 2, 'AAAAAAAA', { gone: makeSecret(random) }],
      ['setting', 'c', 1, 'AAAAAAAA', { value: { says: 'c' } }],
      ['slot', 'phrase', 1, 'AAAAAAAA', { value: { address: makeSecret(random), pen: makeSecret(random) } }]
    ]
  }
  const item = [1, 'AAAAAAAA', { says: 'a' }]
  await fc.assert(
    fc.asyncProperty(mutatedJson(index), mutatedJson(item), async (page, value) => {
      const line = createMemoryLine()
      const secret = random(32)
      const put = async (from: Bytes, kind: 'vault' | 'item', place: string, said: string) => {
        const drop = await dropOf(from)
        const sealed = await sealDrop(drop, kind, place, utf8(said))
        assert.ok(sealed.ok && (await line.createDrop({ ...drop, body: sealed.value })).ok)
      }
      await put(await derive(secret, 'elevenses/vault/1'), 'vault', '', page)
      await put(bytesOf(secretOfItem), 'item', 'note/a', value)
      const opened = await openVault({ line, random }, secret)
      if (!opened.ok) return assert.equal(opened.refusal, 'altered')
      const vault = opened.value
      vault.list(notes)
      vault.get(settings, 'c')
      vault.slots()
      assert.ok(vault.faults.every(({ fault }) => ['missing', 'altered', 'rolled-back'].includes(fault)))
    }),
    { numRuns: 200 }
  )
})

test('a slot opens a vault or is refused, whatever lies in it', async () => {
  const line = createMemoryLine()
  const phrase = random(32)
  const vault = await createVault({ line, random })
  await vault.addSlot('phrase', phrase)
  assert.ok((await vault.save()).ok)
  const slot = await dropOf(await derive(phrase, 'elevenses/slot/1'))
  const lying = line.dropAt(slot.address)
  assert.ok(lying)
  const sound = lying.body
  await fc.assert(
    fc.asyncProperty(mutations, fc.uint8Array({ maxLength: 40 }), fc.boolean(), async (all, inside, resealed) => {
      const sealed = await sealDrop(slot, 'slot', '', new Uint8Array(inside))
      lying.body = resealed && sealed.ok ? sealed.value : mutated(sound, all)
      const opened = await openBySlot({ line, random }, phrase)
      // An empty body on the wire is a place where nothing lies.
      assert.ok(opened.ok || ['altered', 'unknown-version', 'missing', 'wrong-phrase'].includes(opened.refusal))
    }),
    { numRuns: 200 }
  )
})

test('an entry that somebody with R sealed is read or named, whatever it says, and the one behind it is read', async () => {
  const known = ['replaced', 'unreadable', 'missing', 'reordered']
  const secret = makeSecret(random)
  const [asha, ben] = [makePairingKeys(secret, 'mentee', random), makePairingKeys(secret, 'mentor', random)]
  const keys = await LaneKeys.of(secret, 'mentor')
  await keys.prepare(2)
  const writer = await writerKeysOf(ben.writerSecret)
  const said = { seen: { number: 0, tag: bytes<Bytes>(16, 0) }, writtenOn: today }
  const first = { number: 1, previousTag: bytes<Bytes>(16, 0) }
  const plain = { kind: 'letter', text: 'hello' } as const
  const sound = await sealEntry(keys, writer, first, { ...said, body: plain })
  assert.ok(sound)
  const padded = await unseal(keys.key, sound, new Uint8Array(keys.associated(1, first.previousTag)))
  assert.ok(typeof padded !== 'string')
  await fc.assert(
    fc.asyncProperty(mutations, mutatedJson(plain), fc.boolean(), async (all, body, inJson) => {
      const line = createMemoryLine()
      const associated = new Uint8Array(keys.associated(1, first.previousTag))
      const strange = inJson
        ? await sealEntry(keys, writer, first, { ...said, body: JSON.parse(body) })
        : await seal(keys.key, mutated(padded, all), associated)
      assert.ok(strange)
      const second = await sealEntry(keys, writer, { number: 2, previousTag: tagOf(strange) }, { ...said, body: plain })
      const bodies = new Map([strange, second].map((each, i) => [toHex(keys.address(i + 1)), each]))
      line.readDrops = async addresses => ({ ok: true, value: addresses.map(each => bodies.get(toHex(each))) })
      const logbook = await openLogbook(line, asha)
      assert.ok((await logbook.read()).ok)
      assert.ok(logbook.faults().every(({ fault }) => known.includes(fault)))
      assert.equal(logbook.entries().at(-1)?.number, 2)
    }),
    { numRuns: 200 }
  )
})

test('bytes in the place of entries are named, whatever they are', async () => {
  const secret = makeSecret(random)
  const asha = makePairingKeys(secret, 'mentee', random)
  const options = {
    known: {
      mentee: { number: 3, tag: toBase64url(random(16)) },
      mentor: { number: 0, tag: toBase64url(bytes(16, 0)) }
    }
  }
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.option(fc.uint8Array({ maxLength: 90 }), { nil: undefined }), { maxLength: 64 }),
      async lying => {
        const line = createMemoryLine()
        let asked = 0
        line.readDrops = async addresses => ({
          ok: true,
          value: addresses.map(() => {
            const body = lying[asked++]
            return body && new Uint8Array(body)
          })
        })
        const logbook = await openLogbook(line, asha, options)
        assert.ok((await logbook.read()).ok)
        assert.deepEqual(logbook.entries(), [])
        // What is remembered of it must be readable in the vault, or the pair would be lost with it.
        for (const head of Object.values(logbook.heads())) assert.ok(parseLaneHead(head), JSON.stringify(head))
      }
    ),
    { numRuns: 100 }
  )
})

test('an application is read or altered, whatever stands in it', async () => {
  const application = { desk: 'mentor', name: 'Ben', profession: 'gp', areas: ['telford'], card: world.ben.card }
  const invitation = makeSecret(random)
  const drop = await dropOf(await derive(bytesOf(invitation), 'elevenses/invite/1'))
  assert.equal(toHex(drop.address), toHex((await applicationDrop(invitation)).address))
  await fc.assert(
    fc.asyncProperty(mutatedJson(application), async said => {
      const sealed = await sealDrop(drop, 'invite', '', utf8(said))
      assert.ok(sealed.ok)
      const opened = await openApplication(invitation, sealed.value)
      assert.ok(opened.ok || opened.refusal === 'altered')
    }),
    runs
  )
})

test('a receipt is there or altered', async () => {
  const heard = ['one', 'two', 'three', 'four'] as const
  const { open } = await receiptToFind(quickStretch, heard)
  const { body } = await sealReceipt(quickStretch, heard)
  assert.ok((await open(body)).ok)
  await fc.assert(
    fc.asyncProperty(mutations, async all => {
      const opened = await open(mutated(body, all))
      assert.ok(opened.ok || ['altered', 'unknown-version'].includes(opened.refusal))
    }),
    { numRuns: 100 }
  )
})

test('the link of an invitation is read or is none, whatever became of it', () => {
  const link = `mentor.${makeSecret(random)}.${makeSecret(random)}.2026-12-06`
  assert.ok(readInvitation(`#${link}`))
  const typed = fc.oneof(
    fc.string({ maxLength: 120 }),
    fc.string({ unit: 'binary', maxLength: 60 }).map(more => `${link}${more}`),
    fc
      .tuple(fc.nat(link.length), fc.string({ maxLength: 3 }))
      .map(([at, more]) => link.slice(0, at) + more + link.slice(at + 1)),
    fc.constant(`#${'.'.repeat(1_000)}`)
  )
  fc.assert(
    fc.property(typed, said => void readInvitation(said)),
    { numRuns: 1_000 }
  )
})

test('six words and a spare key sheet may be typed in any way', async () => {
  const phrase = await makePhrase(random)
  const kit = random(16)
  const [sheet, code] = [await kitWords(kit), kitCode(kit)]
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    ...[phrase, sheet, code].map(sound =>
      fc
        .tuple(fc.nat(sound.length), fc.string({ maxLength: 3 }))
        .map(([at, more]) => sound.slice(0, at) + more + sound.slice(at + 1))
    ),
    fc.constant('abacus '.repeat(2_000))
  )
  await fc.assert(
    fc.asyncProperty(typed, async said => {
      assert.match(normalisePhrase(said), /^[a-z]*$/)
      const words = await kitFromWords(said)
      assert.ok(words.ok ? words.value.length === 16 : words.refusal === 'wrong-words')
      const scanned = kitFromCode(said)
      assert.ok(scanned === undefined || scanned.length === 16)
    }),
    { numRuns: 500 }
  )
})
