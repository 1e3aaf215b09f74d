import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { after, before, test } from 'node:test'
import type { Stretch } from '../../src/letters/secret.ts'
import { readLogbook } from '../../src/steps/read.ts'
import { reply } from '../../src/steps/reply.ts'
import { factsAsWritten, markSpoken } from '../../src/steps/spoken.ts'
import { visit } from '../../src/steps/visit.ts'
import { saveLetterDraft, write } from '../../src/steps/write.ts'
import type { Day } from '../../src/vocabulary/day.ts'
import { fromJson, shape, text } from '../../src/vocabulary/parse.ts'
import { quickFolder } from '../lib/folder.ts'
import { live } from '../lib/life.ts'
import { type BuiltScheme, buildScheme, need, type Person } from '../lib/scheme.ts'
import { startServer, type TestServer } from '../lib/server.ts'

// What is pasted may hold characters that nobody sees and that no reader takes. Nothing is lost for it: neither the
// letter at its reader's, nor the request or the pair beside which it is kept.

const today = '2026-11-16' as Day
const cheap: Stretch = async (secret, salt) => new Uint8Array(createHash('sha256').update(salt).update(secret).digest())
const folder = quickFolder()
const pasted = 'from a word processor\vwith a line break\u0000 and more\u0085'
const kept = 'from a word processor\nwith a line break and more\n'
let server: TestServer
let scheme: BuiltScheme
let lead: Person

before(async () => {
  server = await startServer({ folder })
  scheme = await buildScheme({ leads: 1, mentors: 3, today, sendAs: () => server.send, stretch: cheap })
  lead = scheme.leads[0] as Person
})
after(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

test('what Priya pastes into her notes and her reply loses neither the request nor the reply', async () => {
  const { mentee } = await live(scheme, () => undefined, scheme.tell.privateName(), lead, 'sent')
  need(await visit(lead.world, lead.desk))
  const [request] = lead.desk.held.receivedReferrals()
  assert.ok(request)
  need(await markSpoken(lead.world, lead.desk, request.id, { ...factsAsWritten(request), note: pasted }))
  const [spoken] = lead.desk.held.receivedReferrals()
  assert.ok(spoken?.stage === 'spoken' && spoken.facts.note === kept)
  need(await reply(lead.world, lead.desk, request.id, { kind: 'received', note: pasted }))
  assert.deepEqual(need(await visit(mentee.world, mentee.desk)).notes, [])
  const [asked] = mentee.desk.held.sentReferrals()
  assert.ok(asked?.stage === 'answered')
  assert.deepEqual(asked.replies[0]?.reply, { kind: 'received', note: kept })
})

test('what the two of a pair paste loses neither the letter nor the pair', async () => {
  const { mentee, mentor } = await live(scheme, () => undefined, scheme.tell.privateName(), lead, 'paired')
  assert.ok(mentor)
  const [hers] = mentee.desk.held.pairings()
  assert.ok(hers)
  need(await saveLetterDraft(mentee.world, mentee.desk, hers.id, pasted))
  assert.equal(mentee.desk.held.pairings().length, 1)
  need(await write(mentee.world, mentee.desk, hers.id, { kind: 'letter', text: pasted }))
  const his = mentor.desk.held.pairings().at(-1)
  const { entries, faults } = need(await readLogbook(mentor.world, mentor.desk, his?.id ?? ''))
  assert.deepEqual(faults, [])
  assert.ok(entries.some(({ entry }) => entry.kind === 'letter' && entry.text === kept))
})

test('planted breach: written down as it was pasted, it is nothing to its reader', () => {
  assert.equal(fromJson(JSON.stringify({ note: pasted }), shape({ note: text(100) })), undefined)
})
