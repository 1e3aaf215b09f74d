import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { type TestContext, test } from 'node:test'
import type { Stretch } from '../../src/letters/secret.ts'
import { changePolicy } from '../../src/steps/policy.ts'
import { relax } from '../../src/steps/relax.ts'
import { shortlistFor } from '../../src/steps/shortlist.ts'
import type { Day } from '../../src/vocabulary/day.ts'
import { type Policy, parsePublishedPolicy } from '../../src/vocabulary/policy.ts'
import { usualPolicy } from '../../src/vocabulary/usual-policy.ts'
import { toBase64url } from '../../src/wire/bytes.ts'
import { live, type Stage } from '../lib/life.ts'
import { type BuiltScheme, buildScheme, need } from '../lib/scheme.ts'
import { startServer } from '../lib/server.ts'

// Who meets whom is published for all to read. It says what the office chose, and nothing of anybody: not who is there,
// not how many, not what was asked or set aside.

const today = '2026-11-22' as Day
const cheap: Stretch = async (secret, salt) => new Uint8Array(createHash('sha256').update(salt).update(secret).digest())

interface Town {
  readonly leads: number
  readonly mentors: number
  /** How far each of those who ask has come. */
  readonly requests: readonly Stage[]
}

async function inhabited(t: TestContext, { leads, mentors, requests }: Town): Promise<BuiltScheme> {
  const server = await startServer()
  t.after(server.close)
  const scheme = await buildScheme({ leads, mentors, today, sendAs: () => server.send, stretch: cheap })
  const lead = scheme.leads[0] ?? assert.fail()
  for (const stage of requests) await live(scheme, () => undefined, scheme.tell.privateName(), lead, stage)
  return scheme
}

type Choose = (scheme: BuiltScheme, policy: Policy) => Policy
const asChosen: Choose = (_, policy) => ({
  ...policy,
  floor: 4000,
  relaxable: ['pcn'],
  supportedBy: { ...policy.supportedBy, gp: ['gp', 'nurse'] }
})

/** What the server has of it once the office has published its choice. */
async function published(scheme: BuiltScheme, choose: Choose): Promise<string> {
  const { world, desk } = scheme.office
  need(await changePolicy(world, desk, choose(scheme, desk.scheme.policy)))
  return new TextDecoder().decode(desk.scheme.published.notices.get('policy')?.body)
}

const quiet: Town = { leads: 1, mentors: 1, requests: [] }
const busy: Town = { leads: 2, mentors: 4, requests: ['sent', 'spoken', 'offered', 'introduced'] }

/** One town against another: the same choices are the same bytes, whoever lives there. */
async function differs(t: TestContext, choose: Choose): Promise<boolean> {
  const [one, other] = [await inhabited(t, quiet), await inhabited(t, busy)]
  return (await published(one, choose)) !== (await published(other, choose))
}

test('the same choices are the same bytes, however many people a scheme has and whatever they ask for', async t => {
  assert.equal(await differs(t, asChosen), false)
})

test('a program whose choices follow its people would be found out', async t => {
  const byNumbers: Choose = (scheme, policy) => ({ ...policy, floor: 1000 + scheme.mentors.length })
  assert.equal(await differs(t, byNumbers), true)
})

/** Every text in it, names of fields included. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => [...(Array.isArray(value) ? [] : [name]), ...textsIn(each)])
}

/** What is neither a word of the usual policy nor an area, a version or the day. */
function strangeIn(scheme: BuiltScheme, body: string): string[] {
  const known = new Set([
    ...textsIn({ on: today, policy: usualPolicy, before: {} }),
    ...['1', '2', 'gp', 'nurse', 'manager'],
    ...scheme.office.desk.scheme.settings.areas.map(({ id }) => id)
  ])
  assert.ok(parsePublishedPolicy(JSON.parse(body)), 'and it can be read')
  return textsIn(JSON.parse(body)).filter(text => !known.has(text))
}

test('every text in it is one of a policy: no name, no key and no reason stands there', async t => {
  const scheme = await inhabited(t, busy)
  assert.deepEqual(strangeIn(scheme, await published(scheme, asChosen)), [])
})

test('a name in a label would be found out', async t => {
  const scheme = await inhabited(t, quiet)
  const name = scheme.mentors[0]?.name ?? assert.fail()
  const withName: Choose = (_, policy) => ({
    ...policy,
    criteria: policy.criteria.map(each => ({ ...each, label: `${each.label}, like ${name}` }))
  })
  const strange = strangeIn(scheme, await published(scheme, withName))
  assert.ok(strange.length > 0 && strange.every(text => text.includes(name)))
})

test('what a lead sets aside for somebody, and why, is published nowhere', async t => {
  const scheme = await inhabited(t, { leads: 1, mentors: 2, requests: ['spoken'] })
  const lead = scheme.leads[0] ?? assert.fail()
  const notices = async () => need(await lead.world.line.readNotices()).map(toBase64url)
  const before = await notices()
  const [request] = lead.desk.held.receivedReferrals()
  const [other] = (request && shortlistFor(lead.desk, request.id)?.ranked) ?? []
  assert.ok(request && other)
  const which = { mentor: other.mentor, rule: 'profession' } as const
  need(await relax(lead.world, lead.desk, request.id, which, 'They asked for her.'))
  assert.deepEqual(await notices(), before)
  await published(scheme, asChosen)
  assert.notDeepEqual(await notices(), before, 'what is published shows')
})
