import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { altered, random, today } from '../../test/lib/letter-world.ts'
import { createMemoryLine, type MemoryLine } from '../../test/lib/memory-line.ts'
import type { Entry } from '../vocabulary/entry.ts'
import type { Address } from '../wire/drop.ts'
import { LaneKeys, writerKeysOf } from './logbook/lane-keys.ts'
import { sealEntry } from './logbook/sealed-entry.ts'
import {
  type Lane,
  type Logbook,
  type LogbookOptions,
  makePairingKeys,
  openLogbook,
  type PairingKeys
} from './logbook.ts'
import { makeSecret } from './secret.ts'

interface Pair {
  readonly line: MemoryLine
  readonly asha: PairingKeys
  readonly ben: PairingKeys
}

function newPair(): Pair {
  const secret = makeSecret(random)
  return {
    line: createMemoryLine(),
    asha: makePairingKeys(secret, 'mentee', random),
    ben: makePairingKeys(secret, 'mentor', random)
  }
}

const letter = (text: string): Entry => ({ kind: 'letter', text })

async function opened(line: MemoryLine, keys: PairingKeys, options?: LogbookOptions): Promise<Logbook> {
  const logbook = await openLogbook(line, keys, options)
  const read = await logbook.read()
  assert.ok(read.ok)
  return logbook
}

async function write(logbook: Logbook, ...texts: string[]): Promise<void> {
  for (const text of texts) assert.ok((await logbook.append(letter(text), today)).ok)
}

const textsOf = (logbook: Logbook) => logbook.entries().map(({ body }) => (body.kind === 'stop' ? 'stop' : body.text))

const addressOf = async (pair: Pair, lane: Lane, number: number): Promise<Address> => {
  const keys = await LaneKeys.of(pair.asha.pairingSecret, lane)
  await keys.prepare(number)
  return keys.address(number)
}

async function dropOf(pair: Pair, lane: Lane, number: number) {
  const drop = pair.line.dropAt(await addressOf(pair, lane, number))
  assert.ok(drop)
  return drop
}

test('Asha and Ben write to each other and read the same', async () => {
  const pair = newPair()
  const asha = await opened(pair.line, pair.asha)
  await write(asha, 'Hello Ben')
  const ben = await opened(pair.line, pair.ben)
  await write(ben, 'Hello Asha', 'How was Monday?')
  await asha.read()
  await write(asha, 'Long.')
  await ben.read()
  const said = ['Hello Ben', 'Hello Asha', 'How was Monday?', 'Long.']
  assert.deepEqual(textsOf(asha), said)
  assert.deepEqual(textsOf(ben), said)
  assert.deepEqual([...asha.faults(), ...ben.faults()], [])
  assert.deepEqual(asha.heads(), ben.heads())
})

test('Asha waits for what Ben writes next', async () => {
  const pair = newPair()
  const asha = await opened(pair.line, pair.asha)
  const ben = await opened(pair.line, pair.ben)
  assert.deepEqual(await pair.line.waitForDrops(asha.watched()), { ok: true, value: false })
  await write(ben, 'There you are')
  assert.deepEqual(await pair.line.waitForDrops(asha.watched()), { ok: true, value: true })
})

test('a hundred and fifty entries cross the blocks of addresses and are read in batches of one pairing', async () => {
  const pair = newPair()
  const ben = await opened(pair.line, pair.ben)
  await write(ben, ...Array.from({ length: 150 }, (_, i) => `entry ${i}`))
  pair.line.calls.length = 0
  const asha = await opened(pair.line, pair.asha)
  assert.equal(asha.entries().length, 150)
  assert.deepEqual(pair.line.calls, ['readDrops', 'readDrops', 'readDrops'])
})

test('an entry that was not answered is sent again with the same bytes and stands there once', async () => {
  for (const failure of ['lost', 'unanswered'] as const) {
    const pair = newPair()
    const asha = await opened(pair.line, pair.asha)
    pair.line.fail = () => failure
    assert.deepEqual(await asha.append(letter('once'), today), { ok: false, refusal: 'away' })
    pair.line.fail = () => undefined
    await asha.read()
    await write(asha, 'once')
    assert.deepEqual(textsOf(await opened(pair.line, pair.ben)), ['once'])
  }
})

test('two of Asha’s devices write at once: the loser reads on and writes behind', async () => {
  const pair = newPair()
  const [home, work] = [await opened(pair.line, pair.asha), await opened(pair.line, pair.asha)]
  const both = await Promise.all([home.append(letter('home'), today), work.append(letter('work'), today)])
  assert.deepEqual(both.map(outcome => outcome.ok && outcome.value.number).sort(), [1, 2])
  const ben = await opened(pair.line, pair.ben)
  assert.deepEqual(textsOf(ben).sort(), ['home', 'work'])
  assert.deepEqual(ben.faults(), [])
})

test('entries that changed places are named as reordered', async () => {
  const pair = newPair()
  await write(await opened(pair.line, pair.ben), 'one', 'two', 'three', 'four', 'five')
  const [second, third] = [await dropOf(pair, 'mentor', 2), await dropOf(pair, 'mentor', 3)]
  ;[second.body, third.body] = [third.body, second.body]
  const asha = await opened(pair.line, pair.asha)
  assert.deepEqual(asha.faults(), [
    { lane: 'mentor', number: 2, fault: 'reordered' },
    { lane: 'mentor', number: 3, fault: 'reordered' },
    { lane: 'mentor', number: 4, fault: 'follows-a-fault' }
  ])
  assert.deepEqual(textsOf(asha), ['one', 'five'])
})

test('an entry shown twice is named as reordered', async () => {
  const pair = newPair()
  await write(await opened(pair.line, pair.ben), 'one', 'two', 'three', 'four')
  const [first, third] = [await dropOf(pair, 'mentor', 1), await dropOf(pair, 'mentor', 3)]
  third.body = first.body
  const asha = await opened(pair.line, pair.asha)
  assert.deepEqual(asha.faults().slice(0, 1), [{ lane: 'mentor', number: 3, fault: 'reordered' }])
})

test('a changed byte is named as replaced', async () => {
  const pair = newPair()
  await write(await opened(pair.line, pair.ben), 'one', 'two', 'three')
  const second = await dropOf(pair, 'mentor', 2)
  second.body = altered(second.body, 100)
  const asha = await opened(pair.line, pair.asha)
  assert.deepEqual(asha.faults(), [{ lane: 'mentor', number: 2, fault: 'replaced' }])
})

test('an entry withheld from the middle is named as missing', async () => {
  const pair = newPair()
  await write(await opened(pair.line, pair.ben), 'one', 'two', 'three')
  const { penOf } = await writerKeysOf(pair.ben.writerSecret)
  await pair.line.deleteDrop({ address: await addressOf(pair, 'mentor', 2), pen: await penOf(2) })
  const asha = await opened(pair.line, pair.asha)
  assert.deepEqual(asha.faults(), [
    { lane: 'mentor', number: 2, fault: 'missing' },
    { lane: 'mentor', number: 3, fault: 'follows-a-fault' }
  ])
})

test('a withheld end is named as missing once Ben’s answer says he saw it, or once it was seen before', async () => {
  const pair = newPair()
  const asha = await opened(pair.line, pair.asha)
  await write(asha, 'one', 'two')
  await write(await opened(pair.line, pair.ben), 'I read both')
  const known = asha.heads()
  const { penOf } = await writerKeysOf(pair.asha.writerSecret)
  await pair.line.deleteDrop({ address: await addressOf(pair, 'mentee', 2), pen: await penOf(2) })
  const missing = [{ lane: 'mentee', number: 2, fault: 'missing' }]
  assert.deepEqual((await opened(pair.line, pair.asha)).faults(), missing)
  const forgetful = await opened(pair.line, pair.asha, { ignoreOther: true })
  assert.deepEqual(forgetful.faults(), [])
  assert.deepEqual((await opened(pair.line, pair.asha, { ignoreOther: true, known })).faults(), missing)
})

test('what Ben writes into Asha’s lane is named as forged to her, and skipped when she writes on', async () => {
  const pair = newPair()
  const asha = await opened(pair.line, pair.asha)
  await write(asha, 'mine')
  // Ben knows R, so he can seal for her lane; what he lacks is her mark, and her pen.
  const lane = await LaneKeys.of(pair.ben.pairingSecret, 'mentee')
  const forger = await writerKeysOf(pair.ben.writerSecret)
  const previousTag = (await dropOf(pair, 'mentee', 1)).body.slice(-16)
  const seen = { number: 0, tag: new Uint8Array(16) }
  const entry = { seen, writtenOn: today, body: letter('I take it all back') }
  const body = await sealEntry(lane, forger, { number: 2, previousTag }, entry)
  assert.ok(body)
  await pair.line.createDrop({ address: await addressOf(pair, 'mentee', 2), pen: await forger.penOf(2), body })
  const again = await opened(pair.line, pair.asha)
  assert.deepEqual(again.faults(), [{ lane: 'mentee', number: 2, fault: 'forged' }])
  assert.deepEqual(textsOf(again), ['mine'])
  await write(asha, 'still mine')
  assert.deepEqual(textsOf(asha), ['mine', 'still mine'])
  assert.deepEqual(asha.faults(), [{ lane: 'mentee', number: 2, fault: 'forged' }])
})

/** How often a mark is looked at while something is done. */
async function marksLookedAt(work: () => Promise<unknown>): Promise<number> {
  const { verify } = crypto.subtle
  let count = 0
  crypto.subtle.verify = (...args: Parameters<typeof verify>) => {
    count++
    return verify.apply(crypto.subtle, args)
  }
  try {
    await work()
  } finally {
    crypto.subtle.verify = verify
  }
  return count
}

/** Ben seals something into Asha's lane, with or without the server's help: where it lies, her bytes do not. */
async function forgeIn(pair: Pair, number: number): Promise<void> {
  const lane = await LaneKeys.of(pair.ben.pairingSecret, 'mentee')
  const forger = await writerKeysOf(pair.ben.writerSecret)
  const previousTag = number === 1 ? new Uint8Array(16) : (await dropOf(pair, 'mentee', number - 1)).body.slice(-16)
  const entry = { seen: { number: 0, tag: new Uint8Array(16) }, writtenOn: today, body: letter('I take it all back') }
  const body = await sealEntry(lane, forger, { number, previousTag }, entry)
  assert.ok(body)
  const lying = pair.line.dropAt(await addressOf(pair, 'mentee', number))
  if (lying) lying.body = body
  else
    await pair.line.createDrop({
      address: await addressOf(pair, 'mentee', number),
      pen: await forger.penOf(number),
      body
    })
}

test('Asha’s marks are looked at once: her vault remembers, and what is the same is not looked at again', async () => {
  const pair = newPair()
  await write(await opened(pair.line, pair.asha), ...Array.from({ length: 70 }, (_, i) => `${i}`))
  const first = await openLogbook(pair.line, pair.asha)
  assert.equal(await marksLookedAt(() => first.read()), 70)
  const options = { known: first.heads(), checkedOwn: first.checkedOwn() }
  assert.equal(options.checkedOwn?.number, 70)
  const again = await openLogbook(pair.line, pair.asha, options)
  assert.equal(await marksLookedAt(() => again.read()), 0)
  assert.equal(await marksLookedAt(() => again.read()), 0)
  assert.equal(again.entries().length, 70)
  await write(again, 'one more')
  const third = await openLogbook(pair.line, pair.asha, options)
  // The portion in which the new one comes is looked at whole.
  assert.ok((await marksLookedAt(() => third.read())) <= 64)
  assert.equal(third.checkedOwn()?.number, 71)
})

test('a forged entry of Asha’s own is found on every way of reading, remembered or not', async () => {
  for (const number of [1, 2, 3, 4]) {
    const pair = newPair()
    const asha = await opened(pair.line, pair.asha)
    await write(asha, 'one', 'two', 'three')
    const earlier = await opened(pair.line, pair.asha)
    const options = { known: earlier.heads(), checkedOwn: earlier.checkedOwn() }
    assert.equal(options.checkedOwn?.number, 3)
    await forgeIn(pair, number)
    const forged = { lane: 'mentee', number, fault: 'forged' }
    const found = async (more?: LogbookOptions) => (await opened(pair.line, pair.asha, more)).faults()[0]
    assert.deepEqual(await found(), forged, 'for the first time')
    assert.deepEqual(await found({ checkedOwn: options.checkedOwn }), forged, 'remembered')
    assert.deepEqual(await found(options), forged, 'remembered, and how far it had been read')
    assert.deepEqual(await found({ ...options, ignoreOther: true }), forged, 'after contact was stopped')
    if (number === 4) {
      await earlier.read()
      assert.deepEqual(earlier.faults(), [forged], 'while it is open')
    }
    const late = await openLogbook(pair.line, pair.asha, options)
    await late.read()
    assert.equal(
      late.checkedOwn()?.number,
      number === 1 ? undefined : number - 1,
      'nothing from there on is remembered'
    )
  }
})

test('a memory that fits nothing saves no work and breaks nothing', async () => {
  const pair = newPair()
  await write(await opened(pair.line, pair.asha), 'one', 'two')
  for (const number of [1, 2, 3, 0xffffffff]) {
    const checkedOwn = { number, digest: makeSecret(random) }
    const asha = await opened(pair.line, pair.asha, { checkedOwn })
    assert.deepEqual(textsOf(asha), ['one', 'two'])
    assert.equal(asha.checkedOwn()?.number, 2)
  }
})

test('Ben cannot alter or delete what Asha wrote, and his own rewriting is named', async () => {
  const pair = newPair()
  const asha = await opened(pair.line, pair.asha)
  const ben = await opened(pair.line, pair.ben)
  await write(asha, 'something Ben would rather not have said to him')
  const { penOf } = await writerKeysOf(pair.ben.writerSecret)
  const address = await addressOf(pair, 'mentee', 1)
  const refusal = { ok: false, refusal: 'wrong-pen' }
  assert.deepEqual(await pair.line.deleteDrop({ address, pen: await penOf(1) }), refusal)
  await write(ben, 'what I really said')
  await asha.read()
  const known = asha.heads()
  const lane = await LaneKeys.of(pair.ben.pairingSecret, 'mentor')
  const writer = await writerKeysOf(pair.ben.writerSecret)
  const seen = { number: 0, tag: new Uint8Array(16) }
  const place = { number: 1, previousTag: new Uint8Array(16) }
  const body = await sealEntry(lane, writer, place, { seen, writtenOn: today, body: letter('what I wish I had said') })
  assert.ok(body)
  ;(await dropOf(pair, 'mentor', 1)).body = body
  const again = await opened(pair.line, pair.asha, { known })
  assert.deepEqual(again.faults(), [{ lane: 'mentor', number: 1, fault: 'replaced' }])
})

/** Ben says in his lane what his program would never say: R lets him seal whatever he likes there. */
async function sayAsBen(pair: Pair, said: Partial<Parameters<typeof sealEntry>[3]>): Promise<void> {
  const keys = await LaneKeys.of(pair.ben.pairingSecret, 'mentor')
  const writer = await writerKeysOf(pair.ben.writerSecret)
  const entry = { seen: { number: 0, tag: new Uint8Array(16) }, writtenOn: today, body: letter('hello'), ...said }
  const body = await sealEntry(keys, writer, { number: 1, previousTag: new Uint8Array(16) }, entry)
  assert.ok(body)
  await pair.line.createDrop({ address: keys.address(1), pen: await writer.penOf(1), body })
}

test('Ben says he saw four thousand million entries of Asha’s, and her browser names a few of them and goes on', async () => {
  const pair = newPair()
  await sayAsBen(pair, { seen: { number: 0xffffffff, tag: new Uint8Array(16) } })
  const asha = await opened(pair.line, pair.asha)
  assert.deepEqual(textsOf(asha), ['hello'])
  assert.deepEqual(new Set(asha.faults().map(({ fault }) => fault)), new Set(['missing']))
  assert.equal(asha.faults().length, 64)
  await write(asha, 'I saw no such thing')
  assert.equal(textsOf(await opened(pair.line, pair.ben)).length, 2)
})

test('an entry of a newer program, or of a day that is none, is named as unreadable and the next one reads', async () => {
  const newer = { kind: 'meeting', with: 'Asha' } as unknown as Entry
  for (const said of [{ body: newer }, { writtenOn: '11761191-01-20' as typeof today }]) {
    const pair = newPair()
    await sayAsBen(pair, said)
    await write(await opened(pair.line, pair.ben), 'and this you can read')
    const asha = await opened(pair.line, pair.asha)
    assert.deepEqual(asha.faults(), [{ lane: 'mentor', number: 1, fault: 'unreadable' }])
    assert.deepEqual(textsOf(asha), ['and this you can read'])
  }
})

/** Ben takes the next place of Asha's lane with a pen of his own: R tells him where it is. */
async function takePlace(pair: Pair, number: number): Promise<void> {
  const forger = await writerKeysOf(pair.ben.writerSecret)
  const body = new Uint8Array(1024).fill(1)
  assert.ok(
    (
      await pair.line.createDrop({
        address: await addressOf(pair, 'mentee', number),
        pen: await forger.penOf(number),
        body
      })
    ).ok
  )
}

test('what Ben leaves in Asha’s lane keeps neither her entries from being renewed nor her from wiping them', async () => {
  const pair = newPair()
  const asha = await opened(pair.line, pair.asha)
  await write(asha, 'one')
  await takePlace(pair, 2)
  await asha.read()
  await write(asha, 'three')
  await takePlace(pair, 4)
  const renewed: number[] = []
  const renew = pair.line.renewDrops
  pair.line.renewDrops = async drops => {
    const reply = await renew(drops)
    if (reply.ok) renewed.push(drops.length)
    return reply
  }
  await asha.read()
  assert.ok((await asha.renew()).ok)
  assert.deepEqual(renewed, [1, 1], 'one and three')
  assert.ok((await asha.wipe()).ok)
  assert.equal(pair.line.drops.size, 2, 'only what Ben left')
})

test('a server that never stops showing more is not followed for ever, nor one where every place is taken', async () => {
  const pair = newPair()
  const junk = new Uint8Array(64 * 1024).fill(1)
  let shown = 0
  pair.line.readDrops = async addresses => {
    shown += addresses.length
    return { ok: true, value: addresses.map(() => junk) }
  }
  pair.line.createDrop = async () => ({ ok: false, refusal: 'occupied' })
  const asha = await openLogbook(pair.line, pair.asha)
  assert.ok((await asha.read()).ok)
  assert.ok(shown <= 256, `${shown}`)
  assert.deepEqual(await asha.append(letter('anybody there?'), today), { ok: false, refusal: 'unreadable' })
})

test('each wipes their own lane, an interrupted wiping goes on, and then nothing is left', async () => {
  const pair = newPair()
  const asha = await opened(pair.line, pair.asha)
  await write(asha, 'one', 'two', 'three')
  const ben = await opened(pair.line, pair.ben)
  await write(ben, 'four')
  let left = 2
  pair.line.fail = call => (call === 'deleteDrop' && left-- === 0 ? 'unanswered' : undefined)
  assert.deepEqual(await asha.wipe(), { ok: false, refusal: 'away' })
  assert.ok((await (await openLogbook(pair.line, pair.asha)).wipe()).ok)
  assert.equal(pair.line.drops.size, 1)
  assert.ok((await ben.wipe()).ok)
  assert.equal(pair.line.drops.size, 0)
})

test('renewing names one’s own lane only, in batches', async () => {
  const pair = newPair()
  const asha = await opened(pair.line, pair.asha)
  await write(asha, ...Array.from({ length: 70 }, (_, i) => `${i}`))
  const renewed: number[] = []
  const renew = pair.line.renewDrops
  pair.line.renewDrops = drops => {
    renewed.push(drops.length)
    return renew(drops)
  }
  assert.ok((await asha.renew()).ok)
  assert.deepEqual(renewed, [64, 6])
})

test('whoever writes when, both read the same in an order that respects what was seen', async () => {
  const turn = fc.record({ who: fc.constantFrom('asha', 'ben'), reads: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { maxLength: 20 }), async turns => {
      const pair = newPair()
      const [asha, ben] = [await opened(pair.line, pair.asha), await opened(pair.line, pair.ben)]
      for (const [i, { who, reads }] of turns.entries()) {
        const logbook = who === 'asha' ? asha : ben
        if (reads) await logbook.read()
        await write(logbook, `${i}`)
      }
      await asha.read()
      await ben.read()
      assert.deepEqual(textsOf(asha), textsOf(ben))
      assert.equal(textsOf(asha).length, turns.length)
      const seen = { mentee: 0, mentor: 0 }
      for (const { lane, seenOfOther } of asha.entries()) {
        seen[lane]++
        assert.ok(seen[lane === 'mentee' ? 'mentor' : 'mentee'] >= seenOfOther)
      }
    }),
    { numRuns: 40 }
  )
})
