import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Place } from '../storage.ts'
import { createWaiters } from './waiters.ts'

const place = (n: number) => new Uint8Array(32).fill(n) as Place

function waiterFor(...places: number[]) {
  const answers: string[] = []
  return { places: places.map(place), answer: (outcome: string) => void answers.push(outcome), answers }
}

test('each who waits for a place is told once, and the others are not', () => {
  const waiters = createWaiters(10)
  const [ben, tom, priya] = [waiterFor(1, 2), waiterFor(2, 3), waiterFor(4)]
  for (const waiter of [ben, tom, priya]) assert.ok(waiters.add(waiter))
  waiters.changed(place(2))
  waiters.changed(place(1))
  waiters.changed(place(3))
  assert.deepEqual([ben.answers, tom.answers, priya.answers], [['changed'], ['changed'], []])
})

test('whoever is removed is not told', () => {
  const waiters = createWaiters(10)
  const ben = waiterFor(1, 1)
  waiters.add(ben)
  waiters.remove(ben)
  waiters.remove(ben)
  waiters.changed(place(1))
  waiters.answerAll()
  assert.deepEqual(ben.answers, [])
})

test('no more wait than there is room for, and a place becomes free again', () => {
  const waiters = createWaiters(2)
  const [ben, tom] = [waiterFor(1), waiterFor(2)]
  assert.ok(waiters.add(ben) && waiters.add(tom))
  assert.ok(!waiters.add(waiterFor(3)))
  waiters.changed(place(1))
  assert.ok(waiters.add(waiterFor(3)))
  assert.ok(!waiters.add(waiterFor(4)))
})

test('when all are answered, so is everyone who comes after', () => {
  const waiters = createWaiters(2)
  const [ben, tom] = [waiterFor(1), waiterFor(1)]
  waiters.add(ben)
  waiters.answerAll()
  waiters.add(tom)
  assert.deepEqual([ben.answers, tom.answers], [['quiet'], ['quiet']])
})
