import { cardOf, makePersonKeys } from '../letters/keys.ts'
import { jsonBody, type PublishedScheme, signGenesis } from '../letters/notice.ts'
import type { Practice } from '../vocabulary/practice.ts'
import type { Profession } from '../vocabulary/profession.ts'
import type { Roster, RosterPerson, rosterStates } from '../vocabulary/roster.ts'
import type { Scheme } from '../vocabulary/scheme.ts'
import { type Desk, deskOf } from './desk.ts'
import { leaveExample } from './example.ts'
import type { HeldKeyring } from './held/keys.ts'
import * as kinds from './held/kinds.ts'
import { makeVault, type NewKeys } from './open-private-space.ts'
import { done, good, type Outcome, refuse } from './outcome.ts'
import { firstPolicy } from './policy.ts'
import { publish, publishOn, publishRoster, rosterNotice } from './publish.ts'
import { type Expected, readNotices, readScheme, refreshScheme, type SchemeRefusal } from './scheme.ts'
import type { World } from './world.ts'

export interface SchemePlan {
  readonly scheme: Scheme
  readonly practices: readonly Practice[]
  readonly office: { readonly name: string; readonly profession: Profession }
}

/**
 * The office's first act: private space, root key and genesis, first roster, `practices`, `policy` and `scheme`. Walked again
 * with the same six words it goes on where it stopped. Refuses `wrong-scheme` when the server keeps another scheme
 * already, and `set-up-code` when it wants the code printed on its console.
 */
export async function setUp(
  world: World,
  plan: SchemePlan,
  keys: NewKeys,
  setUpCode: string
): Promise<Outcome<Desk, SchemeRefusal>> {
  const vault = await makeVault(world, keys, {
    id: 'self',
    desk: 'office',
    name: plan.office.name,
    keyring: await newKeyring(world)
  })
  if (!vault.ok) return vault
  const keyring = vault.value.get(kinds.self, 'self')?.keyring
  if (!keyring?.root) return refuse('wrong-scheme')
  const published = await publishAll(world, plan, keyring, setUpCode)
  if (!published.ok) return published
  const scheme = await readScheme(world)
  if (!scheme.ok) return scheme
  const desk = deskOf(world, vault.value, scheme.value, undefined)
  const pinned = await refreshScheme(world, desk)
  const shown = pinned.ok ? await leaveExample(world, desk) : pinned
  const saved = shown.ok ? await desk.vault.save() : shown
  return saved.ok ? good(desk) : saved
}

async function newKeyring(world: World): Promise<HeldKeyring> {
  const keys = makePersonKeys(world.random)
  return { card: await cardOf(keys), keys, root: makePersonKeys(world.random) }
}

/** Each notice is signed on top of what is there, so that a set-up cut short can be taken up again. */
async function publishAll(
  world: World,
  plan: SchemePlan,
  keyring: HeldKeyring,
  setUpCode: string
): Promise<Outcome<void, SchemeRefusal>> {
  const genesis = await publishGenesis(world, keyring, setUpCode)
  if (!genesis.ok) return genesis
  const { root, keys } = keyring
  if (!root) throw new Error('steps: set-up without a root key')
  const steps = [
    [
      'roster',
      (on: PublishedScheme) => publishOn(world, root, on, rosterNotice(firstRoster(world, plan, keyring), world.today))
    ],
    [
      'practices',
      (on: PublishedScheme) =>
        publishOn(world, keys, on, { name: 'practices', body: jsonBody({ practices: plan.practices }) })
    ],
    [
      'policy',
      (on: PublishedScheme) => publishOn(world, keys, on, { name: 'policy', body: jsonBody(firstPolicy(world.today)) })
    ],
    ['scheme', (on: PublishedScheme) => publishOn(world, keys, on, { name: 'scheme', body: jsonBody(plan.scheme) })]
  ] as const
  for (const [name, step] of steps) {
    const now = await readNotices(world, genesis.value)
    if (!now.ok) return now
    if (now.value.heads.has(name)) continue
    const published = await step(now.value)
    if (!published.ok) return published
  }
  return done
}

async function publishGenesis(
  world: World,
  keyring: HeldKeyring,
  setUpCode: string
): Promise<Outcome<Expected, SchemeRefusal>> {
  const root = keyring.root ?? keyring.keys
  const rootKey = (await cardOf(root)).signingKey
  const now = await readNotices(world, {})
  if (now.ok) return now.value.roots.includes(rootKey) ? good({ id: now.value.id }) : refuse('wrong-scheme')
  if (now.refusal !== 'no-scheme') return now
  const { id, bytes } = await signGenesis(root, [rootKey], world.today)
  const published = await world.line.publishNotice({ setUpCode, notice: bytes })
  return published.ok ? good({ id }) : published
}

const firstRoster = (world: World, plan: SchemePlan, keyring: HeldKeyring): Roster => ({
  people: [
    {
      card: keyring.card,
      desk: 'office',
      name: plan.office.name,
      profession: plan.office.profession,
      areas: plan.scheme.areas.map(area => area.id),
      since: world.today,
      state: 'active'
    }
  ]
})

/** Publishes new settings: names, areas, clocks, agreement. */
export const changeScheme = (
  world: World,
  office: Desk,
  scheme: Scheme
): Promise<Outcome<void, 'not-entitled' | SchemeRefusal>> =>
  office.inTurn(() => publish(world, office, 'scheme', scheme))

/** Publishes the whole list of practices anew. */
export const changePractices = (
  world: World,
  office: Desk,
  practices: readonly Practice[]
): Promise<Outcome<void, 'not-entitled' | SchemeRefusal>> =>
  office.inTurn(() => publish(world, office, 'practices', { practices }))

/** Signs a new roster in which one person has another state: away, paused, left. */
export const changeState = (
  world: World,
  office: Desk,
  person: RosterPerson,
  state: (typeof rosterStates)[number]
): Promise<Outcome<void, 'not-entitled' | SchemeRefusal>> =>
  changePerson(world, office, person, each => ({ ...each, state }))

/** Takes what a mentor says of themselves off the public page. Refuses whoever may not sign the roster. */
export const hideFromEveryone = (
  world: World,
  office: Desk,
  person: RosterPerson
): Promise<Outcome<void, 'not-entitled' | SchemeRefusal>> =>
  changePerson(world, office, person, ({ about: _, ...each }) => each)

const changePerson = (
  world: World,
  office: Desk,
  person: RosterPerson,
  change: (person: RosterPerson) => RosterPerson
): Promise<Outcome<void, 'not-entitled' | SchemeRefusal>> =>
  office.inTurn(() => {
    const people = office.scheme.roster.people.map(each =>
      each.card.signingKey === person.card.signingKey ? change(each) : each
    )
    return publishRoster(world, office, { people })
  })
