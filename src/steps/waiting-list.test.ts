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
import { createPlanning, nothingTried } from './planning.ts'
import { saveProfile } from './profile.ts'
import { holdAgain, relax } from './relax.ts'
import { visit } from './visit.ts'
import { isEnoughForAPlan, waitingList } from './waiting-list.ts'

const cheap: Stretch = async (secret, salt) => new Uint8Array(createHash('sha256').update(salt).update(secret).digest())
const [day, threeWeeksOn] = ['2026-11-20' as Day, '2026-12-11' as Day]

test('a plan knows who waits and since when, and what Priya set aside for one of them', async () => {
  const folder = quickFolder()
  const server = await startServer({ folder })
  const scheme = await buildScheme({ leads: 1, mentors: 1, today: day, sendAs: () => server.send, stretch: cheap })
  const [priya, nurse] = [scheme.leads[0], scheme.mentors[0]]
  assert.ok(priya && nurse)
  const profile = scheme.tell.profile(nurse.name)
  const portrait = { ...profile.portrait, profession: 'nurse' } as const
  need(await saveProfile(nurse.world, nurse.desk, { ...profile, portrait }))
  for (const stage of ['spoken', 'spoken', 'sent'] as const)
    await live(scheme, () => undefined, scheme.tell.privateName(), priya, stage)
  need(await visit(priya.world, priya.desk))

  const before = waitingList(priya.desk, threeWeeksOn)
  assert.deepEqual(
    before.mentees.map(({ waitingWeeks }) => waitingWeeks),
    [3, 3],
    'whoever has not been spoken with is not planned for'
  )
  assert.deepEqual([before.relaxed, isEnoughForAPlan(priya.desk)], [[], false])
  const pairs = async () => {
    const { shown } = await createPlanning(waitingList(priya.desk, threeWeeksOn)).propose(nothingTried)
    return shown.ok ? shown.pairs.map(({ mentee }) => mentee) : assert.fail(shown.refusal)
  }
  assert.deepEqual(await pairs(), [], 'a nurse does not support a GP')

  const [asked] = before.mentees
  const [mentor] = before.mentors
  assert.ok(asked && mentor)
  const which = { mentor: mentor.key, rule: 'profession' } as const
  need(await relax(priya.world, priya.desk, asked.id, which, 'She asked for her.'))
  assert.deepEqual(waitingList(priya.desk, threeWeeksOn).relaxed, [
    { ...which, mentee: asked.id, because: 'She asked for her.' }
  ])
  assert.deepEqual(await pairs(), [asked.id], 'for her it counts, and for nobody else')

  need(await holdAgain(priya.desk, asked.id, { ...which, because: '', on: day }))
  assert.deepEqual(await pairs(), [])
  await server.close()
  rmSync(folder, { recursive: true })
})
