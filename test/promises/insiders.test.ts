import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { fold } from '../../src/letters/envelope.ts'
import { applicationDrop, sealApplication } from '../../src/letters/invite.ts'
import { signingOf } from '../../src/letters/keys.ts'
import { makeSecret, type Stretch } from '../../src/letters/secret.ts'
import { admit, readApplications } from '../../src/steps/admit.ts'
import { type Desk, keyringOf, writing } from '../../src/steps/desk.ts'
import * as kinds from '../../src/steps/held/kinds.ts'
import { type InvitationLink, invitationFragment, invite, readInvitation } from '../../src/steps/invite.ts'
import { join } from '../../src/steps/join.ts'
import { newKeys } from '../../src/steps/open-private-space.ts'
import { saveProfile } from '../../src/steps/profile.ts'
import { visit } from '../../src/steps/visit.ts'
import { addDays, type Day } from '../../src/vocabulary/day.ts'
import { toBase64url } from '../../src/wire/bytes.ts'
import type { Pen } from '../../src/wire/drop.ts'
import type { ClientId } from '../../src/wire/letterbox.ts'
import { quickFolder } from '../lib/folder.ts'
import { live } from '../lib/life.ts'
import { type BuiltScheme, buildScheme, need, type Person } from '../lib/scheme.ts'
import { startServer, type TestServer } from '../lib/server.ts'

// People who hold keys and mean ill: what they send is refused by name, and stops nobody else's visit.

const today = '2026-11-16' as Day
const cheap: Stretch = async (secret, salt) => new Uint8Array(createHash('sha256').update(salt).update(secret).digest())
const [folder, folder2] = [quickFolder(), quickFolder()]
let server: TestServer
let server2: TestServer
let scheme: BuiltScheme
let lead: Person

before(async () => {
  server = await startServer({ folder })
  server2 = await startServer({ folder: folder2 })
  scheme = await buildScheme({ leads: 1, mentors: 3, today, sendAs: () => server.send, stretch: cheap })
  lead = scheme.leads[0] as Person
})
after(async () => {
  await server.close()
  await server2.close()
  for (const each of [folder, folder2]) rmSync(each, { recursive: true })
})

const refusalsOf = async ({ world, desk }: Person): Promise<string[]> =>
  need(await visit(world, desk)).notes.map(({ refusal }) => refusal)

const leave = async ({ world }: Person, envelope: Parameters<typeof world.line.leaveLetter>[0]): Promise<void> =>
  need(await world.line.leaveLetter(envelope))

/** The same text with its last letter spelt so that no bytes have this spelling. */
const misspelt = (key: string): string => `${key.slice(0, -1)}${key.endsWith('B') ? 'C' : 'B'}`

async function mentorOf(mentee: Person): Promise<Person> {
  const request = mentee.desk.held.sentReferrals()[0]
  assert.ok(request?.stage === 'chosen')
  return scheme.mentors.find(({ desk }) => keyringOf(desk).card.signingKey === request.mentor) ?? assert.fail()
}

/** A welcome of the chosen mentor's own making, with a pairing secret spelt as they like. */
async function welcomeWith(mentee: Person, pairingSecret: string): Promise<void> {
  const request = mentee.desk.held.sentReferrals()[0]
  assert.ok(request?.stage === 'chosen')
  const ben = await mentorOf(mentee)
  need(await visit(ben.world, ben.desk))
  const [introduction] = ben.desk.held.introductions().filter(({ stage }) => stage === 'arrived')
  assert.ok(introduction?.stage === 'arrived' && introduction.introduction.returnBox)
  const contents = {
    purpose: 'welcome',
    thread: introduction.thread,
    body: JSON.stringify({ pairingSecret, note: '' }),
    signer: await signingOf(keyringOf(ben.desk).keys),
    alsoSigned: []
  }
  const to = introduction.introduction.returnBox
  const { envelope } = need(await fold(contents, to, writing(ben.world, ben.desk)))
  await leave(ben, envelope)
}

test('a mentor’s welcome with a secret that is none is refused, and Asha’s visits go on', async () => {
  const { mentee } = await live(scheme, () => undefined, scheme.tell.privateName(), lead, 'introduced')
  await welcomeWith(mentee, misspelt(makeSecret(mentee.world.random)))
  assert.deepEqual(await refusalsOf(mentee), ['altered'])
  assert.deepEqual(await refusalsOf(mentee), [])
})

test('a request whose box or key is none is refused at the lead’s desk, and the next one is taken', async () => {
  const asha = await scheme.mentee('Asha')
  const said = scheme.tell.referral('Asha', keyringOf(lead.desk).card.signingKey)
  const { area, lead: _, ...facts } = said
  const returnBox = { box: 'A'.repeat(43), sealingKey: `${'A'.repeat(1621)}A` }
  const referral = { ...facts, area, agreementVersion: 1, slips: [], vouchers: [], returnBox }
  const send = async (body: object) => {
    const thread = makeSecret(asha.world.random)
    const contents = { purpose: 'referral', thread, body: JSON.stringify(body), signer: undefined, alsoSigned: [] }
    const { card } = keyringOf(lead.desk)
    await leave(asha, need(await fold(contents, card, writing(asha.world, asha.desk))).envelope)
  }
  const before = lead.desk.held.receivedReferrals().length
  await send({ ...referral, returnBox: { ...returnBox, box: misspelt(returnBox.box) } })
  await send({ ...referral, returnBox: { ...returnBox, sealingKey: misspelt(returnBox.sealingKey) } })
  await send({ ...referral, slips: [misspelt('A'.repeat(43))] })
  assert.deepEqual(await refusalsOf(lead), ['altered'])
  assert.equal(lead.desk.held.receivedReferrals().length, before)
  await send(referral)
  assert.deepEqual(await refusalsOf(lead), [])
  assert.equal(lead.desk.held.receivedReferrals().length, before + 1, 'planted: the same, spelt rightly, is taken')
})

test('a letter is not taken again however many came since', async () => {
  const asha = await scheme.mentee('Asha')
  const wish = { calledName: 'Asha', reach: '01632 960 001', workplace: 'Elm Lane', whatIsNew: 'Back after two years' }
  const taken = () => lead.desk.held.buddyRequests().length
  const send = async () => {
    const nothing = { thread: undefined, signer: undefined, alsoSigned: [] }
    const contents = { purpose: 'buddy', body: JSON.stringify(wish), ...nothing }
    const letter = need(await fold(contents, keyringOf(lead.desk).card, writing(asha.world, asha.desk)))
    await leave(asha, letter.envelope)
    need(await visit(lead.world, lead.desk))
    return letter
  }
  const first = await send()
  fillMemory(lead.desk, today.slice(0, 7))
  await send()
  assert.equal(taken(), 2)
  await leave(asha, { ...first.envelope, clientId: asha.world.random(16) as ClientId })
  need(await visit(lead.world, lead.desk))
  assert.equal(taken(), 2, 'the first one was taken again')
  const memory = lead.desk.vault.list(kinds.seenLetters)
  assert.ok(memory.length > 1 && memory.every(({ value }) => value.ids.length <= 2_000))
  for (const { id } of memory) lead.desk.vault.remove(kinds.seenLetters, id)
  await leave(asha, { ...first.envelope, clientId: asha.world.random(16) as ClientId })
  for (const { id } of lead.desk.held.buddyRequests()) lead.desk.vault.remove(kinds.buddyRequest, id)
  need(await visit(lead.world, lead.desk))
  assert.equal(taken(), 1, 'planted: a desk that forgot takes it again')
})

/** As if so many letters had come this month. */
function fillMemory(desk: Desk, month: string): void {
  const before = desk.vault.get(kinds.seenLetters, month)?.ids ?? []
  const more = Array.from({ length: 2_000 - before.length }, (_, i) => `letter ${i}`)
  desk.vault.put(kinds.seenLetters, month, { month, ids: [...before, ...more] })
}

test('a thousand requests of somebody who means ill stay at the door, and mentors are still heard', async () => {
  const tom = await buildScheme({ leads: 1, mentors: 1, today, sendAs: () => server2.send, stretch: cheap })
  const [flooded, ben] = [tom.leads[0] as Person, tom.mentors[0] as Person]
  const wish = { calledName: 'Eve', reach: '-', workplace: '-', whatIsNew: '-' }
  const nothing = { thread: undefined, signer: undefined, alsoSigned: [] }
  const { vault } = flooded.desk
  for (let i = 0; i < 998; i++)
    vault.put(kinds.buddyRequest, `${i}`, { id: `${i}`, request: wish, sentOn: today, receivedOn: today })
  need(await vault.save())
  for (let i = 0; i < 5; i++) {
    const contents = { purpose: 'buddy', body: JSON.stringify(wish), ...nothing }
    const letter = need(await fold(contents, keyringOf(flooded.desk).card, writing(ben.world, ben.desk)))
    await leave(ben, letter.envelope)
  }
  const held = ben.desk.held.ownProfile()
  assert.ok(held)
  need(await saveProfile(ben.world, ben.desk, { ...held.profile, times: 'Sundays' }))
  const { news, notes } = need(await visit(flooded.world, flooded.desk))
  assert.deepEqual(news.map(({ kind }) => kind).sort(), ['buddy', 'buddy', 'profile'])
  assert.deepEqual(
    notes.map(({ refusal, count }) => [refusal, count]),
    [['desk-full', 3]]
  )
  for (let i = 0; i < 10; i++) vault.remove(kinds.buddyRequest, `${i}`)
  assert.equal(need(await visit(flooded.world, flooded.desk)).news.length, 3, 'nothing was lost')
})

test('whoever has a used link takes its place with a pen of their own, and the office’s visits go on', async () => {
  const { world, desk } = scheme.office
  const invitation = need(await invite(world, desk, { desk: 'mentor', forName: 'Ben Okafor-Lewis' }))
  const link = readInvitation(invitationFragment(desk, invitation)) as InvitationLink
  const about = { name: 'Ben Okafor-Lewis', profession: 'gp', areas: [] } as const
  const ben = need(await join(world, link, await newKeys(world, true), about))
  const waiting = need(await readApplications(world, desk))
  const cutOff = { ...world.line, replaceDrop: async () => ({ ok: false, refusal: 'away' }) as const }
  await admit(
    { ...world, line: cutOff },
    desk,
    waiting.map(({ id }) => id)
  )
  const place = await applicationDrop(link.secret)
  need(await world.line.deleteDrop(place))
  const { application } = ben.held.self()
  assert.ok(application)
  const { body } = need(await sealApplication(link.secret, application.application))
  need(await world.line.createDrop({ address: place.address, pen: world.random(32) as Pen, body }))
  need(await visit(world, desk))
  need(await visit({ ...world, today: addDays(today, 15) }, desk))
})

test('nobody joins with a key in whose name everybody can sign, nor with one that nothing can be sealed to', async () => {
  const { world, desk } = scheme.office
  const invitation = need(await invite(world, desk, { desk: 'mentor', forName: 'Eve' }))
  const link = readInvitation(invitationFragment(desk, invitation)) as InvitationLink
  const [mentor] = scheme.mentors
  assert.ok(mentor)
  const { card } = keyringOf(mentor.desk)
  // The point of order one: with it, one made-up signature holds for every letter.
  const one = toBase64url(Uint8Array.of(1, ...new Uint8Array(31))) as typeof card.signingKey
  const apply = async (keys: Partial<typeof card>) => {
    const about = { name: 'Eve', profession: 'gp', areas: [], desk: 'mentor', card: { ...card, ...keys } } as const
    const drop = need(await sealApplication(link.secret, about))
    need(await world.line.createDrop(drop))
    const waiting = need(await readApplications(world, desk)).length
    need(await world.line.deleteDrop(drop))
    return waiting
  }
  assert.equal(await apply({ signingKey: one }), 0)
  assert.equal(await apply({ sealingKey: toBase64url(new Uint8Array(1216).fill(255)) }), 0)
  const another = toBase64url(world.random(32)) as typeof card.signingKey
  assert.equal(await apply({ signingKey: another }), 1, 'planted: a key of another order is let through')
})
