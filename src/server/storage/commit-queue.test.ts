import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { createCommitQueue } from './commit-queue.ts'

/** A queue that remembers how large its groups were, with a clock that stands still. */
function queueOf(t: TestContext) {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const groups: number[] = []
  const queue = createCommitQueue(writes => {
    groups.push(writes.length)
    return writes.map(write => write())
  })
  const add = (count: number) => Promise.all(Array.from({ length: count }, (_, n) => queue.add(() => n)))
  return { queue, groups, add, pass: (ms: number) => t.mock.timers.tick(ms) }
}

test('who writes alone waits for nobody', async t => {
  const { groups, add } = queueOf(t)
  assert.deepEqual(await add(1), [0])
  assert.deepEqual(await add(1), [0])
  assert.deepEqual(groups, [1, 1])
})

test('what arrives in one turn is one group, and each is told its own result', async t => {
  const { groups, add } = queueOf(t)
  assert.deepEqual(await add(5), [0, 1, 2, 3, 4])
  assert.deepEqual(groups, [5])
})

test('a group waits for those who came with the last one, but not for long', async t => {
  const { groups, add, pass } = queueOf(t)
  await add(8)
  const early = add(3)
  await turn()
  assert.deepEqual(groups, [8], 'five are still to come')
  await Promise.all([early, add(5)])
  assert.deepEqual(groups, [8, 8])
  const few = add(2)
  await turn()
  pass(2)
  await few
  assert.deepEqual(groups, [8, 8, 2])
  await add(2)
  assert.deepEqual(groups, [8, 8, 2, 2], 'and next time only two are waited for')
})

test('a write that fails takes its whole group with it, and the next group goes on', async t => {
  const { queue, add, pass } = queueOf(t)
  const fails = queue.add(() => assert.fail('no room'))
  const beside = queue.add(() => 1)
  await assert.rejects(fails, /no room/)
  await assert.rejects(beside, /no room/)
  const next = add(1)
  pass(2)
  assert.deepEqual(await next, [0])
})

test('while it is paused nothing is committed; resumed or drained, everything is', async t => {
  const { queue, groups, add, pass } = queueOf(t)
  const before = add(2)
  queue.pause()
  const during = add(3)
  await turn()
  pass(10)
  assert.deepEqual(groups, [])
  queue.resume()
  await Promise.all([before, during])
  assert.deepEqual(groups, [5])
  queue.pause()
  const last = add(1)
  queue.drain()
  assert.deepEqual(await last, [0])
})
