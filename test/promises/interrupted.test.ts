import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { test } from 'node:test'
import type { Stretch } from '../../src/letters/secret.ts'
import { saveDraft, sendReferral } from '../../src/steps/ask.ts'
import { choose } from '../../src/steps/choose.ts'
import type { Desk } from '../../src/steps/desk.ts'
import { end } from '../../src/steps/end.ts'
import { introduce } from '../../src/steps/introduce.ts'
import { offer } from '../../src/steps/offer.ts'
import { makePrivateSpace, newKeys, openPrivateSpace } from '../../src/steps/open-private-space.ts'
import type { Outcome } from '../../src/steps/outcome.ts'
import { readLogbook } from '../../src/steps/read.ts'
import { readScheme } from '../../src/steps/scheme.ts'
import { candidate, shortlistFor } from '../../src/steps/shortlist.ts'
import { factsAsWritten, markSpoken } from '../../src/steps/spoken.ts'
import { visit } from '../../src/steps/visit.ts'
import { welcome } from '../../src/steps/welcome.ts'
import { write } from '../../src/steps/write.ts'
import type { Day } from '../../src/vocabulary/day.ts'
import type { Send } from '../../src/wire/line.ts'
import { quickFolder } from '../lib/folder.ts'
import { type BuiltScheme, buildScheme, need, type Person, worldOver } from '../lib/scheme.ts'
import { startServer } from '../lib/server.ts'
import { times } from '../lib/times.ts'

// Protocol 12, "lost writes, races, crashes", for everything that people do: calls that never arrive, answers that are
// lost, and browsers that die in the middle of a step and are opened again with the six words.

/** Others can be tried by hand: SEEDS=7,8,9. */
const seeds = process.env.SEEDS?.split(',').map(Number) ?? Array.from({ length: 4 * times }, (_, n) => n + 1)
const today = '2026-11-16' as Day
const cheap: Stretch = async (secret, salt) => new Uint8Array(createHash('sha256').update(salt).update(secret).digest())

interface Weather {
  readonly random: () => number
  /** How many of a hundred calls go wrong. */
  storm: number
  lost: number
}

/** Half of what goes wrong never arrives; of the other half only the answer is lost. */
const through =
  (weather: Weather, send: Send): Send =>
  async (endpoint, body) => {
    const isLost = weather.random() * 100 < weather.storm
    if (!isLost) return send(endpoint, body)
    weather.lost++
    if (weather.random() < 0.5) await send(endpoint, body)
    return { ok: false, refusal: 'away' }
  }

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Somebody who tries again until it is done, and whose browser dies every other time. */
class Stubborn {
  desk: Desk
  readonly person: Person
  readonly sixWords: string
  readonly weather: Weather

  constructor(person: Person, sixWords: string, weather: Weather) {
    this.person = person
    this.desk = person.desk
    this.sixWords = sixWords
    this.weather = weather
  }

  /** `isDone` is what the person would see on the screen after opening again. */
  async does(step: (desk: Desk) => Promise<Outcome<unknown, string>>, isDone: (desk: Desk) => boolean = () => false) {
    for (let tries = 0; tries < 200; tries++) {
      if (tries > 0 && isDone(this.desk)) return
      const outcome = await step(this.desk)
      if (outcome.ok) return
      assert.equal(outcome.refusal, 'away')
      if (this.weather.random() < 0.5) await this.openAgain()
    }
    assert.fail('it never got through')
  }

  async openAgain() {
    for (;;) {
      const opened = await openPrivateSpace(this.person.world, { by: 'six-words', text: this.sixWords })
      if (opened.ok) this.desk = opened.value
      else assert.equal(opened.refusal, 'away')
      const visited = opened.ok && (await visit(this.person.world, this.desk))
      if (visited !== false && visited.ok) return
    }
  }

  visits = () => this.does(desk => visit(this.person.world, desk))
}

for (const seed of seeds) {
  test(`however the line fails and browsers die (${seed}), one request stays one and each letter is written once`, async () => {
    await onAServer(send => story({ random: seeded(seed), storm: 0, lost: 0 }, send))
  })
}

test('a line that says yes to a letter and loses it would be noticed', async () => {
  await onAServer(async send => {
    const careless: Send = async (endpoint, body) =>
      endpoint === 'leaveLetter' ? { ok: true, value: new Uint8Array(0) } : send(endpoint, body)
    await assert.rejects(story({ random: seeded(1), storm: 0, lost: 0 }, send, careless))
  })
})

async function onAServer(play: (send: Send) => Promise<void>): Promise<void> {
  const folder = quickFolder()
  const server = await startServer({ folder })
  try {
    await play(server.send)
  } finally {
    await server.close()
    rmSync(folder, { recursive: true })
  }
}

/** `later` is the line once everybody has joined. */
async function story(weather: Weather, send: Send, later: Send = send): Promise<void> {
  const sendAs = () => through(weather, (endpoint, body) => (weather.storm > 0 ? later : send)(endpoint, body))
  const scheme = await buildScheme({ leads: 1, mentors: 2, today, sendAs, stretch: cheap })
  const [lead, mentor] = await Promise.all(
    [scheme.leads[0], scheme.mentors[0]].map(each => known(each, scheme, weather))
  )
  const mentee = await newMentee(scheme, weather, sendAs())
  assert.ok(lead && mentor)
  weather.storm = 20
  await ask(scheme, mentee, lead)
  await match(lead, mentee, mentor)
  await talk(mentee, mentor)
  await part(mentee, mentor, lead)
  assert.ok(weather.lost > 20, `only ${weather.lost} calls went wrong`)
}

/** The scheme noted the words of everybody it made: they are tried until one opens this desk. */
async function known(person: Person | undefined, scheme: BuiltScheme, weather: Weather): Promise<Stubborn> {
  assert.ok(person)
  for (const words of scheme.secrets) {
    const opened = await openPrivateSpace(person.world, { by: 'six-words', text: words })
    if (opened.ok && opened.value.held.self().name === person.name) return new Stubborn(person, words, weather)
  }
  return assert.fail(`no words of ${person.name}`)
}

async function newMentee(scheme: BuiltScheme, weather: Weather, send: Send): Promise<Stubborn> {
  const name = scheme.tell.privateName()
  const world = worldOver(send, today, cheap)
  const keys = await newKeys(world, false)
  const seen = need(await readScheme(world))
  weather.storm = 20
  for (;;) {
    const made = await makePrivateSpace(world, seen, keys, { desk: 'mentee', name })
    if (made.ok) return new Stubborn({ name, world, desk: made.value }, keys.sixWords, weather)
    assert.equal(made.refusal, 'away')
  }
}

async function ask(scheme: BuiltScheme, mentee: Stubborn, lead: Stubborn): Promise<void> {
  const { world, name } = mentee.person
  const card = lead.desk.held.self().keyring?.card
  assert.ok(card)
  const facts = scheme.tell.referral(name, card.signingKey)
  await mentee.does(desk => saveDraft(world, desk, facts, 'the-request'))
  await mentee.does(desk => sendReferral(world, desk, 'the-request'))
  for (let i = 0; i < 3; i++) await lead.visits()
  assert.equal(lead.desk.held.receivedReferrals().length, 1)
  assert.equal(lead.desk.held.letterNotes().length, 0)
}

const received = (desk: Desk) => desk.held.receivedReferrals()[0] ?? assert.fail('no referral')
const sent = (desk: Desk) => desk.held.sentReferrals()[0] ?? assert.fail('no request')

async function match(lead: Stubborn, mentee: Stubborn, mentor: Stubborn): Promise<void> {
  const { id } = received(lead.desk)
  const [atLead, atMentee, atMentor] = [lead, mentee, mentor].map(({ person }) => person.world)
  assert.ok(atLead && atMentee && atMentor)
  await lead.does(desk => markSpoken(atLead, desk, id, factsAsWritten(received(desk))))
  await lead.does(
    desk => {
      const candidates = shortlistFor(desk, id)?.ranked.map(each => candidate(desk, each)) ?? []
      return offer(atLead, desk, id, { candidates, note: '' })
    },
    desk => received(desk).stage === 'offered' && desk.held.waitingToLeave() === 0
  )
  await mentee.visits()
  const key = mentor.desk.held.self().keyring?.card.signingKey
  assert.ok(key)
  await mentee.does(
    desk => choose(atMentee, desk, 'the-request', { mentor: key, maySayPractice: false }),
    desk => sent(desk).stage === 'chosen' && desk.held.waitingToLeave() === 0
  )
  await lead.visits()
  await lead.does(
    desk => introduce(atLead, desk, id, ''),
    desk => received(desk).stage === 'introduced' && desk.held.waitingToLeave() === 0
  )
  await mentor.visits()
  const [introduction, ...others] = mentor.desk.held.introductions()
  assert.ok(introduction && others.length === 0)
  await mentor.does(
    desk => welcome(atMentor, desk, introduction.id, ''),
    desk => desk.held.pairings().length > 0 && desk.held.waitingToLeave() === 0
  )
  for (const each of [mentee, lead]) await each.visits()
  assert.equal(sent(mentee.desk).stage, 'paired')
  assert.equal(received(lead.desk).stage, 'paired')
  for (const each of [mentee, mentor]) assert.equal(each.desk.held.pairings().length, 1)
}

const pairing = (desk: Desk) => desk.held.pairings()[0] ?? assert.fail('no pairing')
const texts = async (who: Stubborn): Promise<string[]> => {
  let read: string[] = []
  await who.does(async desk => {
    const logbook = await readLogbook(who.person.world, desk, pairing(desk).id)
    if (!logbook.ok) return logbook
    assert.deepEqual(logbook.value.faults, [])
    read = logbook.value.entries.map(({ entry }) => ('text' in entry ? entry.text : entry.kind))
    return logbook
  })
  return read
}

async function talk(mentee: Stubborn, mentor: Stubborn): Promise<void> {
  const said: string[] = []
  for (const [i, who] of [mentor, mentee, mentee, mentor].entries()) {
    const text = `Letter ${i}`
    said.push(text)
    await who.does(
      desk => write(who.person.world, desk, pairing(desk).id, { kind: 'letter', text }),
      desk => [...desk.logbooks.values()].some(logbook => JSON.stringify(logbook.entries()).includes(text))
    )
    for (const reader of [mentee, mentor]) assert.deepEqual(await texts(reader), said)
  }
}

async function part(mentee: Stubborn, mentor: Stubborn, lead: Stubborn): Promise<void> {
  await mentee.does(desk => end(mentee.person.world, desk, pairing(desk).id, { words: 'Goodbye' }))
  for (const each of [mentor, lead, mentee]) await each.visits()
  assert.equal(received(lead.desk).stage, 'ended')
  for (const each of [mentee, mentor]) {
    assert.equal(pairing(each.desk).stage, 'ended')
    assert.deepEqual(
      (await texts(each)).filter(text => text === 'Goodbye'),
      ['Goodbye']
    )
    assert.equal(each.desk.held.waitingToLeave(), 0)
  }
}
