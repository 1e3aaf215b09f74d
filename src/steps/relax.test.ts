import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { test } from 'node:test'
import { quickFolder } from '../../test/lib/folder.ts'
import { live } from '../../test/lib/life.ts'
import { buildScheme, need } from '../../test/lib/scheme.ts'
import { startServer } from '../../test/lib/server.ts'
import type { Stretch } from '../letters/secret.ts'
import type { Day } from '../vocabulary/day.ts'
import * as kinds from './held/kinds.ts'
import { spokenPart } from './held/received-referral.ts'
import { saveProfile } from './profile.ts'
import { holdAgain, relax } from './relax.ts'
import { isSpoken, shortlistFor } from './shortlist.ts'
import { visit } from './visit.ts'

const cheap: Stretch = async (secret, salt) => new Uint8Array(createHash('sha256').update(salt).update(secret).digest())

test('Priya sets a rule aside for one mentor and one request, with a reason that stays in her vault', async () => {
  const folder = quickFolder()
  const server = await startServer({ folder })
  const scheme = await buildScheme({
    leads: 1,
    mentors: 2,
    today: '2026-11-20' as Day,
    sendAs: () => server.send,
    stretch: cheap
  })
  const [priya, nurse] = [scheme.leads[0], scheme.mentors[0]]
  assert.ok(priya && nurse)
  const profile = scheme.tell.profile(nurse.name)
  need(
    await saveProfile(nurse.world, nurse.desk, { ...profile, portrait: { ...profile.portrait, profession: 'nurse' } })
  )
  await live(scheme, () => undefined, scheme.tell.privateName(), priya, 'spoken')

  const [request] = priya.desk.held.receivedReferrals()
  assert.ok(request)
  const others = () =>
    shortlistFor(priya.desk, request.id)?.others.flatMap(({ obstacles }) => obstacles.map(({ rule }) => rule))
  const standing = others()
  const mentor = shortlistFor(priya.desk, request.id)?.others[0]?.mentor
  assert.ok(mentor)
  assert.deepEqual(standing, ['profession'])

  const which = { mentor, rule: 'profession' } as const
  const refusals = [
    await relax(priya.world, priya.desk, request.id, which, '  '),
    await relax(priya.world, priya.desk, request.id, { mentor, rule: 'practice' }, 'They are friends.'),
    await relax(priya.world, priya.desk, 'another', which, 'They are friends.')
  ]
  assert.deepEqual(
    refusals.map(each => !each.ok && each.refusal),
    ['not-now', 'not-entitled', 'no-referral']
  )
  assert.deepEqual(others(), ['profession'], 'nothing was set aside')

  need(await relax(priya.world, priya.desk, request.id, which, ' She asked for her. '))
  assert.deepEqual(others(), [])
  const held = priya.desk.vault.get(kinds.receivedReferral, request.id)
  assert.ok(held && isSpoken(held))
  const recorded = [{ mentor, rule: 'profession', because: 'She asked for her.', on: '2026-11-20' }]
  assert.deepEqual(spokenPart(held).setAside, recorded, 'and it goes on with the request')
  need(await visit(priya.world, priya.desk))
  assert.deepEqual(others(), [])

  need(await holdAgain(priya.desk, request.id, { ...which, because: '', on: '2026-11-20' as Day }))
  assert.deepEqual(others(), ['profession'])
  await server.close()
  rmSync(folder, { recursive: true })
})
