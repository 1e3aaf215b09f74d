import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AreaId } from '../vocabulary/area.ts'
import type { MenteeFacts, MentorFacts } from './facts.ts'
import { obstacles, type RuleId, ruleIds, unansweredQuestions } from './hard-rules.ts'
import { usualPolicy } from './policy.ts'
import { practiceBook } from './practices.ts'
import { aldbourne, asha, ben, code, keyOf, practices, severnside } from './test-cast.ts'

const scheme = { policy: { ...usualPolicy, neighbours: { [aldbourne]: [] } }, practices: practiceBook(practices) }
const reasons = (mentee: MenteeFacts, mentor: MentorFacts) => obstacles(mentee, mentor, scheme).map(each => each.reason)
const broken = (mentee: MenteeFacts, mentor: MentorFacts) => obstacles(mentee, mentor, scheme).map(each => each.rule)

test('Asha and Ben may meet', () => {
  assert.deepEqual(obstacles(asha, ben, scheme), [])
})

test('each hard rule by itself keeps Asha and Ben apart, and says why in a sentence', () => {
  const cases: Record<RuleId, [Partial<MenteeFacts>, Partial<MentorFacts>]> = {
    self: [{ id: ben.key }, {}],
    'may-be-self': [{ name: 'Dr B. Lewis' }, {}],
    'not-available': [{ keepAwayFrom: ['Dr Ben OKAFOR-LEWIS'] }, {}],
    practice: [{ practice: code('OAK1') }, { practices: [code('OAK1')] }],
    'past-practice': [{}, { pastPractices: [code('ASH1')] }],
    pcn: [{}, { practices: [code('ASH2')] }],
    employer: [{ employer: 'Marches Health Ltd' }, { employers: ['marches health ltd'] }],
    relation: [{ relations: [{ kind: 'appraises', with: ben.key }] }, {}],
    state: [{}, { paused: true }],
    capacity: [{}, { busy: 2 }],
    'in-date': [{}, { outOfDate: ['supervision'] }],
    profession: [{ profession: 'gp' }, { profession: 'nurse' }],
    language: [{ languages: ['Welsh'] }, {}],
    format: [{ format: 'in-person' }, { formats: ['video'] }],
    gender: [{ mustBe: 'woman' }, { gender: 'man' }],
    kind: [{ kind: 'buddy' }, {}],
    area: [{}, { areas: [severnside] }],
    declined: [{ declined: [ben.key] }, {}]
  }
  for (const rule of ruleIds) {
    const [mentee, mentor] = cases[rule]
    assert.deepEqual(broken({ ...asha, ...mentee }, { ...ben, ...mentor }), [rule])
    const [reason = ''] = reasons({ ...asha, ...mentee }, { ...ben, ...mentor })
    assert.match(reason, /^[A-Z].*\.$/)
  }
})

test('relations count whichever of the two has stated them', () => {
  for (const kind of ['manages', 'partner', 'appraises', 'trains', 'oversees'] as const) {
    assert.deepEqual(broken(asha, { ...ben, relations: [{ kind, with: asha.id }] }), ['relation'])
    assert.deepEqual(broken({ ...asha, relations: [{ kind, with: ben.key }] }, ben), ['relation'])
  }
})

test('nobody can tell whose list, or what kind of closeness, keeps two people apart', () => {
  const ways = [
    reasons({ ...asha, keepAwayFrom: ['Ben Okafor-Lewis'] }, ben),
    reasons(asha, { ...ben, keepAwayFrom: ['Asha Ramanathan'] }),
    reasons({ ...asha, relations: [{ kind: 'close', with: ben.key }] }, ben),
    reasons(asha, { ...ben, relations: [{ kind: 'close', with: asha.id }] })
  ]
  for (const way of ways) assert.deepEqual(way, ['Not available for this match.'])
})

test('facts about practices survive a move on either side', () => {
  const moved = { ...asha, practice: code('OAK1'), pastPractices: [code('ELM1')] }
  assert.deepEqual(broken(moved, ben), ['past-practice'])
  assert.deepEqual(broken(moved, { ...ben, practices: [], pastPractices: [code('ELM1')] }), ['past-practice'])
  assert.deepEqual(broken(asha, { ...ben, pastPractices: [code('ASH1')] }), ['past-practice'])
})

test('a practice typed in her own words is recognised', () => {
  const { practice: _, ...untold } = asha
  const typed = { ...untold, workplace: 'the ash tree practice, on the hill' }
  assert.deepEqual(broken(typed, { ...ben, practices: [code('ASH1')] }), ['practice', 'pcn'])
  assert.deepEqual(unansweredQuestions(typed, scheme), [])
})

test('what could not be checked is asked', () => {
  const { practice: _, profession: __, ...untold } = asha
  assert.equal(unansweredQuestions(untold, scheme).length, 2)
  assert.equal(unansweredQuestions({ ...asha, practice: code('ZZ99') }, scheme).length, 1)
  assert.deepEqual(unansweredQuestions(asha, scheme), [])
})

test('a mentor without any place takes nobody, and one beyond capacity takes no more', () => {
  assert.deepEqual(reasons(asha, { ...ben, capacity: 0, busy: 0 }), ['Takes nobody on at present.'])
  assert.deepEqual(reasons(asha, { ...ben, capacity: 1, busy: 2 }), ['No free place: 2 of 1 taken.'])
})

test('whoever is away, suspended, lapsed, gone or dead is not put forward', () => {
  for (const state of ['away', 'paused', 'suspended', 'lapsed', 'left', 'died'] as const)
    assert.deepEqual(broken(asha, { ...ben, state }), ['state'])
})

test('a nurse may have a GP, a GP may not have a manager', () => {
  assert.deepEqual(broken({ ...asha, profession: 'nurse' }, ben), [])
  assert.deepEqual(broken(asha, { ...ben, profession: 'manager' }), ['profession'])
  assert.equal(ben.key, keyOf('Ben'))
})

test('an area may be called what it likes', () => {
  const odd = { ...scheme, policy: usualPolicy }
  assert.deepEqual(obstacles({ ...asha, area: 'constructor' as AreaId }, ben, odd), [])
})
