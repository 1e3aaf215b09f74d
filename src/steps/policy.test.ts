import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { policies } from '../../test/lib/policies.ts'
import { buildScheme, need, worldOver } from '../../test/lib/scheme.ts'
import { startServer } from '../../test/lib/server.ts'
import { cardOf, makePersonKeys } from '../letters/keys.ts'
import { jsonBody, type PublishedScheme, signGenesis } from '../letters/notice.ts'
import { bytesOf, type Stretch } from '../letters/secret.ts'
import { policyFault } from '../matching/policy-check.ts'
import type { Day } from '../vocabulary/day.ts'
import { type Policy, parsePolicy } from '../vocabulary/policy.ts'
import type { Roster } from '../vocabulary/roster.ts'
import { usualPolicy } from '../vocabulary/usual-policy.ts'
import type { SigningKey } from '../wire/notice.ts'
import { practices } from './cast.ts'
import { demoScheme } from './demo.ts'
import { type Desk, deskOf } from './desk.ts'
import * as kinds from './held/kinds.ts'
import { makePrivateSpace, makeVault, newKeys } from './open-private-space.ts'
import { changePolicy } from './policy.ts'
import { policyInForce } from './policy-in-force.ts'
import { publishOn, rosterNotice } from './publish.ts'
import { readNotices, readScheme } from './scheme.ts'
import { visit } from './visit.ts'
import type { World } from './world.ts'

const today = '2026-11-22' as Day
const cheap: Stretch = async (secret, salt) => new Uint8Array(createHash('sha256').update(salt).update(secret).digest())

async function scheme(t: TestContext) {
  const server = await startServer()
  t.after(server.close)
  const built = await buildScheme({ leads: 1, mentors: 1, today, sendAs: () => server.send, stretch: cheap })
  return { morgan: built.office, priya: built.leads[0] ?? assert.fail() }
}

const floor = (policy: Policy, floor: number): Policy => ({ ...policy, floor })

test('a new scheme goes by the usual policy, published as its first version', async t => {
  const { morgan, priya } = await scheme(t)
  for (const { desk } of [morgan, priya]) {
    assert.deepEqual(desk.scheme.policy, { ...usualPolicy, version: '1' })
    assert.deepEqual(desk.scheme.policyStanding, { kind: 'published', on: today, before: undefined })
  }
})

test('Morgan changes one thing: every desk goes by the next version, and sees what held before', async t => {
  const { morgan, priya } = await scheme(t)
  const before = morgan.desk.scheme.policy
  need(await changePolicy(morgan.world, morgan.desk, floor(before, 4000)))
  need(await visit(priya.world, priya.desk))
  for (const { desk } of [morgan, priya]) {
    assert.deepEqual(desk.scheme.policy, { ...before, floor: 4000, version: '2' })
    assert.deepEqual(desk.scheme.policyStanding, {
      kind: 'published',
      on: today,
      before: { on: today, policy: before }
    })
  }
})

test('nothing changed is nothing published, and what nobody could go by is refused', async t => {
  const { morgan } = await scheme(t)
  const { policy } = morgan.desk.scheme
  need(await changePolicy(morgan.world, morgan.desk, { ...policy, version: 'mine' }))
  const weightless = policy.criteria.map(each => ({ ...each, weight: 0 }))
  for (const wrong of [{ criteria: weightless }, { floor: -1 }, { relaxable: ['practice' as const] }])
    assert.deepEqual(await changePolicy(morgan.world, morgan.desk, { ...policy, ...wrong }), {
      ok: false,
      refusal: 'unusable-policy'
    })
  assert.equal(morgan.desk.scheme.published.heads.get('policy')?.height, 1)
})

test('Priya, who has seen the second version, is not shown the first again', async t => {
  const { morgan, priya } = await scheme(t)
  const before = need(await priya.world.line.readNotices())
  need(await changePolicy(morgan.world, morgan.desk, floor(morgan.desk.scheme.policy, 4000)))
  need(await visit(priya.world, priya.desk))
  const line = { ...priya.world.line, readNotices: async () => ({ ok: true as const, value: before }) }
  assert.deepEqual(await visit({ ...priya.world, line }, priya.desk), { ok: false, refusal: 'old-notice' })
  assert.equal(priya.desk.scheme.policy.floor, 4000)
})

/** A scheme as a program from before this notice left it: neither published nor named for anybody to sign. */
async function schemeOfAnOlderProgram(world: World): Promise<Desk> {
  const keys = makePersonKeys(world.random)
  const root = makePersonKeys(world.random)
  const [card, rootCard] = [await cardOf(keys), await cardOf(root)]
  const genesis = await signGenesis(root, [rootCard.signingKey], today)
  need(await world.line.publishNotice({ setUpCode: '', notice: genesis.bytes }))
  const on = async (): Promise<PublishedScheme> => need(await readNotices(world, {}))
  const office = {
    card,
    desk: 'office',
    name: 'Morgan Ellis',
    profession: 'manager',
    since: today,
    state: 'active'
  } as const
  const roster: Roster = { people: [{ ...office, areas: demoScheme.areas.map(({ id }) => id) }] }
  const writers = [{ key: bytesOf(card.signingKey) as SigningKey, slips: false, names: ['scheme', 'practices'] }]
  need(await publishOn(world, root, await on(), { name: 'roster', body: jsonBody(roster), writers }))
  need(await publishOn(world, keys, await on(), { name: 'practices', body: jsonBody({ practices }) }))
  need(await publishOn(world, keys, await on(), { name: 'scheme', body: jsonBody(demoScheme) }))
  const self = { id: 'self', desk: 'office', name: 'Morgan Ellis', keyring: { card, keys, root } } as const
  const vault = need(await makeVault(world, await newKeys(world, true), self))
  return deskOf(world, vault, need(await readScheme(world)), undefined)
}

async function olderScheme(t: TestContext) {
  const server = await startServer()
  t.after(server.close)
  const world = worldOver(server.send, today, cheap)
  return { world, office: await schemeOfAnOlderProgram(world) }
}

const height = ({ scheme }: Desk, name: string) => scheme.published.heads.get(name)?.height

test('a scheme of an older program goes by the usual policy, and says that none is published', async t => {
  const { office } = await olderScheme(t)
  assert.deepEqual([office.scheme.policy, office.scheme.policyStanding], [usualPolicy, { kind: 'usual' }])
})

test("the office's next visit signs a roster that names the policy, once", async t => {
  const { world, office } = await olderScheme(t)
  need(await visit(world, office))
  assert.equal(height(office, 'roster'), 2)
  need(await visit(world, office))
  assert.equal(height(office, 'roster'), 2)
  need(await changePolicy(world, office, floor(office.scheme.policy, 4000)))
  assert.deepEqual([height(office, 'roster'), office.scheme.policy.version], [2, '1'])
})

test('whoever publishes before any visit has the roster signed first', async t => {
  const { world, office } = await olderScheme(t)
  need(await changePolicy(world, office, floor(office.scheme.policy, 4000)))
  assert.deepEqual([height(office, 'roster'), height(office, 'policy'), office.scheme.policy.floor], [2, 1, 4000])
})

test("Asha's browser, which had pinned the scheme before there was a policy, takes it when it comes", async t => {
  const { world, office } = await olderScheme(t)
  const keys = await newKeys(world, false)
  const asha = need(
    await makePrivateSpace(world, need(await readScheme(world)), keys, { desk: 'mentee', name: 'Asha' })
  )
  need(await changePolicy(world, office, floor(office.scheme.policy, 4000)))
  need(await visit(world, asha))
  assert.deepEqual([asha.scheme.policy.floor, asha.scheme.policyStanding.kind], [4000, 'published'])
})

test('without the root key it cannot be named: publishing is refused by name, and the usual policy holds', async t => {
  const { world, office } = await olderScheme(t)
  const self = office.held.self()
  const { root: _, ...keyring } = self.keyring ?? assert.fail()
  office.vault.put(kinds.self, 'self', { ...self, keyring })
  need(await visit(world, office))
  const changed = await changePolicy(world, office, floor(office.scheme.policy, 4000))
  assert.deepEqual(changed, { ok: false, refusal: 'notice-not-entitled' })
  assert.deepEqual([height(office, 'roster'), office.scheme.policyStanding.kind], [1, 'usual'])
})

test('a policy nobody can go by is named, field and all, and every desk opens with the usual one', async t => {
  const { morgan, priya } = await scheme(t)
  const usual = { ...usualPolicy, version: '2' }
  const cases: readonly (readonly [unknown, string])[] = [
    [{ on: today, policy: { ...usual, floor: -1 } }, 'number-out-of-range: floor'],
    [{ on: today, policy: { ...usual, load: [200, 100] } }, 'costs-fall: load'],
    [{ on: today, policy: { ...usual, relaxable: ['practice'] } }, 'not-relaxable: relaxable: practice'],
    [{ on: 'some day', policy: usual }, 'not-a-policy: policy'],
    [{ policy: null }, 'not-a-policy: policy'],
    [[], 'not-a-policy: policy'],
    ['a policy', 'not-a-policy: policy']
  ]
  for (const [body, named] of cases) {
    const { keys } = morgan.desk.held.self().keyring ?? assert.fail()
    const notice = { name: 'policy', body: jsonBody(body as object) }
    need(await publishOn(morgan.world, keys, morgan.desk.scheme.published, notice))
    for (const { world, desk } of [morgan, priya]) {
      need(await visit(world, desk))
      const { policy, policyStanding: standing } = desk.scheme
      assert.equal(standing.kind === 'refused' && `${standing.why}: ${standing.where}`, named)
      assert.deepEqual(policy, usualPolicy)
    }
  }
  need(await changePolicy(morgan.world, morgan.desk, floor(morgan.desk.scheme.policy, 4000)))
  assert.deepEqual(morgan.desk.scheme.policyStanding, { kind: 'published', on: today, before: undefined })
})

test('the policy of an office that has left is not gone by any more, and that is said', async t => {
  const { world, office } = await olderScheme(t)
  need(await visit(world, office))
  need(await changePolicy(world, office, floor(office.scheme.policy, 4000)))
  const people = office.scheme.roster.people.map(each => ({ ...each, state: 'left' as const }))
  const root = office.held.self().keyring?.root ?? assert.fail()
  need(await publishOn(world, root, office.scheme.published, rosterNotice({ people }, today)))
  const { policyStanding } = policyInForce(need(await readNotices(world, {})))
  assert.equal(policyStanding.kind === 'refused' && policyStanding.why, 'signer-gone')
})

test('what the parser reads, matching can go by', () => {
  fc.assert(
    fc.property(policies, written => assert.equal(policyFault(parsePolicy(written) ?? assert.fail()), undefined))
  )
})
