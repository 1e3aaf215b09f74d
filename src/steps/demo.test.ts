import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { test } from 'node:test'
import { quickFolder } from '../../test/lib/folder.ts'
import { need, worldOver } from '../../test/lib/scheme.ts'
import { startServer } from '../../test/lib/server.ts'
import type { Day } from '../vocabulary/day.ts'
import * as cast from './cast.ts'
import { buildDemo } from './demo.ts'
import { openPrivateSpace } from './open-private-space.ts'
import { readLogbook } from './read.ts'
import { visit } from './visit.ts'
import { whatNextForLead } from './what-next.ts'

test('a visitor looks around: every door opens, and requests wait at every stage', async () => {
  const folder = quickFolder()
  const server = await startServer({ folder })
  const world = worldOver(server.send, '2026-11-20' as Day)
  const told: number[] = []
  need(await buildDemo(world, (done, of) => told.push(done / of)))
  assert.deepEqual([told[0], told.at(-1)], [0, 1])
  assert.deepEqual(
    told,
    told.toSorted((a, b) => a - b)
  )

  const open = async ({ sixWords }: cast.CastMember) => {
    const desk = need(await openPrivateSpace(world, { by: 'six-words', text: sixWords }))
    need(await visit(world, desk))
    return desk
  }
  const asha = await open(cast.asha)
  assert.deepEqual(
    asha.held.sentReferrals().map(({ stage }) => stage),
    ['sent']
  )
  const priya = await open(cast.priya)
  assert.deepEqual(
    priya.held.receivedReferrals().map(({ stage }) => stage),
    ['spoken', 'arrived']
  )
  const tom = await open(cast.tom)
  assert.deepEqual(
    tom.held.receivedReferrals().map(({ stage }) => stage),
    ['paired', 'offered']
  )
  const rhys = await open(cast.rhys)
  assert.deepEqual(
    rhys.held.sentReferrals().map(({ stage }) => stage),
    ['offered']
  )
  const ben = await open(cast.ben)
  const pairing = ben.held.pairings()[0]?.id ?? ''
  assert.equal(need(await readLogbook(world, ben, pairing)).entries.length, 3)
  const morgan = await open(cast.morgan)
  assert.equal(morgan.scheme.people.size, 7)
  for (const lead of [priya, tom])
    for (const referral of lead.held.receivedReferrals())
      assert.equal(whatNextForLead(referral, lead.scheme.settings.clocks, world.today).overdue, false)

  assert.deepEqual(await buildDemo(world, () => undefined), { ok: false, refusal: 'wrong-scheme' })
  await server.close()
  rmSync(folder, { recursive: true })
})
