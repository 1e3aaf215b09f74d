import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Stretch } from '../../src/letters/secret.ts'
import type { Desk } from '../../src/steps/desk.ts'
import { end } from '../../src/steps/end.ts'
import * as kinds from '../../src/steps/held/kinds.ts'
import { saveProfile } from '../../src/steps/profile.ts'
import { stopContact } from '../../src/steps/stop-contact.ts'
import { visit } from '../../src/steps/visit.ts'
import { welcome } from '../../src/steps/welcome.ts'
import type { Day } from '../../src/vocabulary/day.ts'
import type { PersonKey } from '../../src/vocabulary/roster.ts'
import { toBase64url } from '../../src/wire/bytes.ts'
import { quickFolder } from '../lib/folder.ts'
import { live } from '../lib/life.ts'
import { type BuiltScheme, buildScheme, need, type Person } from '../lib/scheme.ts'
import { startServer, type TestServer } from '../lib/server.ts'

// A step that cannot seal a letter, be it for a damaged key or a part of the program that did not arrive, changes nothing.

const today = '2026-11-16' as Day
const cheap: Stretch = async (secret, salt) => new Uint8Array(createHash('sha256').update(salt).update(secret).digest())
const folder = quickFolder()
const quiet = () => undefined
/** Bytes that are no key, as long as one. */
const noKey = toBase64url(new Uint8Array(1216).fill(255))
let server: TestServer
let scheme: BuiltScheme
let lead: Person

before(async () => {
  server = await startServer({ folder })
  scheme = await buildScheme({ leads: 2, mentors: 3, today, sendAs: () => server.send, stretch: cheap })
  lead = scheme.leads[0] as Person
})
after(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

/** What a browser would show that was given a damaged entry for this person. */
function damaged(desk: Desk, key: PersonKey): Desk {
  const card = { ...(desk.scheme.people.get(key)?.card ?? assert.fail('nobody')), sealingKey: noKey }
  const roster = {
    ...desk.scheme.roster,
    people: desk.scheme.roster.people.map(each => (each.card.signingKey === key ? { ...each, card } : each))
  }
  const people = new Map(roster.people.map(each => [each.card.signingKey, each]))
  return { ...desk, scheme: { ...desk.scheme, roster, people } }
}

const leadKey = () => lead.desk.held.self().keyring?.card.signingKey ?? assert.fail('no key')

async function lives(until: 'introduced' | 'paired'): Promise<{ readonly mentee: Person; readonly mentor: Person }> {
  const { mentee, mentor } = await live(scheme, quiet, scheme.tell.privateName(), lead, until)
  if (!mentor) assert.fail('no mentor')
  need(await visit(mentor.world, mentor.desk))
  return { mentee, mentor }
}

test('a yes that cannot be sealed to the mentee is not told to the lead', async () => {
  const { mentor } = await lives('introduced')
  const { vault, held } = mentor.desk
  const arrived = held.introductions().find(({ stage }) => stage === 'arrived') ?? assert.fail('nothing arrived')
  assert.ok(arrived.stage === 'arrived' && arrived.introduction.returnBox)
  const introduction = {
    ...arrived.introduction,
    returnBox: { ...arrived.introduction.returnBox, sealingKey: noKey }
  }
  vault.put(kinds.receivedIntroduction, arrived.id, { ...arrived, introduction })
  assert.deepEqual(await welcome(mentor.world, mentor.desk, arrived.id, ''), { ok: false, refusal: 'unusable-key' })
  assert.equal(held.waitingToLeave(), 0)
  vault.put(kinds.receivedIntroduction, arrived.id, arrived)
  need(await welcome(mentor.world, mentor.desk, arrived.id, ''))
  assert.equal(held.waitingToLeave(), 0)
})

test('an ending that cannot be sealed to the lead has not happened yet, and happens later', async () => {
  const { mentor } = await lives('paired')
  const pairing = mentor.desk.held.pairings().find(({ stage }) => stage === 'running') ?? assert.fail('no pairing')
  const refused = await end(mentor.world, damaged(mentor.desk, leadKey()), pairing.id, { words: 'Well done.' })
  assert.deepEqual(refused, { ok: false, refusal: 'unusable-key' })
  assert.equal(mentor.desk.held.pairings().find(({ id }) => id === pairing.id)?.stage, 'running')
  assert.equal(need(await end(mentor.world, mentor.desk, pairing.id, { words: 'Well done.' })).stage, 'ended')
})

test('a stop holds even where the lead cannot be told', async () => {
  const { mentor } = await lives('paired')
  const pairing = mentor.desk.held.pairings().find(({ stage }) => stage === 'running') ?? assert.fail('no pairing')
  const stopped = need(await stopContact(mentor.world, damaged(mentor.desk, leadKey()), pairing.id))
  assert.ok(stopped.stage === 'ended' && stopped.stopped)
})

test('a portrait that cannot be sealed to one lead goes to the others, and to that one once when it can', async () => {
  const mentor = scheme.mentors[2] as Person
  const other = scheme.leads[1]?.desk.held.self().keyring?.card.signingKey ?? assert.fail('no key')
  const own = mentor.desk.held.ownProfile()?.profile ?? assert.fail('no profile')
  const saved = await saveProfile(mentor.world, damaged(mentor.desk, other), { ...own, times: 'Mondays' })
  assert.deepEqual(saved, { ok: true, value: { sentTo: 1 } })
  assert.equal(mentor.desk.held.waitingToLeave(), 0)
  assert.equal(need(await visit(mentor.world, mentor.desk)).profilesSent, 1)
  assert.equal(need(await visit(mentor.world, mentor.desk)).profilesSent, 0)
})
