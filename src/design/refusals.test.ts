import assert from 'node:assert/strict'
import test from 'node:test'
import { refusals } from '../wire/refusal.ts'
import { refusalsWithText, refusalText } from './refusals.ts'

const fromBrowser =
  'away unreadable altered not-for-me wrong-phrase old-roster fork wrong-scheme not-my-choice replayed unknown-version expired storage-full'
const fromSteps =
  'wrong-words no-scheme invitation-used invitation-expired missing rolled-back misplaced forged old-notice unusable-policy not-entitled unsigned wrong-thread unusable-key portrait-too-long incomplete lead-unavailable mentor-unavailable sent-already not-now two-or-three not-offered ended no-application no-invitation no-draft no-referral no-introduction no-pairing'

test('every refusal of the server, of the browser and of a step has a sentence and a next step of its own', () => {
  for (const refusal of [...Object.keys(refusals), ...fromBrowser.split(' '), ...fromSteps.split(' ')]) {
    assert.ok(refusalsWithText.includes(refusal), `${refusal} has no sentence`)
    const { sentence, next } = refusalText(refusal)
    assert.match(sentence, /^[A-Z].*\.$/)
    assert.match(next, /^[A-Z].*\.$/)
  }
})

test('a mistyped word gets the sentence of protocol 4', () => {
  const { sentence, next } = refusalText('wrong-phrase')
  assert.equal(
    `${sentence} ${next}`,
    'One of the words is different, or nothing was opened for 18 months and it was cleared. You can ask again.'
  )
})

test('a refusal nobody foresaw still tells Asha what to do', () => {
  for (const odd of ['', 'toString', '__proto__', 'gremlins']) assert.match(refusalText(odd).next, /Try again/)
})

test('no sentence speaks in code words', () => {
  for (const refusal of [...refusalsWithText, '?']) {
    const { sentence, next } = refusalText(refusal)
    assert.doesNotMatch(
      `${sentence} ${next}`,
      /\b(case|referral|vault|keyring|phrase|kit|slip|token|drop|notice|roster)\b/i
    )
  }
})
