import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { Bytes } from './bytes.ts'
import { type Address, type BodyHash, dropsPerCall, type Pen } from './drop.ts'
import { type BoxId, type ClientId, letterSize, type Owner } from './letterbox.ts'
import * as messages from './messages.ts'
import { type ChallengeNonce, challengeBytes, parseChallenge } from './proof.ts'

/** Plain objects, as parsers make them. */
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record<T>(model, { noNullPrototype: true })
const exactly = <Name extends Bytes>(length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map(array => Uint8Array.from(array) as Name)
const some = fc.uint8Array({ minLength: 1, maxLength: 200 }).map(array => Uint8Array.from(array))
const held = record({ address: exactly<Address>(32), pen: exactly<Pen>(32) })
const letter = record({ clientId: exactly<ClientId>(16), body: fc.constant(new Uint8Array(letterSize).fill(7)) })

/** Every message as it is written, as it is read, and samples of it. */
const codecs = {
  worked: codec(
    record({ proof: record({ nonce: exactly<ChallengeNonce>(16), counter: exactly(8) }), request: some }),
    messages.workedBytes,
    messages.parseWorked
  ),
  createDrop: codec(
    record({ address: exactly<Address>(32), pen: exactly<Pen>(32), body: some }),
    messages.createDropBytes,
    messages.parseCreateDrop
  ),
  replaceDrop: codec(
    record({ address: exactly<Address>(32), pen: exactly<Pen>(32), current: exactly<BodyHash>(32), body: some }),
    messages.replaceDropBytes,
    messages.parseReplaceDrop
  ),
  heldDrops: codec(fc.array(held, { minLength: 1, maxLength: 5 }), messages.heldDropsBytes, bytes =>
    messages.parseHeldDrops(bytes, dropsPerCall)
  ),
  readDrops: codec(
    fc.array(exactly<Address>(32), { minLength: 1, maxLength: 5 }),
    messages.readDropsBytes,
    messages.parseReadDrops
  ),
  dropBodies: codec(
    fc.array(
      fc.option(
        fc.constantFrom(1024, 4096).map(size => new Uint8Array(size).fill(7)),
        { nil: undefined }
      ),
      {
        minLength: 3,
        maxLength: 3
      }
    ),
    messages.dropBodiesBytes,
    bytes => messages.parseDropBodies(bytes, 3)
  ),
  leaveLetter: codec(
    record({ box: exactly<BoxId>(32), clientId: exactly<ClientId>(16), body: some }),
    messages.leaveLetterBytes,
    messages.parseLeaveLetter
  ),
  listLetters: codec(
    record({ owner: exactly<Owner>(32), after: exactly<ClientId>(16) }),
    messages.listLettersBytes,
    messages.parseListLetters
  ),
  letters: codec(fc.array(letter, { maxLength: 3 }), messages.lettersBytes, messages.parseLetters),
  deleteLetters: codec(
    record({ owner: exactly<Owner>(32), clientIds: fc.array(exactly<ClientId>(16), { maxLength: 5 }) }),
    messages.deleteLettersBytes,
    messages.parseDeleteLetters
  ),
  notices: codec(fc.array(some, { maxLength: 4 }), messages.noticesBytes, messages.parseNotices),
  publishNotice: codec(
    record({ setUpCode: fc.string({ maxLength: 20 }), notice: some }),
    messages.publishNoticeBytes,
    messages.parsePublishNotice
  ),
  challenge: codec(
    record({ nonce: exactly<ChallengeNonce>(16), difficulty: fc.nat(255) }),
    challengeBytes,
    parseChallenge
  )
}

function codec<T>(samples: fc.Arbitrary<T>, write: (value: T) => Bytes, read: (bytes: Uint8Array) => T | undefined) {
  return {
    goesThereAndBack: () =>
      fc.assert(
        fc.property(samples, value => assert.deepEqual(read(write(value)), value)),
        { numRuns: 30 }
      ),
    hasOneSpelling: () =>
      fc.assert(
        fc.property(samples, fc.nat(), fc.nat(255), fc.boolean(), (value, at, byte, cut) => {
          const bytes = write(value)
          if (bytes.length > 0) bytes[at % bytes.length] = byte
          const altered = cut ? bytes.slice(0, at % (bytes.length + 1)) : bytes
          const parsed = read(altered)
          if (parsed !== undefined) assert.deepEqual(write(parsed), altered)
        }),
        { numRuns: 60 }
      ),
    bearsNoise: () =>
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 400 }), noise => void read(noise)),
        { numRuns: 60 }
      )
  }
}

for (const [name, { goesThereAndBack, hasOneSpelling, bearsNoise }] of Object.entries(codecs)) {
  test(`the message ${name} goes there and back`, goesThereAndBack)
  test(`the message ${name} has one spelling for each meaning`, hasOneSpelling)
  test(`the message ${name} makes nothing, or something true, of noise`, bearsNoise)
}

test('a wait tells what was seen from what was not there', () => {
  const drops = [
    { address: new Uint8Array(32).fill(1) as Address, seen: new Uint8Array(32).fill(2) as BodyHash },
    { address: new Uint8Array(32).fill(3) as Address, seen: undefined }
  ]
  assert.deepEqual(messages.parseWaitedDrops(messages.waitedDropsBytes(drops)), drops)
})

test('a body of a size that no drop has is not taken for one', () => {
  for (const size of [1, 15, 1023, 1025, 262_145])
    assert.equal(messages.parseDropBodies(messages.dropBodiesBytes([new Uint8Array(size)]), 1), undefined)
  for (const size of [1024, 262_144])
    assert.equal(messages.parseDropBodies(messages.dropBodiesBytes([new Uint8Array(size)]), 1)?.[0]?.length, size)
})

test('one call never names more than 64 drops, nor none', () => {
  const addresses = (count: number) =>
    messages.readDropsBytes(Array.from({ length: count }, () => new Uint8Array(32) as Address))
  assert.equal(messages.parseReadDrops(addresses(64))?.length, 64)
  assert.equal(messages.parseReadDrops(addresses(65)), undefined)
  assert.equal(messages.parseReadDrops(addresses(0)), undefined)
})
