import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { LaneKeys } from '../../src/letters/logbook/lane-keys.ts'
import { admit, applicationWords, readApplications } from '../../src/steps/admit.ts'
import { saveDraft, sendReferral, sentLeadWords } from '../../src/steps/ask.ts'
import * as cast from '../../src/steps/cast.ts'
import { choose } from '../../src/steps/choose.ts'
import { isCollected } from '../../src/steps/collected.ts'
import { confirmWords, safetyWords } from '../../src/steps/confirm.ts'
import { demoScheme } from '../../src/steps/demo.ts'
import type { Desk } from '../../src/steps/desk.ts'
import { end } from '../../src/steps/end.ts'
import { emptyDraft } from '../../src/steps/held/sent-referral.ts'
import { introduce } from '../../src/steps/introduce.ts'
import { type InvitationLink, invitationFragment, invite, readInvitation } from '../../src/steps/invite.ts'
import { join, joinWords, standing } from '../../src/steps/join.ts'
import { offer } from '../../src/steps/offer.ts'
import { makePrivateSpace, type NewKeys, newKeys, openPrivateSpace } from '../../src/steps/open-private-space.ts'
import { saveProfile } from '../../src/steps/profile.ts'
import { readLogbook } from '../../src/steps/read.ts'
import { leadsOf, readScheme } from '../../src/steps/scheme.ts'
import { setUp } from '../../src/steps/set-up.ts'
import { candidate, shortlistFor } from '../../src/steps/shortlist.ts'
import { factsAsWritten, markSpoken, receivedLeadWords } from '../../src/steps/spoken.ts'
import { visit } from '../../src/steps/visit.ts'
import { watch } from '../../src/steps/watch.ts'
import { welcome } from '../../src/steps/welcome.ts'
import { whatNextForLead, whatNextForMentee } from '../../src/steps/what-next.ts'
import type { World } from '../../src/steps/world.ts'
import { write } from '../../src/steps/write.ts'
import { addDays, type Day } from '../../src/vocabulary/day.ts'
import { need, worldOver } from '../lib/scheme.ts'
import { startServer, type TestServer } from '../lib/server.ts'

// The whole story of protocol 9 against the real server over HTTP, with the real cryptography and no page between.

const monday = '2026-11-16' as Day
const story: { server?: TestServer; world: World; desks: Map<string, Desk>; keys: Map<string, NewKeys> } = {
  world: undefined as never,
  desks: new Map(),
  keys: new Map()
}
const desk = (slug: string): Desk => story.desks.get(slug) ?? assert.fail(`no desk of ${slug}`)
const on = (days: number): World => ({ ...story.world, today: addDays(monday, days) })

before(async () => {
  story.server = await startServer()
  const { send } = await story.server.listen()
  story.world = worldOver(send, monday)
})
after(() => story.server?.close())

test('Morgan sets up a scheme with two areas, and a second set-up is refused', async () => {
  const world = on(0)
  const keys = await newKeys(world, true)
  const plan = {
    scheme: demoScheme,
    practices: cast.practices,
    office: { name: cast.morgan.name, profession: 'manager' }
  } as const
  story.desks.set('morgan', need(await setUp(world, plan, keys, '')))
  story.keys.set('morgan', keys)
  const scheme = need(await readScheme(world))
  assert.deepEqual(
    scheme.settings.areas.map(({ name }) => name),
    ['Tarn Valley', 'Saltmarsh Coast']
  )
  assert.equal(scheme.practices.length, cast.practices.length)
  const again = await setUp(world, plan, await newKeys(world, true), '')
  assert.deepEqual(again, { ok: false, refusal: 'wrong-scheme' })
  need(await setUp(world, plan, keys, ''))
})

test('two leads and four mentors join by invitation, check words agree, and one signature admits all', async () => {
  const world = on(0)
  const morgan = desk('morgan')
  for (const person of [...cast.leads, ...cast.mentors]) {
    const kind = 'profile' in person ? 'mentor' : 'lead'
    const invitation = need(await invite(world, morgan, { desk: kind, forName: person.name }))
    const link = readInvitation(`#${invitationFragment(morgan, invitation)}`) as InvitationLink
    const keys = await newKeys(world, true)
    const { name, profession, areas } = person
    const about = 'about' in person ? { about: person.about, looksIn: person.looksIn } : {}
    const joined = need(await join(world, link, keys, { name, profession, areas, ...about }))
    assert.equal(standing(joined), 'waiting')
    story.desks.set(person.slug, joined)
    story.keys.set(person.slug, keys)
    const eve = await join(world, link, await newKeys(world, true), { name: 'Eve', profession, areas })
    assert.deepEqual(eve, { ok: false, refusal: 'invitation-used' })
  }
  const waiting = need(await readApplications(world, morgan))
  assert.equal(waiting.length, 6)
  for (const invitation of waiting.slice(0, 2)) {
    const applicant = [...story.desks.values()].find(({ held }) => held.self().name === invitation.application.name)
    assert.ok(applicant)
    assert.deepEqual(await applicationWords(world, morgan, invitation), await joinWords(world, applicant))
  }
  need(
    await admit(
      world,
      morgan,
      waiting.map(({ id }) => id)
    )
  )
  assert.equal(morgan.scheme.roster.people.length, 7)
  assert.equal(need(await readApplications(world, morgan)).length, 0)
})

test('each mentor writes a portrait, and both leads and nobody else receive it', async () => {
  const world = on(1)
  for (const mentor of cast.mentors) {
    need(await visit(world, desk(mentor.slug)))
    assert.equal(standing(desk(mentor.slug)), 'in-roster')
    assert.deepEqual(need(await saveProfile(world, desk(mentor.slug), mentor.profile)), { sentTo: 2 })
  }
  for (const lead of cast.leads) {
    need(await visit(world, desk(lead.slug)))
    assert.equal(desk(lead.slug).held.profiles().length, 4)
  }
  assert.equal(need(await visit(world, desk('ben'))).profilesSent, 0)
})

test('Asha and Rhys ask, each the lead of their choice', async () => {
  const world = on(2)
  for (const [asker, lead] of [
    [cast.asha, cast.priya],
    [cast.rhys, cast.tom]
  ] as const) {
    const scheme = need(await readScheme(world))
    const chosen = leadsOf(scheme, lead.areas[0] ?? cast.areas[0].id).find(({ name }) => name === lead.name)
    assert.ok(chosen)
    const keys = await newKeys(world, true)
    const mentee = need(await makePrivateSpace(world, scheme, keys, { desk: 'mentee', name: '' }))
    const { calledName, telephone, practice, profession, keepAwayFrom, reasons, wishes } = asker
    const facts = { ...emptyDraft, calledName, telephone, practice, profession, keepAwayFrom, reasons, wishes }
    const empty = need(await saveDraft(world, mentee, emptyDraft))
    assert.deepEqual(await sendReferral(world, mentee, empty.id), { ok: false, refusal: 'lead-unavailable' })
    const whole = { ...facts, area: chosen.areas[0] ?? cast.areas[0].id, lead: chosen.card.signingKey }
    need(await saveDraft(world, mentee, whole, empty.id))
    const sent = need(await sendReferral(world, mentee, empty.id))
    assert.equal(sent.stage, 'sent')
    assert.deepEqual(need(await sendReferral(world, mentee, empty.id)), sent)
    const next = whatNextForMentee(sent, scheme.settings.clocks, world.today)
    assert.deepEqual(next, { what: 'lead-rings', who: 'lead', by: '2026-11-20', overdue: false })
    story.desks.set(asker.slug, mentee)
    story.keys.set(asker.slug, keys)
  }
})

test('Priya opens her letterbox, finds Asha alone in it, and both read the same lead words', async () => {
  const world = on(3)
  const priya = desk('priya')
  const { news } = need(await visit(world, priya))
  assert.deepEqual(
    news.map(({ kind }) => kind),
    ['referral']
  )
  const [referral] = priya.held.receivedReferrals()
  assert.ok(referral)
  assert.equal(referral.referral.calledName, cast.asha.calledName)
  assert.deepEqual(referral.referral.keepAwayFrom, ['Colin Marchbank'])
  assert.deepEqual([referral.referral.slips.length, referral.referral.vouchers.length], [4, 24])
  const [sent] = desk('asha').held.sentReferrals()
  assert.ok(sent)
  const words = await sentLeadWords(world, desk('asha'), sent)
  assert.ok(words)
  assert.equal(need(await isCollected(world, words)), false)
  assert.deepEqual(await receivedLeadWords(world, priya, referral), words)
  assert.equal(need(await isCollected(world, words)), true)
})

test('Priya ticks spoken, sees who may be put forward and why, and offers two', async () => {
  const world = on(3)
  const priya = desk('priya')
  const [referral] = priya.held.receivedReferrals()
  assert.ok(referral)
  assert.equal(shortlistFor(priya, referral.id), undefined)
  need(await markSpoken(world, priya, referral.id, { ...factsAsWritten(referral), topics: ['Returning to practice'] }))
  const list = shortlistFor(priya, referral.id)
  assert.deepEqual(
    list?.ranked.map(({ name }) => name),
    [cast.ben.name, cast.grace.name]
  )
  assert.ok(list?.ranked.every(({ fits }) => fits.length > 0))
  assert.ok(list?.others.every(({ obstacles }) => obstacles.length > 0))
  const candidates = list?.ranked.map(each => candidate(priya, each)) ?? []
  assert.deepEqual(await offer(world, priya, referral.id, { candidates: candidates.slice(0, 1), note: '' }), {
    ok: false,
    refusal: 'two-or-three'
  })
  const offered = need(await offer(world, priya, referral.id, { candidates, note: '' }))
  assert.equal(whatNextForLead(offered, priya.scheme.settings.clocks, world.today).what, 'mentee-chooses')
})

test('Asha chooses Ben, Priya introduces, and only now does Ben see the name', async () => {
  const world = on(4)
  const [asha, priya, ben] = [desk('asha'), desk('priya'), desk('ben')]
  need(await visit(world, asha))
  const [offered] = asha.held.sentReferrals()
  assert.ok(offered?.stage === 'offered')
  const chosen = offered.offer.candidates.find(({ portrait }) => portrait.name === cast.ben.name)
  assert.ok(chosen)
  need(await choose(world, asha, offered.id, { mentor: chosen.mentor, maySayPractice: true }))
  need(await visit(world, ben))
  assert.equal(ben.held.introductions().length, 0)
  need(await visit(world, priya))
  const [referral] = priya.held.receivedReferrals()
  assert.ok(referral)
  need(await introduce(world, priya, referral.id, 'Ring after seven.'))
  need(await visit(world, ben))
  const [introduction] = ben.held.introductions()
  assert.ok(introduction?.stage === 'arrived')
  assert.equal(introduction.introduction.calledName, cast.asha.calledName)
  assert.equal(introduction.introduction.workplace, 'Millrace Surgery')
  const pairing = need(await welcome(world, ben, introduction.id, 'I am glad.'))
  assert.equal(pairing?.otherName, cast.asha.calledName)
  need(await visit(world, priya))
  assert.equal(priya.held.receivedReferrals()[0]?.stage, 'paired')
  need(await visit(world, asha))
  assert.equal(asha.held.sentReferrals()[0]?.stage, 'paired')
  assert.equal(asha.held.pairings()[0]?.otherName, cast.ben.name)
})

const pairingOf = (slug: string): string => desk(slug).held.pairings()[0]?.id ?? assert.fail(`no pairing at ${slug}`)
const secretOf = (slug: string): string => {
  const [pairing] = desk(slug).held.pairings()
  return pairing && 'keys' in pairing ? pairing.keys.pairingSecret : assert.fail(`no secret at ${slug}`)
}
const letter = (text: string) => ({ kind: 'letter', text }) as const
const textsAt = async (world: World, slug: string) => {
  const logbook = need(await readLogbook(world, desk(slug), pairingOf(slug)))
  assert.deepEqual(logbook.faults, [])
  return logbook.entries.map(({ by, entry }) => `${by}: ${'text' in entry ? entry.text : entry.kind}`)
}

test('the pair write letters, the other one hears of it while waiting, and the check words agree', async () => {
  const world = on(5)
  const before = need(await readLogbook(world, desk('asha'), pairingOf('asha')))
  const waiting = watch(world, before.watched)
  need(await write(world, desk('ben'), pairingOf('ben'), letter('Shall we meet on Thursday?')))
  assert.equal(need(await waiting), true)
  assert.deepEqual(await textsAt(world, 'asha'), ['other: Shall we meet on Thursday?'])
  need(await write(world, desk('asha'), pairingOf('asha'), letter('Yes, by the river.')))
  need(await write(world, desk('asha'), pairingOf('asha'), letter('And thank you.')))
  assert.deepEqual(await textsAt(world, 'ben'), [
    'self: Shall we meet on Thursday?',
    'other: Yes, by the river.',
    'other: And thank you.'
  ])
  const words = await safetyWords(world, desk('ben'), pairingOf('ben'))
  assert.equal(words?.length, 4)
  assert.deepEqual(await safetyWords(world, desk('asha'), pairingOf('asha')), words)
  const confirmed = need(await confirmWords(world, desk('asha'), pairingOf('asha')))
  assert.ok('confirmedOn' in confirmed && confirmed.confirmedOn === world.today)
})

test('on another browser the six words and the spare key sheet each bring everything back', async () => {
  const world = { ...on(6), device: 'A telephone' }
  const keys = story.keys.get('asha')
  const byWords = need(await openPrivateSpace(world, { by: 'six-words', text: ` ${keys?.sixWords.toUpperCase()}\n` }))
  assert.deepEqual(byWords.lastUsed, { on: addDays(monday, 2), device: 'Test' })
  const bySheet = need(await openPrivateSpace(world, { by: 'spare-key', text: keys?.spareKey?.words ?? '' }))
  assert.deepEqual(bySheet.lastUsed, { on: world.today, device: 'A telephone' })
  for (const opened of [byWords, bySheet]) {
    assert.deepEqual(opened.held.sentReferrals(), desk('asha').held.sentReferrals())
    assert.deepEqual(opened.held.pairings(), desk('asha').held.pairings())
    assert.equal(need(await readLogbook(world, opened, pairingOf('asha'))).entries.length, 3)
  }
  const wrong = await openPrivateSpace(world, { by: 'six-words', text: 'six other words than those made' })
  assert.deepEqual(wrong, { ok: false, refusal: 'wrong-phrase' })
  const notASheet = await openPrivateSpace(world, { by: 'spare-key', text: keys?.sixWords ?? '' })
  assert.deepEqual(notASheet, { ok: false, refusal: 'wrong-words' })
  story.desks.set('asha', bySheet)
})

test('Asha ends it; after 28 days the next visit of each wipes their own lane and nothing is left', async () => {
  const world = on(40)
  const secret = secretOf('asha')
  const entriesOnServer = async () => {
    const lanes = await Promise.all((['mentee', 'mentor'] as const).map(lane => LaneKeys.of(secret, lane)))
    const counts = lanes.map(async keys => {
      const bodies = need(await world.line.readDrops(await keys.addresses(1, 64)))
      return bodies.filter(body => body !== undefined).length
    })
    return (await Promise.all(counts)).reduce((a, b) => a + b)
  }
  assert.equal(await entriesOnServer(), 3)
  need(await end(world, desk('asha'), pairingOf('asha'), { words: 'Thank you, Ben.' }))
  need(await visit(world, desk('ben')))
  assert.equal(desk('ben').held.pairings()[0]?.stage, 'ended')
  assert.equal((await textsAt(world, 'ben')).at(-1), 'other: Thank you, Ben.')
  const late = await write(world, desk('ben'), pairingOf('ben'), letter('One more thing'))
  assert.deepEqual(late, { ok: false, refusal: 'ended' })
  need(await visit(world, desk('priya')))
  assert.equal(desk('priya').held.receivedReferrals()[0]?.stage, 'ended')
  assert.deepEqual(need(await visit(on(67), desk('asha'))).wiped, [])
  const places = need(await readLogbook(on(67), desk('ben'), pairingOf('ben')))
  assert.equal(places.entries.length, 4)
  assert.equal(need(await visit(on(68), desk('asha'))).wiped.length, 1)
  assert.equal(need(await visit(on(68), desk('ben'))).wiped.length, 1)
  assert.equal(await entriesOnServer(), 0)
})
