import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '../vocabulary/day.ts'
import { usualClocks } from '../vocabulary/scheme.ts'
import type { ReceivedReferral } from './held/received-referral.ts'
import type { SentReferral } from './held/sent-referral.ts'
import { whatNextForLead, whatNextForMentee } from './what-next.ts'

const day = (text: string) => text as Day
// A Thursday.
const sentOn = day('2026-11-19')
const forMentee = (referral: object, today: string) =>
  whatNextForMentee({ sentOn, replies: [], ...referral } as unknown as SentReferral, usualClocks, day(today))
const forLead = (referral: object, today: string) =>
  whatNextForLead({ sentOn, ...referral } as unknown as ReceivedReferral, usualClocks, day(today))

test('Priya rings within two working days: over a weekend that is Monday', () => {
  const next = { what: 'lead-rings', who: 'lead', by: '2026-11-23' }
  assert.deepEqual(forMentee({ stage: 'sent' }, '2026-11-23'), { ...next, overdue: false })
  assert.deepEqual(forMentee({ stage: 'sent' }, '2026-11-24'), { ...next, overdue: true })
  assert.deepEqual(forLead({ stage: 'arrived' }, '2026-11-24'), { ...next, overdue: true })
})

test('names come within ten days of asking, and within ten days of saying no to the first', () => {
  const received = { stage: 'answered', replies: [{ reply: { kind: 'received', note: '' } }] }
  assert.deepEqual(forMentee(received, '2026-11-20').by, '2026-11-29')
  assert.deepEqual(forLead({ stage: 'spoken' }, '2026-11-20').by, '2026-11-29')
  assert.deepEqual(forMentee({ stage: 'none-chosen', declinedOn: day('2026-12-01') }, '2026-12-01').by, '2026-12-11')
})

test('what waits on Asha has no date on her desk, and one on the desk of Priya', () => {
  assert.deepEqual(forMentee({ stage: 'offered' }, '2027-01-01'), {
    what: 'mentee-chooses',
    who: 'mentee',
    by: undefined,
    overdue: false
  })
  assert.deepEqual(forLead({ stage: 'offered' }, '2026-12-18'), {
    what: 'mentee-chooses',
    who: 'mentee',
    by: '2026-12-17',
    overdue: true
  })
})

test('Ben gets in touch within five working days of being introduced, and they meet within 28 days', () => {
  assert.equal(forLead({ stage: 'introduced', introducedOn: day('2026-11-20') }, '2026-11-20').by, '2026-11-27')
  assert.equal(forMentee({ stage: 'chosen', chosenOn: day('2026-11-20') }, '2026-11-20').by, '2026-12-01')
  assert.equal(forMentee({ stage: 'paired' }, '2026-11-20').by, '2026-12-17')
})

test('nothing more is waited for once it has ended or was closed', () => {
  const closing = { stage: 'answered', replies: [{ reply: { kind: 'not-eligible', note: '' } }] }
  for (const next of [
    forMentee({ stage: 'ended' }, '2030-01-01'),
    forMentee(closing, '2030-01-01'),
    forLead({ stage: 'ended' }, '2030-01-01'),
    forLead({ stage: 'closed' }, '2030-01-01')
  ])
    assert.deepEqual(next, { what: 'nothing', who: 'nobody', by: undefined, overdue: false })
})
