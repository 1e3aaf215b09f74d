import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualPolicy } from './policy.ts'
import { neighbourAmongThree, shortlist } from './shortlist.ts'
import { asha, ben, code, mentor, practices, severnside } from './test-cast.ts'
import { topicsOnOffer } from './topics.ts'

const rank = (mentors: Parameters<typeof shortlist>[2], relaxed?: Parameters<typeof shortlist>[4]) =>
  shortlist(usualPolicy, asha, mentors, practices, relaxed)

test('Priya sees who fits best, with what fits, what is missing and what could change it', () => {
  const grace = mentor('Grace Adeyemi', { strengths: ['Confidence', 'Coming back after a break'], areas: [severnside] })
  const jo = mentor('Jo Whitfield', { strengths: ['Confidence', 'coming back after a BREAK'], capacity: 1 })
  const { ranked, others } = rank([ben, grace, jo])
  assert.deepEqual(
    ranked.map(each => each.name),
    ['Jo Whitfield', 'Ben Okafor-Lewis', 'Grace Adeyemi']
  )
  assert.deepEqual(others, [])
  assert.deepEqual(ranked[1]?.fits, ['Good at: Confidence.', 'Also a GP.', 'Works with your area.'])
  assert.deepEqual(ranked[1]?.lacks, ['Has not named: Coming back after a break.'])
  assert.deepEqual(ranked[0]?.couldChange, ['This is their last free place.'])
  assert.deepEqual(ranked[2]?.lacks, ['Comes from another area.'])
})

test('Asha, who mentors too, is never put forward to herself', () => {
  const { ranked, others } = rank([mentor('Dr A. Ramanathan'), ben])
  assert.deepEqual(
    ranked.map(each => each.name),
    ['Ben Okafor-Lewis']
  )
  assert.equal(others[0]?.obstacles[0]?.reason, 'May be the person who asks: the names agree.')
})

test('a mentor of the same network is left out until Priya sets that rule aside and says why', () => {
  const near = mentor('Jo Whitfield', { practices: [code('ASH2')] })
  const relax = (because: string, rule: 'pcn' | 'practice' = 'pcn') => [{ mentor: near.key, rule, because }]
  assert.equal(rank([near]).ranked.length, 0)
  assert.equal(rank([near], relax('')).ranked.length, 0)
  assert.equal(rank([near], relax('Asha says they have never met.')).ranked.length, 1)
  const same = { ...near, practices: [code('ASH1')] }
  assert.equal(rank([same], [...relax('x'), ...relax('x', 'practice')]).ranked.length, 0)
})

test('a name from elsewhere is always among the three, where there is one', () => {
  const near = ['Jo', 'Sam', 'Kit', 'Lee'].map(name => mentor(`${name} Whitfield`))
  const far = mentor('Far Away', { areas: [severnside], strengths: [] })
  const { ranked } = rank([...near, far])
  const names = neighbourAmongThree(ranked)
  assert.equal(names[2]?.name, 'Far Away')
  assert.deepEqual(
    names.filter(each => each.name !== 'Far Away'),
    ranked.filter(each => each.name !== 'Far Away')
  )
  assert.deepEqual(neighbourAmongThree(rank(near).ranked), rank(near).ranked)
  assert.deepEqual(
    neighbourAmongThree(rank([far, ben]).ranked).map(each => each.name),
    ['Ben Okafor-Lewis', 'Far Away']
  )
})

test('the order of the list decides nothing', () => {
  const equals = ['Jo', 'Sam', 'Kit', 'Lee', 'Max'].map(name => mentor(`${name} Whitfield`))
  const names = (list: typeof equals) => rank(list).ranked.map(each => each.name)
  assert.deepEqual(names(equals), names([...equals].reverse()))
  assert.notDeepEqual(names(equals), [...names(equals)].sort())
})

test('topics are whole phrases: AI is not in retail', () => {
  const { ranked } = shortlist(usualPolicy, { ...asha, topics: ['AI'] }, [ben], practices)
  assert.deepEqual(ranked[0]?.lacks, ['Has not named: AI.'])
})

test('telling less never raises a score', () => {
  const score = (topics: readonly string[]) =>
    shortlist(usualPolicy, { ...asha, topics }, [ben], practices).ranked[0]?.score ?? 0
  assert.ok(score([]) <= score(['Confidence']))
  assert.ok(score(['Confidence']) <= score(['Confidence', 'Money']))
})

test('reasons fit the letter they travel in', () => {
  const topics = Array.from({ length: 8 }, (_, n) => `a rather long topic ${n}`)
  const { ranked } = shortlist(
    usualPolicy,
    { ...asha, topics, format: 'video' },
    [{ ...ben, strengths: topics, formats: ['video'] }],
    []
  )
  assert.ok((ranked[0]?.fits.length ?? 9) <= 4)
  for (const sentence of ranked[0]?.fits ?? []) assert.ok(sentence.length <= 120)
})

test('an empty pool gives an empty list', () => {
  assert.deepEqual(rank([]), { ranked: [], others: [], questions: [] })
})

test('the topics Priya can tick are counted once for each mentor', () => {
  const offers = topicsOnOffer([ben, mentor('Jo Whitfield', { strengths: ['confidence', 'Confidence'] })])
  assert.deepEqual(
    offers.map(each => each.mentors),
    [2, 1]
  )
})
