import assert from 'node:assert/strict'
import test from 'node:test'
import { areas, ben, morgan, practices, priya } from '../../steps/cast.ts'
import type { Invitation } from '../../steps/held/invitation.ts'
import type { SchemeAtHand } from '../../steps/scheme.ts'
import { addDays, type Day } from '../../vocabulary/day.ts'
import type { RosterPerson } from '../../vocabulary/roster.ts'
import { usualClocks } from '../../vocabulary/scheme.ts'
import { dayOne, isDayOneOver } from './day-one.ts'
import { thisWeek } from './week.ts'

const today = '2026-11-22' as Day
const card = (name: string) => ({ signingKey: name, sealingKey: name, box: name }) as unknown as RosterPerson['card']

const person = (desk: RosterPerson['desk'], who: typeof priya | typeof ben | typeof morgan): RosterPerson => ({
  card: card(who.name),
  desk,
  name: who.name,
  profession: who.profession,
  areas: who.areas,
  since: today,
  state: 'active'
})

const schemeWith = (...people: RosterPerson[]) =>
  ({
    settings: {
      name: 'Tarn and Saltmarsh',
      neutralName: 'The Wednesday Room',
      telephone: '',
      areas,
      clocks: usualClocks,
      agreement: { version: 1, exceptions: [] }
    },
    practices,
    policyStanding: { kind: 'usual' },
    roster: { people }
  }) as unknown as SchemeAtHand

const invitation = (forName: string, goodUntil: Day): Invitation =>
  ({ stage: 'open', id: forName, desk: 'mentor', forName, secret: '', madeOn: today, goodUntil }) as Invitation
const application = (name: string): Invitation =>
  ({ ...invitation(name, addDays(today, 9)), stage: 'applied', application: { name } }) as unknown as Invitation

const titles = (scheme: SchemeAtHand, ...invitations: Invitation[]) =>
  thisWeek(scheme, invitations, today).map(line => line.title)

test('Ben waits to be let in, and that comes first', () => {
  const scheme = schemeWith({ ...person('lead', priya), areas: areas.map(area => area.id), state: 'active' })
  assert.deepEqual(titles(scheme, invitation('Grace', today), application('Ben')), [
    'Ben waits to be let in',
    'The invitation for Grace runs out soon'
  ])
  assert.equal(titles(scheme, application('Ben'), application('Grace'))[0], '2 people wait to be let in')
})

test('an invitation with time left is no business of this week, one that has run out is', () => {
  const scheme = schemeWith()
  assert.deepEqual(titles(scheme, invitation('Grace', addDays(today, 5))), [])
  assert.deepEqual(titles(scheme, invitation('Grace', addDays(today, -1))), ['The invitation for Grace has run out'])
})

test('Priya is away, so nobody can ask in Tarn Valley; without any lead day one says so instead', () => {
  const away = { ...person('lead', priya), state: 'away' } as const
  assert.deepEqual(titles(schemeWith(away)), [
    'Nobody can ask in Tarn Valley',
    'Nobody can ask in Saltmarsh Coast',
    'Dr Priya Nair is away'
  ])
  assert.deepEqual(titles(schemeWith()), [])
})

test('however much there is, the office reads seven lines', () => {
  const many = Array.from({ length: 20 }, (_, at) => invitation(`Mentor ${at}`, today))
  assert.equal(titles(schemeWith(), ...many).length, 7)
})

test('day one is over with two leads and three mentors, and not before', () => {
  const two = [person('lead', priya), person('lead', priya)]
  const mentors = [person('mentor', ben), person('mentor', ben)]
  const begun = dayOne(schemeWith(person('office', morgan), ...two, ...mentors), [invitation('Grace', today)])
  assert.deepEqual(
    begun.map(task => task.state),
    ['done', 'done', 'done', 'under-way']
  )
  assert.equal(isDayOneOver(begun), false)
  assert.equal(isDayOneOver(dayOne(schemeWith(...two, ...mentors, person('mentor', ben)), [])), true)
})

test('choices about who meets whom that nobody can go by are a line of the week', () => {
  const scheme = schemeWith({ ...person('lead', priya), areas: areas.map(area => area.id) })
  const refused = { ...scheme, policyStanding: { kind: 'refused', why: 'costs-fall', where: 'load' } } as const
  assert.deepEqual(titles(scheme), [])
  assert.deepEqual(titles(refused), ['The choices about who meets whom cannot be used'])
})
