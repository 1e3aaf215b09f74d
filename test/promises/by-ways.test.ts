import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { boxIdOf, ownerOf } from '../../src/letters/keys.ts'
import { LaneKeys } from '../../src/letters/logbook/lane-keys.ts'
import type { Stretch } from '../../src/letters/secret.ts'
import { askToBeRung, saveDraft, sendReferral } from '../../src/steps/ask.ts'
import { chooseNone, recordChoice } from '../../src/steps/choose.ts'
import { isCollected } from '../../src/steps/collected.ts'
import { keyringOf } from '../../src/steps/desk.ts'
import { end } from '../../src/steps/end.ts'
import { erase } from '../../src/steps/erase.ts'
import { emptyDraft } from '../../src/steps/held/sent-referral.ts'
import { introduce } from '../../src/steps/introduce.ts'
import { invitationFragment, invite, readInvitation } from '../../src/steps/invite.ts'
import { newSixWords } from '../../src/steps/new-phrase.ts'
import { offer } from '../../src/steps/offer.ts'
import { makePrivateSpace, newKeys, openPrivateSpace } from '../../src/steps/open-private-space.ts'
import { readLogbook } from '../../src/steps/read.ts'
import { reply } from '../../src/steps/reply.ts'
import { readScheme } from '../../src/steps/scheme.ts'
import { changeState } from '../../src/steps/set-up.ts'
import { candidate, shortlistFor } from '../../src/steps/shortlist.ts'
import { factsAsWritten, markSpoken, receivedLeadWords } from '../../src/steps/spoken.ts'
import { stopContact } from '../../src/steps/stop-contact.ts'
import { visit } from '../../src/steps/visit.ts'
import { stepBack, welcome } from '../../src/steps/welcome.ts'
import { write } from '../../src/steps/write.ts'
import { addDays, type Day } from '../../src/vocabulary/day.ts'
import type { ClientId } from '../../src/wire/letterbox.ts'
import { quickFolder } from '../lib/folder.ts'
import { live } from '../lib/life.ts'
import { type BuiltScheme, buildScheme, need, type Person } from '../lib/scheme.ts'
import { startServer, type TestServer } from '../lib/server.ts'

// What does not go straight: no after an offer, a mentor who steps back, a choice by telephone, contact stopped,
// junk in a letterbox, everything deleted.

const today = '2026-11-16' as Day
const cheap: Stretch = async (secret, salt) => new Uint8Array(createHash('sha256').update(salt).update(secret).digest())
const folder = quickFolder()
const quiet = () => undefined
let server: TestServer
let scheme: BuiltScheme
let lead: Person

before(async () => {
  server = await startServer({ folder })
  scheme = await buildScheme({ leads: 2, mentors: 4, today, sendAs: () => server.send, stretch: cheap })
  lead = scheme.leads[0] as Person
})
after(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const look = async ({ world, desk }: Person) => need(await visit(world, desk))
const requestOf = (mentee: Person) => mentee.desk.held.sentReferrals()[0] ?? assert.fail('no request')
const receivedFrom = (name: string) =>
  lead.desk.held.receivedReferrals().find(({ referral }) => referral.calledName === name) ?? assert.fail('not received')
const mentorWithKey = (key: string) =>
  scheme.mentors.find(({ desk }) => keyringOf(desk).card.signingKey === key) ?? assert.fail('no such mentor')

test('Asha says no to all, and those are not put forward again', async () => {
  const name = scheme.tell.privateName()
  const { mentee: asha } = await live(scheme, quiet, name, lead, 'offered')
  const request = requestOf(asha)
  assert.ok(request.stage === 'offered')
  need(await chooseNone(asha.world, asha.desk, request.id, 'I know two of them.'))
  await look(lead)
  const held = receivedFrom(name)
  assert.ok(held.stage === 'none-chosen' && held.why === 'I know two of them.')
  const offered = request.offer.candidates.map(({ mentor }) => mentor)
  const again = shortlistFor(lead.desk, held.id)
  assert.ok(again?.ranked.every(({ mentor }) => !offered.includes(mentor)))
  assert.ok(again?.others.every(({ obstacles }) => obstacles.some(({ rule }) => rule === 'declined')))
})

test('a mentor steps back, forgets the name, and the lead may put others forward', async () => {
  const name = scheme.tell.privateName()
  const { mentee, mentor } = await live(scheme, quiet, name, lead, 'introduced')
  assert.ok(mentor)
  await look(mentor)
  const introduction = mentor.desk.held.introductions().find(({ stage }) => stage === 'arrived')
  need(await stepBack(mentor.world, mentor.desk, introduction?.id ?? ''))
  assert.ok(!JSON.stringify(mentor.desk.held.introductions()).includes(name))
  await look(lead)
  const held = receivedFrom(name)
  assert.equal(held.stage, 'spoken')
  const ranked = shortlistFor(lead.desk, held.id)?.ranked ?? []
  assert.ok(ranked.length >= 2 && !ranked.some(each => each.mentor === keyringOf(mentor.desk).card.signingKey))
  need(
    await offer(lead.world, lead.desk, held.id, {
      candidates: ranked.slice(0, 2).map(each => candidate(lead.desk, each)),
      note: ''
    })
  )
  await look(mentee)
  assert.equal(requestOf(mentee).stage, 'offered')
})

test('somebody asks to be rung, chooses on the telephone, and needs no private space', async () => {
  const { world } = lead
  const hers = need(await readScheme(world))
  const facts = { ...scheme.tell.referral('Bethan', keyringOf(lead.desk).card.signingKey) }
  const asked = need(await askToBeRung(world, hers, keyringOf(lead.desk).card.signingKey, facts))
  assert.equal(need(await isCollected(world, asked.leadWords)), false)
  await look(lead)
  const held = receivedFrom('Bethan')
  assert.deepEqual(await receivedLeadWords(world, lead.desk, held), asked.leadWords)
  assert.equal(need(await isCollected(world, asked.leadWords)), true)
  need(await markSpoken(world, lead.desk, held.id, factsAsWritten(held)))
  const chosen = shortlistFor(lead.desk, held.id)?.ranked[0]?.mentor
  assert.ok(chosen)
  need(await recordChoice(world, lead.desk, held.id, { mentor: chosen, maySayPractice: false }))
  need(await introduce(world, lead.desk, held.id, ''))
  const mentor = mentorWithKey(chosen)
  await look(mentor)
  const introduction = mentor.desk.held
    .introductions()
    .find(each => each.stage === 'arrived' && each.introduction.calledName === 'Bethan')
  assert.ok(introduction?.stage === 'arrived' && introduction.introduction.workplace === '')
  assert.equal(need(await welcome(mentor.world, mentor.desk, introduction.id, '')), undefined)
  await look(lead)
  assert.equal(receivedFrom('Bethan').stage, 'paired')
})

test('a lead answers that somebody is not eligible, and the request is closed on both sides', async () => {
  const name = scheme.tell.privateName()
  const { mentee } = await live(scheme, quiet, name, lead, 'spoken')
  const { id } = receivedFrom(name)
  need(await reply(lead.world, lead.desk, id, { kind: 'not-eligible', note: 'The scheme next door is yours.' }))
  assert.equal(receivedFrom(name).stage, 'closed')
  await look(mentee)
  const request = requestOf(mentee)
  assert.ok(request.stage === 'answered' && request.replies.at(-1)?.reply.kind === 'not-eligible')
})

test('Asha stops contact: her browser reads the other lane no more, and Ben is told at once', async () => {
  const { mentee: asha, mentor: ben } = await live(scheme, quiet, scheme.tell.privateName(), lead, 'paired')
  assert.ok(ben)
  const [own] = asha.desk.held.pairings()
  const bens = ben.desk.held.pairings().at(-1)
  assert.ok(own && bens && 'keys' in own)
  const other = new Set((await (await LaneKeys.of(own.keys.pairingSecret, 'mentor')).addresses(1, 64)).map(String))
  const reads: string[] = []
  const listening = {
    ...asha.world,
    line: {
      ...asha.world.line,
      readDrops: (addresses: Parameters<typeof asha.world.line.readDrops>[0]) => {
        reads.push(...addresses.map(String))
        return asha.world.line.readDrops(addresses)
      }
    }
  }
  need(await stopContact(listening, asha.desk, own.id))
  need(await visit(listening, asha.desk))
  assert.ok(need(await readLogbook(listening, asha.desk, own.id)).entries.every(({ by }) => by === 'self'))
  assert.deepEqual(
    reads.filter(address => other.has(address)),
    []
  )
  assert.ok(reads.length > 0)
  const seen = need(await readLogbook(ben.world, ben.desk, pairingAt(ben, own.keys.pairingSecret)))
  assert.equal(seen.entries.at(-1)?.entry.kind, 'stop')
  const late = await write(ben.world, ben.desk, pairingAt(ben, own.keys.pairingSecret), { kind: 'letter', text: 'But' })
  assert.deepEqual(late, { ok: false, refusal: 'ended' })
})

const pairingAt = ({ desk }: Person, secret: string): string =>
  desk.held.pairings().find(each => 'keys' in each && each.keys.pairingSecret === secret)?.id ??
  assert.fail('no pairing')

test('that it has ended may be read before that it began, and nothing is thought amiss', async () => {
  for (const turn of [<T>(all: T[]) => all, <T>(all: T[]) => all.toReversed()]) {
    await look(lead)
    const name = scheme.tell.privateName()
    const { mentee, mentor } = await live(scheme, quiet, name, lead, 'paired')
    assert.ok(mentor)
    need(await end(mentee.world, mentee.desk, mentee.desk.held.pairings()[0]?.id ?? '', { words: '' }))
    await look(mentor)
    const { line } = lead.world
    const listLetters: typeof line.listLetters = async owner => {
      const listed = await line.listLetters(owner)
      return listed.ok ? { ok: true, value: turn(listed.value) } : listed
    }
    need(await visit({ ...lead.world, line: { ...line, listLetters } }, lead.desk))
    assert.equal(receivedFrom(name).stage, 'ended')
    assert.deepEqual(lead.desk.held.letterNotes(), [])
  }
})

test('junk in a letterbox is named once, thrown away, and holds nothing up', async () => {
  await look(lead)
  const box = await boxIdOf(await ownerOf(keyringOf(lead.desk).keys.boxSecret))
  for (let i = 0; i < 11; i++) {
    const body = new Uint8Array(randomBytes(8192))
    body[0] = 1
    need(await lead.world.line.leaveLetter({ box, clientId: new Uint8Array(randomBytes(16)) as ClientId, body }))
  }
  const name = scheme.tell.privateName()
  await live(scheme, quiet, name, lead, 'sent')
  const { news, notes } = await look(lead)
  assert.deepEqual(
    news.map(({ kind }) => kind),
    ['referral']
  )
  assert.deepEqual(
    notes.map(({ refusal, count }) => [refusal, count]),
    [['altered', 11]]
  )
  assert.deepEqual((await look(lead)).notes, [])
  assert.equal(lead.desk.held.letterNotes().length, 1)
})

test('nobody may write to a lead who is away, nor to one who is none', async () => {
  const away = scheme.leads[1] as Person
  const { office } = scheme
  need(
    await changeState(
      office.world,
      office.desk,
      office.desk.scheme.people.get(keyringOf(away.desk).card.signingKey) as never,
      'away'
    )
  )
  const asha = await scheme.mentee(scheme.tell.privateName())
  const ask = async (key: string) => {
    const facts = scheme.tell.referral('Asha', key as never)
    const draft = need(await saveDraft(asha.world, asha.desk, facts))
    return sendReferral(asha.world, asha.desk, draft.id)
  }
  for (const person of [away, scheme.mentors[0] as Person, office])
    assert.deepEqual(await ask(keyringOf(person.desk).card.signingKey), { ok: false, refusal: 'lead-unavailable' })
  const unfinished = need(
    await saveDraft(asha.world, asha.desk, { ...emptyDraft, lead: keyringOf(lead.desk).card.signingKey })
  )
  assert.deepEqual(await sendReferral(asha.world, asha.desk, unfinished.id), { ok: false, refusal: 'incomplete' })
})

test('the office signs the roster again before it goes stale, and nobody else does', async () => {
  const late = addDays(today, 345)
  const before = scheme.office.desk.scheme.published.rosterPlace.height
  need(await visit({ ...lead.world, today: late }, lead.desk))
  assert.equal(lead.desk.scheme.published.rosterPlace.height, before)
  need(await visit({ ...scheme.office.world, today: late }, scheme.office.desk))
  assert.equal(scheme.office.desk.scheme.published.rosterPlace.height, before + 1)
  need(await visit({ ...scheme.office.world, today: late }, scheme.office.desk))
  assert.equal(scheme.office.desk.scheme.published.rosterPlace.height, before + 1)
})

test('an invitation link with a letter missing is none', async () => {
  const { office } = scheme
  const invitation = need(await invite(office.world, office.desk, { desk: 'mentor', forName: 'Nobody yet' }))
  const fragment = invitationFragment(office.desk, invitation)
  assert.deepEqual(readInvitation(`#${fragment}`)?.secret, invitation.secret)
  for (const wrong of ['', fragment.slice(0, -1), fragment.replace('mentor', 'mentee'), `${fragment}.x`])
    assert.equal(readInvitation(wrong), undefined)
})

test('new six words open everything and the old ones nothing', async () => {
  const { world, desk } = await scheme.mentee(scheme.tell.privateName())
  const old = scheme.secrets.at(-1) ?? ''
  const words = need(await newSixWords(world, desk))
  const opened = need(await openPrivateSpace(world, { by: 'six-words', text: words }))
  assert.deepEqual(opened.held.self(), desk.held.self())
  const refused = await openPrivateSpace(world, { by: 'six-words', text: old })
  assert.deepEqual(refused, { ok: false, refusal: 'wrong-phrase' })
})

test('Asha deletes everything about herself, and the server is as it was before she came', async () => {
  const keys = await newKeys(lead.world, false)
  const hers = need(await readScheme(lead.world))
  const created = new Set<string>()
  const world = {
    ...lead.world,
    line: {
      ...lead.world.line,
      createDrop: (drop: Parameters<typeof lead.world.line.createDrop>[0]) => {
        created.add(String(drop.address))
        return lead.world.line.createDrop(drop)
      },
      deleteDrop: (drop: Parameters<typeof lead.world.line.deleteDrop>[0]) => {
        created.delete(String(drop.address))
        return lead.world.line.deleteDrop(drop)
      }
    }
  }
  const desk = need(await makePrivateSpace(world, hers, keys, { desk: 'mentee', name: '' }))
  const facts = scheme.tell.referral(scheme.tell.privateName(), keyringOf(lead.desk).card.signingKey)
  const draft = need(await saveDraft(world, desk, facts))
  need(await sendReferral(world, desk, draft.id))
  assert.ok(created.size >= 3)
  assert.deepEqual(need(await erase(world, desk)), { roster: false, told: [lead.name] })
  assert.equal(created.size, 0)
  const gone = await openPrivateSpace(world, { by: 'six-words', text: keys.sixWords })
  assert.deepEqual(gone, { ok: false, refusal: 'wrong-phrase' })
})
