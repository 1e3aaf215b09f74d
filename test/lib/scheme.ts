import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { solveProof } from '../../src/letters/proof.ts'
import type { Stretch } from '../../src/letters/secret.ts'
import { admit, readApplications } from '../../src/steps/admit.ts'
import { practices } from '../../src/steps/cast.ts'
import { demoScheme } from '../../src/steps/demo.ts'
import type { Desk } from '../../src/steps/desk.ts'
import { type InvitationLink, invitationFragment, invite, readInvitation } from '../../src/steps/invite.ts'
import { join } from '../../src/steps/join.ts'
import { makePrivateSpace, newKeys } from '../../src/steps/open-private-space.ts'
import { saveProfile } from '../../src/steps/profile.ts'
import { readScheme } from '../../src/steps/scheme.ts'
import { setUp } from '../../src/steps/set-up.ts'
import { visit } from '../../src/steps/visit.ts'
import type { World } from '../../src/steps/world.ts'
import type { Day } from '../../src/vocabulary/day.ts'
import type { RosterDesk } from '../../src/vocabulary/roster.ts'
import { createLine, type Send } from '../../src/wire/line.ts'
import { nodeStretch } from '../../tools/seed/stretch.ts'
import { createStorytelling, type Storytelling } from './storytelling.ts'

/** The world of a person in a test: the server behind `send`, a day that stands still, real randomness. */
export const worldOver = (send: Send, today: Day, stretch: Stretch = nodeStretch): World => ({
  line: createLine(send, solveProof),
  random: length => new Uint8Array(randomBytes(length)),
  stretch,
  today,
  device: 'Test'
})

/** What a step gave, where a refusal would be a failure of the test. */
export function need<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: string }
): T {
  if (!outcome.ok) assert.fail(`refused: ${outcome.refusal}`)
  return outcome.value
}

export interface SchemePlan {
  readonly leads: number
  readonly mentors: number
  readonly today: Day
  /** The line of each person, so that a test can listen to it. */
  readonly sendAs: (person: string) => Send
  /** Told what begins, before it does. */
  readonly begin?: (act: string) => void
  readonly stretch?: Stretch
}

/** Somebody of a made-up scheme at their desk. */
export interface Person {
  readonly name: string
  readonly world: World
  readonly desk: Desk
}

export interface BuiltScheme {
  readonly office: Person
  readonly leads: readonly Person[]
  readonly mentors: readonly Person[]
  /** Opens a private space for somebody new who may ask. */
  mentee(name: string): Promise<Person>
  readonly tell: Storytelling
  /** Everything that was said in confidence so far, names and words that open things included. */
  readonly secrets: readonly string[]
}

/** Sets up a scheme of any size by the steps: office, leads and mentors with their portraits, over a real server. */
export async function buildScheme(plan: SchemePlan): Promise<BuiltScheme> {
  const secrets: string[] = []
  const tell = createStorytelling(secrets)
  const begin = plan.begin ?? (() => undefined)
  const worldOf = (name: string) => worldOver(plan.sendAs(name), plan.today, plan.stretch)
  const keysFor = async (world: World, withSpareKey: boolean) => {
    const keys = await newKeys(world, withSpareKey)
    secrets.push(keys.sixWords, ...(keys.spareKey ? [keys.spareKey.words, keys.spareKey.code] : []))
    return keys
  }

  begin('set-up')
  const world = worldOf('Morgan Ellis')
  const made = { scheme: demoScheme, practices, office: { name: 'Morgan Ellis', profession: 'manager' } } as const
  const office = {
    name: 'Morgan Ellis',
    world,
    desk: need(await setUp(world, made, await keysFor(world, true), ''))
  }

  async function invited(desk: RosterDesk, count: number): Promise<Person[]> {
    const people: Person[] = []
    for (let i = 0; i < count; i++) {
      const name = tell.publicName()
      begin(`join ${name}`)
      const own = worldOf(name)
      const invitation = need(await invite(office.world, office.desk, { desk, forName: name }))
      const link = readInvitation(invitationFragment(office.desk, invitation)) as InvitationLink
      const about = { name, profession: 'gp', areas: demoScheme.areas.map(({ id }) => id) } as const
      people.push({ name, world: own, desk: need(await join(own, link, await keysFor(own, true), about)) })
    }
    return people
  }

  const leads = await invited('lead', plan.leads)
  const mentors = await invited('mentor', plan.mentors)
  begin('admit')
  const waiting = need(await readApplications(office.world, office.desk))
  need(
    await admit(
      office.world,
      office.desk,
      waiting.map(({ id }) => id)
    )
  )
  for (const mentor of mentors) {
    begin(`portrait ${mentor.name}`)
    need(await visit(mentor.world, mentor.desk))
    need(await saveProfile(mentor.world, mentor.desk, tell.profile(mentor.name)))
  }
  for (const lead of leads) {
    begin(`visit ${lead.name}`)
    need(await visit(lead.world, lead.desk))
  }

  return {
    office,
    leads,
    mentors,
    tell,
    secrets,
    async mentee(name) {
      const own = worldOf(name)
      const scheme = need(await readScheme(own))
      const desk = need(await makePrivateSpace(own, scheme, await keysFor(own, false), { desk: 'mentee', name }))
      return { name, world: own, desk }
    }
  }
}
