import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualPolicy } from './policy.ts'
import { relaxations } from './relax.ts'
import { asha, ben, code, mentor, practices } from './test-cast.ts'

const relax = (mentors: Parameters<typeof relaxations>[2], facts = {}) =>
  relaxations(usualPolicy, { ...asha, ...facts }, mentors, practices)

test('when nobody is eligible, Priya hears the smallest changes, the most helpful first', () => {
  const online = [1, 2, 3].map(n => mentor(`Online${n} Person${n}`, { formats: ['video'] }))
  const full = mentor('Full Person', { formats: ['in-person'], busy: 2 })
  const both = mentor('Both Things', { formats: ['video'], busy: 2 })
  assert.deepEqual(
    relax([...online, full, both], { format: 'in-person' }).map(each => each.sentence),
    ['If another way of meeting is all right: 3 mentors.', 'If one more person can be taken on: 1 mentor.']
  )
})

test('if no single change helps, two together are named', () => {
  const both = mentor('Both Things', { formats: ['video'], paused: true })
  assert.deepEqual(
    relax([both], { format: 'in-person' }).map(each => each.rules),
    [['state', 'format']]
  )
})

test('nobody is asked to give up a practice rule or to meet whom they keep away from', () => {
  const colleague = mentor('Jo Whitfield', { practices: [code('ASH1')] })
  assert.deepEqual(relax([colleague, ben], { keepAwayFrom: ['Ben Okafor-Lewis'] }), [])
})

test('somebody who is eligible needs no change', () => {
  assert.deepEqual(relax([ben]), [])
})
