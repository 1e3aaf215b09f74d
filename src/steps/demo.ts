import { addDays } from '../vocabulary/day.ts'
import type { RosterDesk } from '../vocabulary/roster.ts'
import { type Scheme, usualClocks } from '../vocabulary/scheme.ts'
import { admit, readApplications } from './admit.ts'
import * as cast from './cast.ts'
import { publishDemoNotices } from './demo-notices.ts'
import { scenes } from './demo-scenes.ts'
import { type Act, type Desks, Halted, need, spareKeyFor } from './demo-stage.ts'
import type { Desk } from './desk.ts'
import { type InvitationLink, invitationFragment, invite, readInvitation } from './invite.ts'
import { type AboutApplicant, join } from './join.ts'
import { done, type Outcome, refuse, type Trouble } from './outcome.ts'
import { saveProfile } from './profile.ts'
import { readNotices, type SchemeRefusal } from './scheme.ts'
import { setUp } from './set-up.ts'
import { visit } from './visit.ts'
import type { World } from './world.ts'

/** How far the made-up scheme has come: for a bar that moves. */
export type Progress = (done: number, of: number, what: string) => void

/** The scheme of the cast. Only a scheme marked `demo` has doors that open with words everybody can read. */
export const demoScheme: Scheme = {
  name: 'Tarn and Saltmarsh Mentoring',
  neutralName: 'Elevenses',
  telephone: '01632 960 011',
  areas: cast.areas,
  clocks: usualClocks,
  agreement: {
    version: 1,
    exceptions: [
      'Somebody is at serious risk of harm: you, a patient, a colleague or a child.',
      'A serious crime has been committed or is being planned.'
    ]
  },
  demo: true,
  cast: [
    door(cast.asha, 'mentee', 'Came back to practice after two years and has just asked for a mentor.'),
    door(cast.helen, 'mentee', 'Has a mentor and writes letters with him.'),
    door(cast.rhys, 'mentee', 'Has been offered mentors to choose from.'),
    door(cast.ben, 'mentor', 'Mentors Helen, and has room for more.'),
    door(cast.priya, 'lead', 'Lead of Tarn Valley: two requests wait for her.'),
    door(cast.tom, 'lead', 'Lead of Saltmarsh Coast.'),
    door(cast.morgan, 'office', 'Looks after the scheme, and cannot see who asks.')
  ]
}

function door({ slug, name }: cast.CastMember, desk: string, hint: string) {
  return { slug, name, desk, hint }
}

/**
 * Sets up the made-up scheme with its cast by walking the same steps as everybody: two areas, two leads, four
 * mentors, and requests at every stage, over the last three weeks. Refuses `wrong-scheme` when the server keeps a
 * scheme already.
 */
export async function buildDemo(world: World, progress: Progress): Promise<Outcome<void, SchemeRefusal>> {
  const before = await readNotices(world, {})
  if (before.ok) return refuse('wrong-scheme')
  if (before.refusal !== 'no-scheme') return before
  const desks: Desks = new Map()
  const acts = [...openingActs(desks), ...scenes(desks)]
  const days = [...Map.groupBy(acts, ({ daysAgo }) => daysAgo)].sort(([one], [other]) => other - one)
  let played = 0
  const play = async (act: Act) => {
    progress(played, acts.length, act.what)
    await act.play({ ...world, today: addDays(world.today, -act.daysAgo) })
    played++
  }
  try {
    // What happens on one day happens side by side: most of the time is spent waiting for the server's disk.
    for (const [, together] of days) await Promise.all(together.map(play))
  } catch (halted) {
    if (halted instanceof Halted) return refuse(halted.refusal as SchemeRefusal | Trouble)
    throw halted
  }
  progress(acts.length, acts.length, 'Ready')
  return done
}

function openingActs(desks: Desks): readonly Act[] {
  const people = [...cast.leads, ...cast.mentors]
  return [
    { what: 'Morgan sets up the scheme', daysAgo: 24, play: world => openOffice(world, desks) },
    ...people.map(person => ({
      what: `${person.name} joins`,
      daysAgo: 23,
      play: (world: World) => joinByInvitation(world, desks, person)
    })),
    { what: 'Morgan compares check words and admits everybody', daysAgo: 22, play: world => admitAll(world, desks) },
    { what: 'Morgan says who may ask, and what is new', daysAgo: 20, play: world => publishDemoNotices(world, desks) },
    ...cast.mentors.map(mentor => ({
      what: `${mentor.name} writes a portrait`,
      daysAgo: 21,
      play: async (world: World) => {
        const desk = desks.get(mentor.slug) as Desk
        need(await visit(world, desk))
        need(await saveProfile(world, desk, mentor.profile))
      }
    }))
  ]
}

async function openOffice(world: World, desks: Desks): Promise<void> {
  const { name, profession, sixWords, slug } = cast.morgan
  const plan = { scheme: demoScheme, practices: cast.practices, office: { name, profession } }
  desks.set(slug, need(await setUp(world, plan, { sixWords, spareKey: await spareKeyFor(world) }, '')))
}

async function joinByInvitation(world: World, desks: Desks, person: cast.CastLead | cast.CastMentor): Promise<void> {
  const desk: RosterDesk = 'profile' in person ? 'mentor' : 'lead'
  const office = desks.get(cast.morgan.slug) as Desk
  const invitation = need(await invite(world, office, { desk, forName: person.name }))
  const link = readInvitation(invitationFragment(office, invitation)) as InvitationLink
  const { name, profession, areas, sixWords, slug } = person
  const about: AboutApplicant = { name, profession, areas, ...forEveryone(person) }
  desks.set(slug, need(await join(world, link, { sixWords, spareKey: await spareKeyFor(world) }, about)))
}

function forEveryone(person: cast.CastLead | cast.CastMentor): Partial<AboutApplicant> {
  if ('about' in person) return { about: person.about, looksIn: person.looksIn }
  return person.forEveryone ? { about: person.forEveryone } : {}
}

async function admitAll(world: World, desks: Desks): Promise<void> {
  const office = desks.get(cast.morgan.slug) as Desk
  const waiting = need(await readApplications(world, office))
  const ids = waiting.map(({ id }) => id)
  need(await admit(world, office, ids))
}
