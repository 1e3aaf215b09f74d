import assert from 'node:assert/strict'
import test from 'node:test'
import type { Job } from '../workers/answer.ts'
import { type Hand, workFor } from './work-for.ts'

/** Stands in for a worker: `act` decides what becomes of each job. */
function aHand(act: (job: Job<number>, hand: Hand) => void) {
  const hands: (Hand & { ended: boolean })[] = []
  const start = () => {
    const hand = {
      ended: false,
      onmessage: null as Hand['onmessage'],
      onerror: null as Hand['onerror'],
      postMessage: (job: unknown) => act(job as Job<number>, hand),
      terminate: () => {
        hand.ended = true
      }
    }
    hands.push(hand)
    return hand
  }
  return { hands, start }
}

const give = (hand: Hand, data: unknown) => hand.onmessage?.({ data } as MessageEvent)
const breakDown = (hand: Hand) => hand.onerror?.({} as ErrorEvent)

test('every job gets its own answer, in whatever order they come', async () => {
  const jobs: Job<number>[] = []
  const { start, hands } = aHand(job => jobs.push(job))
  const work = workFor<number, number>(start)
  const answers = Promise.all([work.do(3), work.do(4)])
  for (const { number, asked } of jobs.reverse()) if (hands[0]) give(hands[0], { number, given: asked * 10 })
  assert.deepEqual(await answers, [30, 40])
  assert.equal(hands.length, 1)
})

test('a worker that could not be loaded is started again for the jobs that wait', async () => {
  let broken = true
  const { start, hands } = aHand((job, hand) => {
    if (!broken) return give(hand, { number: job.number, given: job.asked })
    broken = false
    queueMicrotask(() => breakDown(hand))
  })
  assert.equal(await workFor<number, number>(start).do(7), 7)
  assert.deepEqual(
    hands.map(hand => hand.ended),
    [true, false]
  )
})

test('a worker that never loads fails the job instead of hanging the page, and may be tried afresh', async () => {
  const { start, hands } = aHand((_, hand) => queueMicrotask(() => breakDown(hand)))
  const work = workFor<number, number>(start, 3)
  await assert.rejects(work.do(7), /could not be started/)
  assert.equal(hands.length, 3)
  await assert.rejects(work.do(7), /could not be started/)
})

test('a fault inside a worker is thrown without saying what it was working on', async () => {
  const { start } = aHand(({ number }, hand) => give(hand, { number, failed: true }))
  await assert.rejects(workFor<number, number>(start).do(7), /^Error: app: a worker failed$/)
})
