import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gaps, leftShort } from './gaps.ts'
import { usualPolicy } from './policy.ts'
import { aldbourne, ben, code, mentor, practices, severnside } from './test-cast.ts'

test('Priya sees how many places are free, for whom, where, and which topics nobody is left for', () => {
  const full = mentor('Full Person', { busy: 2, strengths: ['Complaints'] })
  const kit = mentor('Kit Marlow', { profession: 'manager', areas: [severnside], capacity: 1 })
  const { freePlaces, byProfession, byArea, byTopic } = gaps(usualPolicy, [ben, full, kit], [aldbourne, severnside])
  assert.equal(freePlaces, 3)
  assert.deepEqual(byProfession, { gp: 2, nurse: 2, manager: 3 })
  assert.deepEqual(
    [...byArea],
    [
      [aldbourne, 2],
      [severnside, 1]
    ]
  )
  assert.deepEqual(byTopic[0], { topic: 'Complaints', mentors: 0 })
})

test('a practice whose people would have no choice is named', () => {
  const mentors = [ben, mentor('Jo Whitfield', { practices: [code('ASH1')] })]
  const short = leftShort(usualPolicy, mentors, practices)
  const at = (practice: string) =>
    short.filter(each => each.practice === practice).map(({ profession, mentors }) => `${profession} ${mentors}`)
  assert.deepEqual(at('OAK1'), [])
  assert.deepEqual(at('ELM1'), ['gp 1', 'nurse 1', 'manager 1'])
  assert.deepEqual(at('ASH2'), ['gp 1', 'nurse 1', 'manager 1'])
})
