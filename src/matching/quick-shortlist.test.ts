import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeUp } from '../../bench/matching/made-up.ts'
import type { MentorFacts } from './facts.ts'
import { usualPolicy } from './policy.ts'
import { demandIn, quickShortlist } from './quick-shortlist.ts'
import { shortlist } from './shortlist.ts'
import { compile } from './tables/mentors.ts'
import { asha, ben, mentor, practices } from './test-cast.ts'

test('out of hundreds the same mentors come first as when everyone is weighed and explained', () => {
  const { mentees, mentors, practices } = makeUp({ mentees: 25, mentors: 300, ratio: 20, seed: 8 })
  const table = compile(usualPolicy, mentors, practices)
  for (const mentee of mentees) {
    const all = shortlist(usualPolicy, mentee, mentors, practices).ranked
    const quick = quickShortlist(table, mentee, 3)
    assert.deepEqual(
      quick.map(each => each.score),
      all.slice(0, 3).map(each => each.score)
    )
    for (const each of quick)
      assert.deepEqual(
        each,
        all.find(other => other.mentor === each.mentor)
      )
  }
})

const bench = (count: number): MentorFacts[] => [
  ben,
  ...Array.from({ length: count - 1 }, (_, n) => mentor(`Other${n} Mentor${n}`, { strengths: [] }))
]

test('a mentor whom others need much stands back, and Priya is told in words', () => {
  const demand = new Map([[ben.key, 9000]])
  const few = (count: number) => {
    const table = compile(usualPolicy, bench(count), practices)
    return quickShortlist(table, asha, count, demandIn(table, demand))
  }
  assert.equal(few(20)[0]?.mentor === ben.key, false)
  assert.deepEqual(
    few(20)
      .find(each => each.mentor === ben.key)
      ?.couldChange.at(-1),
    'In demand: others need this mentor as well.'
  )
  assert.equal(few(19)[0]?.mentor, ben.key)
  assert.ok(!JSON.stringify(few(19)).includes('demand'))
})
