import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { applicationDrop, openApplication } from '../../src/letters/invite.ts'
import type { Stretch } from '../../src/letters/secret.ts'
import { admit, readApplications } from '../../src/steps/admit.ts'
import {
  type InvitationLink,
  invitationFragment,
  invite,
  readInvitation,
  renewInvitation
} from '../../src/steps/invite.ts'
import { join } from '../../src/steps/join.ts'
import { newKeys } from '../../src/steps/open-private-space.ts'
import { visit } from '../../src/steps/visit.ts'
import { addDays, type Day } from '../../src/vocabulary/day.ts'
import { quickFolder } from '../lib/folder.ts'
import { type BuiltScheme, buildScheme, need } from '../lib/scheme.ts'
import { startServer, type TestServer } from '../lib/server.ts'

// A link that was used, or came too late, says so: nobody waits for an answer to what nobody reads.

const today = '2026-11-16' as Day
const cheap: Stretch = async (secret, salt) => new Uint8Array(createHash('sha256').update(salt).update(secret).digest())
const folder = quickFolder()
let server: TestServer
let scheme: BuiltScheme

before(async () => {
  server = await startServer({ folder })
  scheme = await buildScheme({ leads: 1, mentors: 1, today, sendAs: () => server.send, stretch: cheap })
})
after(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const onDay = (days: number) => ({ ...scheme.office.world, today: addDays(today, days) })

async function newLink(): Promise<InvitationLink> {
  const { world, desk } = scheme.office
  const invitation = need(await invite(world, desk, { desk: 'mentor', forName: 'Ben Okafor-Lewis' }))
  return readInvitation(invitationFragment(desk, invitation)) ?? assert.fail('no link')
}

const joins = async (link: InvitationLink, name: string, days: number) =>
  join(onDay(days), link, await newKeys(onDay(days), true), { name, profession: 'gp', areas: [] })

async function admitAll(days: number): Promise<void> {
  const waiting = need(await readApplications(onDay(days), scheme.office.desk))
  const ids = waiting.map(({ id }) => id)
  assert.ok(ids.length > 0)
  need(await admit(onDay(days), scheme.office.desk, ids))
}

async function lyingIn(link: InvitationLink) {
  const { address } = await applicationDrop(link.secret)
  return need(await scheme.office.world.line.readDrops([address]))[0]
}

test('Eve finds Ben’s link after he was let in, and is told that it was used', async () => {
  const link = await newLink()
  need(await joins(link, 'Ben Okafor-Lewis', 0))
  assert.deepEqual(await joins(link, 'Eve', 0), { ok: false, refusal: 'invitation-used' })
  await admitAll(1)
  assert.deepEqual(await joins(link, 'Eve', 2), { ok: false, refusal: 'invitation-used' })
  const mark = await lyingIn(link)
  assert.ok(mark)
  assert.deepEqual(await openApplication(link.secret, mark), { ok: false, refusal: 'altered' })
  // Without the mark there would be room for an application that nobody reads.
  need(await scheme.office.world.line.deleteDrop(await applicationDrop(link.secret)))
  assert.ok((await joins(link, 'Eve', 2)).ok)
})

test('after its last day the link refuses by itself, and the office’s visit leaves nothing of it', async () => {
  const link = await newLink()
  need(await joins(link, 'Ben Okafor-Lewis', 3))
  await admitAll(4)
  need(await visit(onDay(14), scheme.office.desk))
  assert.ok(await lyingIn(link))
  need(await visit(onDay(15), scheme.office.desk))
  assert.equal(await lyingIn(link), undefined)
  assert.deepEqual(await joins(link, 'Eve', 15), { ok: false, refusal: 'invitation-expired' })
  assert.equal(await lyingIn(link), undefined)
})

test('an admission cut short before the mark was left is finished at the next visit', async () => {
  const link = await newLink()
  need(await joins(link, 'Ben Okafor-Lewis', 0))
  const { world, desk } = scheme.office
  const ids = need(await readApplications(world, desk)).map(({ id }) => id)
  const line = { ...world.line, replaceDrop: async () => ({ ok: false, refusal: 'away' }) as const }
  assert.deepEqual(await admit({ ...world, line }, desk, ids), { ok: false, refusal: 'away' })
  const application = (await lyingIn(link)) ?? assert.fail('nothing there')
  assert.ok((await openApplication(link.secret, application)).ok)
  need(await visit(world, desk))
  const mark = (await lyingIn(link)) ?? assert.fail('nothing there')
  assert.equal((await openApplication(link.secret, mark)).ok, false)
})

test('who applies on the last day is read by an office that looks in a week later', async () => {
  const link = await newLink()
  need(await joins(link, 'Ben Okafor-Lewis', 14))
  assert.equal(need(await readApplications(onDay(21), scheme.office.desk)).length, 1)
  await admitAll(21)
})

test('fourteen more days make a new link, and the old one says that it has run out', async () => {
  const { world, desk } = scheme.office
  const invitation = need(await invite(world, desk, { desk: 'lead', forName: 'Tom Beddoes' }))
  const old = readInvitation(invitationFragment(desk, invitation)) ?? assert.fail('no link')
  const renewed = need(await renewInvitation(onDay(20), desk, invitation.id))
  const link = readInvitation(invitationFragment(desk, renewed)) ?? assert.fail('no link')
  assert.deepEqual(await joins(old, 'Tom Beddoes', 20), { ok: false, refusal: 'invitation-expired' })
  assert.ok((await joins(link, 'Tom Beddoes', 20)).ok)
})
