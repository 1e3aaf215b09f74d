import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import {
  altered,
  createLetterWorld,
  entry,
  type LetterWorld,
  makePerson,
  type Person,
  published,
  today
} from '../../test/lib/letter-world.ts'
import { addDays, dayNumber } from '../vocabulary/day.ts'
import { type Bytes, equal } from '../wire/bytes.ts'
import { type Notice, noticeBytes, rootKeysBody, type SigningKey, signedNoticeBytes } from '../wire/notice.ts'
import { signingOf } from './keys.ts'
import { checkNotices, jsonBody, pinsOf, schemeIdOf, signGenesis, signNotice } from './notice.ts'
import { readNotice } from './notice-chain.ts'
import { bytesOf } from './secret.ts'

let world: LetterWorld
let morgan: Person
before(async () => {
  world = await createLetterWorld()
  morgan = world.morgan
})

const check = async (bundle: readonly Bytes[], more = {}) => {
  const outcome = await checkNotices(bundle, { today, ...more })
  return outcome.ok ? 'ok' : outcome.refusal
}

const rosterBody = () => jsonBody({ people: [entry(world.priya, 'lead', 'Priya Nair')] })

/** A notice laid out as somebody likes and signed by whoever they are. */
async function handmade(person: Person, notice: Omit<Notice, 'signer'>): Promise<Bytes> {
  const signer = await signingOf(person.keys)
  const whole = { ...notice, signer: signer.publicKey }
  return signedNoticeBytes({ notice: whole, signature: await signer.sign(noticeBytes(whole)) })
}

async function noticeOf(bytes: Bytes | undefined): Promise<Notice> {
  const read = bytes && (await readNotice(bytes))
  assert.ok(read)
  return read.notice
}

test('Morgan founds a scheme, and its id is the hash of its genesis', async () => {
  const genesis = await signGenesis(morgan.keys, [morgan.card.signingKey], addDays(today, -1))
  assert.ok(equal(genesis.id, await schemeIdOf(genesis.bytes)))
  const founded = await published([genesis.bytes])
  assert.deepEqual(founded.roots, [morgan.card.signingKey])
  assert.deepEqual(founded.roster.people, [])
  assert.equal(await check([genesis.bytes], { id: genesis.id }), 'ok')
  assert.equal(await check([genesis.bytes], { id: world.scheme.id }), 'wrong-scheme')
  assert.equal(await check([]), 'no-scheme')
})

test('a writer named in the roster may sign a name, and nobody else may', async () => {
  const key = bytesOf(world.priya.card.signingKey) as SigningKey
  const writers = [{ key, names: ['scheme'], slips: false }]
  const roster = await signNotice(morgan.keys, world.scheme, { name: 'roster', body: rosterBody(), writers }, today)
  const [genesis] = world.bundle
  assert.ok(genesis)
  const scheme = await published([genesis, roster])
  const body = jsonBody({
    name: 'Mentoring in Telford',
    neutralName: 'Elevenses',
    telephone: '',
    areas: [],
    clocks: { leadAnswers: 2, names: 10, firstMeeting: 28 },
    agreement: { version: 1, exceptions: [] }
  })
  const signed = await signNotice(world.priya.keys, scheme, { name: 'scheme', body }, today)
  const withScheme = await published([genesis, roster, signed])
  assert.equal(withScheme.scheme?.neutralName, 'Elevenses')
  const impostor = await signNotice(world.eve.keys, scheme, { name: 'scheme', body }, today)
  const without = await published([genesis, roster, impostor])
  assert.equal(without.scheme, undefined)
  assert.ok(!without.notices.has('scheme'))
})

test('a roster signed by anybody but a root key is forged', async () => {
  const [genesis] = world.bundle
  assert.ok(genesis)
  const founded = await published([genesis])
  const roster = await signNotice(world.eve.keys, founded, { name: 'roster', body: rosterBody() }, today)
  assert.equal(await check([genesis, roster]), 'forged')
})

test('root keys change hands by a chain of signatures, and a broken chain is forged', async () => {
  const [genesis] = world.bundle
  assert.ok(genesis)
  const second = await makePerson()
  const keys = [morgan, second].map(({ card }) => bytesOf(card.signingKey) as SigningKey)
  const founded = await published([genesis])
  const change = await signNotice(morgan.keys, founded, { name: 'root-change', body: rootKeysBody(keys) }, today)
  const two = await published([genesis, change])
  assert.deepEqual(two.roots, [morgan.card.signingKey, second.card.signingKey])
  const leaves = { name: 'root-change', body: rootKeysBody(keys.slice(1)) }
  const next = await signNotice(second.keys, two, leaves, today)
  assert.deepEqual((await published([genesis, next, change])).roots, [second.card.signingKey])
  assert.equal(await check([genesis, next]), 'forged')
  const stolen = await signNotice(world.eve.keys, founded, leaves, today)
  assert.equal(await check([genesis, stolen]), 'forged')
  assert.equal(await check([genesis, change, stolen]), 'fork')
})

test('any altered byte of a notice is refused', async () => {
  const [genesis, roster] = world.bundle
  assert.ok(genesis && roster)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: genesis.length + roster.length - 1 }), async at => {
      const bundle =
        at < genesis.length ? [altered(genesis, at), roster] : [genesis, altered(roster, at - genesis.length)]
      assert.equal(await check(bundle), 'forged')
    }),
    { numRuns: 60 }
  )
})

test('an older roster than was pinned is refused, and another one of the same height is a fork', async () => {
  const [genesis, first] = world.bundle
  assert.ok(genesis && first)
  const sign = (body: Bytes) => signNotice(morgan.keys, world.scheme, { name: 'roster', body }, today)
  const [second, other] = [await sign(rosterBody()), await sign(jsonBody({ people: [] }))]
  const pins = pinsOf(await published([genesis, second]))
  assert.equal(await check([genesis, second], { pins }), 'ok')
  assert.equal(await check([genesis, first], { pins }), 'old-roster')
  assert.equal(await check([genesis], { pins }), 'old-roster')
  assert.equal(await check([genesis, other], { pins }), 'fork')
  const third = await signNotice(
    morgan.keys,
    await published([genesis, other]),
    { name: 'roster', body: rosterBody() },
    today
  )
  assert.equal(await check([genesis, third], { pins }), 'fork')
  assert.equal(await check([genesis, second, other]), 'fork')
})

test('a notice that goes by a newer roster than the one shown gives the old roster away', async () => {
  const [genesis, first] = world.bundle
  assert.ok(genesis && first)
  const second = await signNotice(morgan.keys, world.scheme, { name: 'roster', body: rosterBody() }, today)
  const news = await signNotice(
    morgan.keys,
    await published([genesis, second]),
    { name: 'news', body: jsonBody({}) },
    today
  )
  assert.equal(await check([genesis, second, news]), 'ok')
  assert.equal(await check([genesis, first, news]), 'old-roster')
})

/** A roster by which Morgan writes the news, and what anybody signs as news on top of a bundle. */
async function withNews() {
  const [genesis] = world.bundle
  assert.ok(genesis)
  const writers = [{ key: bytesOf(morgan.card.signingKey) as SigningKey, slips: false, names: ['news'] }]
  const founded = await published([genesis])
  const bundle = [
    genesis,
    await signNotice(morgan.keys, founded, { name: 'roster', body: rosterBody(), writers }, today)
  ]
  const newsBy = async (person: Person, shown: readonly Bytes[]) =>
    signNotice(person.keys, await published(shown), { name: 'news', body: jsonBody({}) }, today)
  return { bundle, newsBy }
}

test('an older notice of another name than was pinned is refused', async () => {
  const { bundle, newsBy } = await withNews()
  const first = await newsBy(morgan, bundle)
  const second = await newsBy(morgan, [...bundle, first])
  const pins = pinsOf(await published([...bundle, second]))
  assert.equal(await check([...bundle, first], { pins }), 'old-notice')
  assert.equal(await check(bundle, { pins }), 'old-notice')
})

test('a notice that Eve makes up is left out and not remembered, so that it does not stand in the way of the true one', async () => {
  const { bundle, newsBy } = await withNews()
  const first = await newsBy(morgan, bundle)
  const second = await newsBy(morgan, [...bundle, first])
  const made = await published([...bundle, second])
  const honest = await noticeOf(second)
  const high = await handmade(world.eve, { ...honest, height: 4_000_000_000 })
  const shown = await checkNotices([...bundle, high], { today, pins: pinsOf(made) })
  assert.ok(shown.ok)
  assert.equal(shown.value.notices.has('news'), false)
  assert.deepEqual(pinsOf(shown.value), pinsOf(made))
  assert.equal(await check([...bundle, second], { pins: pinsOf(shown.value) }), 'ok')
  // Nor does she make anybody forget what was pinned.
  assert.equal(await check([...bundle, first], { pins: pinsOf(shown.value) }), 'old-notice')
  const names = await handmade(world.eve, { ...honest, name: 'made-up', height: 9 })
  assert.deepEqual(pinsOf(await published([...bundle, second, names])), pinsOf(made))
})

test('sixty days past its day a roster is refused; before that it is a warning', async () => {
  const [genesis] = world.bundle
  assert.ok(genesis)
  const goodUntil = addDays(today, 30)
  const founded = await published([genesis])
  const roster = await signNotice(morgan.keys, founded, { name: 'roster', body: rosterBody(), goodUntil }, today)
  const at = (days: number) => checkNotices([genesis, roster], { today: addDays(today, days) })
  const [fresh, stale, expired] = [await at(30), await at(90), await at(91)]
  assert.ok(fresh.ok && stale.ok)
  assert.deepEqual([fresh.value.stale, stale.value.stale], [[], ['roster']])
  assert.deepEqual(expired, { ok: false, refusal: 'expired' })
})

test('a roster that does not name its predecessor is forged', async () => {
  const [genesis, first] = world.bundle
  assert.ok(genesis && first)
  const honest = await noticeOf(first)
  const lying = { ...honest, roster: { height: 5, hash: honest.roster.hash }, signedOn: dayNumber(today) }
  assert.equal(await check([genesis, await handmade(morgan, lying)]), 'forged')
})

test('a notice of another scheme is refused', async () => {
  const other = await createLetterWorld()
  const [genesis] = world.bundle
  const [, roster] = other.bundle
  assert.ok(genesis && roster)
  assert.equal(await check([genesis, roster]), 'wrong-scheme')
})

test('any bytes at all are refused as forged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 3 }), async bundle => {
      assert.equal(await check(bundle.map(bytes => new Uint8Array(bytes))), 'forged')
    }),
    { numRuns: 50 }
  )
})
