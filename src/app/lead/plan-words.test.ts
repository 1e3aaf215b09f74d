import assert from 'node:assert/strict'
import { test } from 'node:test'
import { usualPolicy } from '../../matching/policy.ts'
import { asha, ben, mentor, practices } from '../../matching/test-cast.ts'
import type { PlanAnswer } from '../../steps/plan-question.ts'
import { answerInWords, namesIn, refusalInWords } from './plan-words.ts'

const grace = mentor('Grace Abara')
const nameOf = namesIn({ policy: usualPolicy, mentees: [asha], mentors: [ben, grace], practices })
const said = (answer: PlanAnswer, waits = false): string =>
  answerInWords(answer, { mentee: asha.id, mentor: ben.key, waits }, nameOf).join(' ')
const loss = (peopleUnserved: number, points: number) => ({ peopleUnserved, points })

test('what it would cost others is said in people first, and never as more than is known', () => {
  const elsewhere = (peopleUnserved: number, points: number) =>
    said({ kind: 'needed-elsewhere', loss: loss(peopleUnserved, points) })
  assert.equal(elsewhere(2, 0), `They would do for ${asha.name}, but then at least 2 others would wait.`)
  assert.equal(elsewhere(1, 0), `They would do for ${asha.name}, but then at least one other would wait.`)
  assert.match(elsewhere(0, 1240), /others would fit less well, by at least 12 of 100 in all\.$/)
  assert.match(elsewhere(0, 20), /a little less well\.$/)
  assert.match(elsewhere(0, 38_000), /much worse\.$/)
  const whoWaits = said({ kind: 'needed-elsewhere', loss: loss(0, 60) }, true)
  assert.match(whoWaits, /somebody would wait who has waited longer or fits better\.$/)
})

test('whoever fits better is named, with what they have more of', () => {
  const reasons = [
    { label: 'Good at what is needed', points: 1800 },
    { label: 'The same area', points: -600 }
  ]
  assert.equal(
    said({ kind: 'fits-less', than: grace.key, by: 1200, reasons, loss: loss(0, 0) }),
    `Grace Abara fits ${asha.name} better, by 12 of 100: good at what is needed.`
  )
  assert.match(
    said({ kind: 'fits-less', than: grace.key, by: 1200, reasons, loss: loss(3, 0) }),
    /And with these two together, at least 3 others would wait\.$/
  )
})

test('a refusal names the people in question and what to do, and never a key or a number of a request', () => {
  const both = refusalInWords('contradictory-wishes', `${asha.id} and ${ben.key}`, nameOf)
  assert.match(both, new RegExp(`${asha.name} and ${ben.name}\\. Let one of them go\\.$`))
  assert.match(refusalInWords('no-room', ben.key, nameOf), new RegExp(`together with ${ben.name} than`))
  for (const sentence of [both, refusalInWords('no-criteria', 'criteria', nameOf)])
    assert.ok(!sentence.includes(asha.id) && !sentence.includes(ben.key) && !sentence.includes('criteria'))
})
