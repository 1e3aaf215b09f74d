import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cohort } from '../../matching/plan/prepare.ts'
import { usualPolicy } from '../../matching/policy.ts'
import { asha, ben, practices } from '../../matching/test-cast.ts'
import type { Proposal } from '../../steps/plan.ts'
import type { TriedOut } from '../../steps/planning.ts'
import { createPlanBoard, type PlanBoard } from './plan-board.ts'
import type { Planned, Plans } from './plan-work.ts'

const omar = { ...asha, id: 'omar', name: 'Omar Siddiqui' }
const cohort: Cohort = { policy: usualPolicy, practices, mentees: [asha, omar], mentors: [ben] }
const both = (planned: Planned): Plans => ({ usual: planned, shown: planned })
const made = both({ kind: 'planned', proposal: {} as Proposal })
const weigh = (weight: number) => ({ weights: new Map([['area', weight]]) })

/** A planner that answers when the test says so. */
function aBoard() {
  const asked: TriedOut[] = []
  const answers: ((plans: Plans) => void)[] = []
  const answer = (plans: Plans) => answers.shift()?.(plans)
  const board = createPlanBoard(() => ({
    plan: tried => {
      asked.push(tried)
      return new Promise(resolve => answers.push(resolve))
    },
    whyNot: () => Promise.resolve({ kind: 'failed' }),
    stop: () => answer(both({ kind: 'stopped' }))
  }))
  return { board, asked, answer }
}

async function afterAPlan(): Promise<ReturnType<typeof aBoard>> {
  const one = aBoard()
  const first = one.board.planFor(cohort)
  one.answer(made)
  await first
  return one
}

const turn = () => new Promise(resolve => setImmediate(resolve))
const shownKind = ({ plans }: PlanBoard) => plans.value?.shown.kind

test('while a plan is being made only the newest place of a slider is remembered', async () => {
  const { board, asked, answer } = await afterAPlan()
  for (const weight of [20, 30, 40, 50]) void board.tryOut(weigh(weight))
  answer(made)
  await turn()
  answer(made)
  await turn()
  assert.deepEqual(
    asked.map(({ weights }) => weights.get('area')),
    [undefined, 20, 50]
  )
  assert.equal(board.plans.value?.with.weights.get('area'), 50)
  assert.equal(board.progress.value, undefined)
})

test('what is stopped goes back to the plan from before, with its wishes, and nothing newer is begun', async () => {
  const { board, asked } = await afterAPlan()
  void board.tryOut(weigh(20))
  void board.tryOut(weigh(30))
  board.stopPlanning()
  await turn()
  assert.deepEqual([shownKind(board), board.setBack.value], ['planned', 'stopped'])
  assert.equal(board.tried.value.weights.size, 0)
  assert.equal(asked.length, 2)
})

test('a change that fails leaves the plan from before, and the first one that fails leaves none', async () => {
  const { board, answer } = await afterAPlan()
  const change = board.tryOut(weigh(20))
  answer(both({ kind: 'failed' }))
  await change
  assert.deepEqual([shownKind(board), board.setBack.value], ['planned', 'failed'])
  const other = aBoard()
  const first = other.board.planFor(cohort)
  other.answer(both({ kind: 'failed' }))
  await first
  assert.equal(shownKind(other.board), 'failed')
})

test('the same people are not planned twice, and wishes about somebody who no longer waits are forgotten', async () => {
  const { board, asked, answer } = await afterAPlan()
  await board.planFor(structuredClone(cohort))
  assert.equal(asked.length, 1)
  const [one, other] = [
    { mentee: asha.id, mentor: ben.key },
    { mentee: omar.id, mentor: ben.key }
  ]
  const change = board.tryOut({ together: [one], apart: [other] })
  answer(made)
  await change
  const fewer = board.planFor({ ...cohort, mentees: [omar] })
  answer(made)
  await fewer
  assert.deepEqual([asked.at(-1)?.together, asked.at(-1)?.apart], [[], [other]])
})

test('other people come in while a plan is made: what it says of the first ones is never shown', async () => {
  const { board, asked, answer } = aBoard()
  void board.planFor(cohort)
  const second = board.planFor({ ...cohort, mentees: [omar] })
  await turn()
  assert.equal(board.plans.value, undefined)
  answer(made)
  await second
  assert.deepEqual([asked.length, shownKind(board)], [2, 'planned'])
})
