import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { type TestContext, test } from 'node:test'
import type { Stretch } from '../../src/letters/secret.ts'
import { buddyReaders, finishBuddyRequest, sealBuddyRequest, sendBuddyRequest } from '../../src/steps/buddy.ts'
import { carysAsks } from '../../src/steps/cast.ts'
import { ownKey } from '../../src/steps/desk.ts'
import { visit } from '../../src/steps/visit.ts'
import { addDays, type Day } from '../../src/vocabulary/day.ts'
import type { PersonKey } from '../../src/vocabulary/roster.ts'
import { buildScheme, need, type Person, worldOver } from '../lib/scheme.ts'
import { startServer } from '../lib/server.ts'

// A wish for a buddy is openly known, and still read by nobody but whom it is for: sealed, and told apart from all else.

const today = '2026-11-22' as Day
const cheap: Stretch = async (secret, salt) => new Uint8Array(createHash('sha256').update(salt).update(secret).digest())

async function scheme(t: TestContext) {
  const server = await startServer()
  t.after(server.close)
  const plan = { leads: 1, mentors: 1, today, sendAs: () => server.send, stretch: cheap }
  const built = await buildScheme(plan)
  const [lead, mentor] = [built.leads[0] ?? assert.fail(), built.mentors[0] ?? assert.fail()]
  return { ...built, server, lead, mentor, newcomer: worldOver(server.send, today, cheap) }
}

type Built = Awaited<ReturnType<typeof scheme>>

async function ask({ newcomer }: Built, reader: Person) {
  const letter = need(await sealBuddyRequest(newcomer, reader.desk.scheme, ownKey(reader.desk) as PersonKey, carysAsks))
  need(await sendBuddyRequest(newcomer, letter))
  return letter
}

const wishesOf = ({ desk }: Person) => desk.held.buddyRequests()

test('Carys asks a lead, or the office: only the one she chose has it, word for word', async t => {
  for (const chosen of ['lead', 'office'] as const) {
    const built = await scheme(t)
    const other = chosen === 'lead' ? built.office : built.lead
    await ask(built, built[chosen])
    for (const person of [built.lead, built.office, built.mentor]) need(await visit(person.world, person.desk))
    assert.deepEqual(
      wishesOf(built[chosen]).map(({ request, sentOn }) => ({ request, sentOn })),
      [{ request: carysAsks, sentOn: today }]
    )
    assert.equal(wishesOf(other).length + wishesOf(built.mentor).length, 0)
    assert.deepEqual(other.desk.held.letterNotes(), [])
  }
})

test('it is no request for mentoring: nothing appears among those, and nobody is told to look for a mentor', async t => {
  const built = await scheme(t)
  await ask(built, built.lead)
  need(await visit(built.lead.world, built.lead.desk))
  assert.deepEqual(built.lead.desk.held.receivedReferrals(), [])
})

test('sent again because the answer was lost, it arrives once', async t => {
  const built = await scheme(t)
  const letter = await ask(built, built.lead)
  need(await sendBuddyRequest(built.newcomer, letter))
  for (let look = 0; look < 2; look++) need(await visit(built.lead.world, built.lead.desk))
  assert.equal(wishesOf(built.lead).length, 1)
})

test('on its way it is 8 KiB of noise like every letter, and says nothing of what it is', async t => {
  const built = await scheme(t)
  const { envelope } = await ask(built, built.lead)
  assert.equal(envelope.body.length, 8192)
  const readable = Buffer.from(envelope.body).toString('latin1')
  for (const word of ['buddy', 'Carys', 'Samphire']) assert.ok(!readable.includes(word), word)
})

test('a mentor cannot be asked, nor a lead who is away', async t => {
  const built = await scheme(t)
  const readers = buddyReaders(built.lead.desk.scheme).map(({ desk }) => desk)
  assert.deepEqual(readers.toSorted(), ['lead', 'office'])
  const mentor = ownKey(built.mentor.desk) as PersonKey
  const sealed = await sealBuddyRequest(built.newcomer, built.lead.desk.scheme, mentor, carysAsks)
  assert.deepEqual(sealed, { ok: false, refusal: 'lead-unavailable' })
})

test('a letter that reached a mentor all the same is put aside by name', async t => {
  const built = await scheme(t)
  const { card } = built.lead.desk.scheme.people.get(ownKey(built.mentor.desk) as PersonKey) ?? assert.fail()
  const { people, roster, ...rest } = built.lead.desk.scheme
  const asLead = { people: roster.people.map(each => (each.card === card ? { ...each, desk: 'lead' as const } : each)) }
  const forged = { ...rest, people, roster: asLead }
  const letter = need(await sealBuddyRequest(built.newcomer, forged, card.signingKey, carysAsks))
  need(await sendBuddyRequest(built.newcomer, letter))
  need(await visit(built.mentor.world, built.mentor.desk))
  assert.deepEqual(
    built.mentor.desk.held.letterNotes().map(({ refusal }) => refusal),
    ['misplaced']
  )
})

test('once settled it leaves the list, and four weeks later it is forgotten', async t => {
  const built = await scheme(t)
  await ask(built, built.office)
  const { desk } = built.office
  need(await visit(built.office.world, desk))
  const [{ id = '' } = {}] = wishesOf(built.office)
  need(await finishBuddyRequest(built.office.world, desk, id))
  const on = (days: number) => worldOver(built.server.send, addDays(today, days), cheap)
  need(await visit(on(27), desk))
  assert.equal(wishesOf(built.office)[0]?.doneOn, today)
  need(await visit(on(28), desk))
  assert.deepEqual(wishesOf(built.office), [])
})
