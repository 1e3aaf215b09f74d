import assert from 'node:assert/strict'
import test from 'node:test'
import { bodyAt, said, siteAt, siteOf } from '../../test/lib/site.ts'
import { seenNotice } from '../vocabulary/seen.ts'
import { fixtures, roster, scheme } from './test-scheme.ts'

const [priya, tom] = roster.people
const leadsPage = async (people: readonly object[], more: object = {}) =>
  said(await bodyAt(siteOf({ genesis: {}, scheme, roster: { people }, ...more }), '/leads'))

test('Tom is away and it says until when; Priya will be, and it says from when', async () => {
  const text = await leadsPage(roster.people)
  assert.match(text, /Tom Beddoes Practice manager\. Looks in Mondays and Thursdays Away until 30 November 2026/)
  assert.match(text, /Looks in Mondays and Thursdays\. Away from 21 December 2026 until 2 January 2027/)
})

test('a lead is away from the first day to the last, both counted, also while the roster calls them active', async () => {
  const during = async (from: string, until?: string) => leadsPage([{ ...priya, away: { from, until } }])
  assert.match(await during('2026-11-22', '2026-11-22'), /Away until 22 November/)
  assert.match(await during('2026-11-22'), /Thursdays Away /)
  assert.doesNotMatch(await during('2026-11-01', '2026-11-21'), /Away/)
})

test('one who has left, lapsed, died or is suspended is not shown at all', async () => {
  for (const state of ['left', 'lapsed', 'died', 'suspended'])
    assert.doesNotMatch(await leadsPage([{ ...priya, state }]), /Priya/, state)
})

test('an area without a lead says so, and what to do; so does one whose leads are all away', async () => {
  assert.match(await leadsPage([priya ?? {}]), /Nobody for Saltmarsh Coast just now\. You can choose .* 01632 960 200/)
  assert.match(await leadsPage(roster.people), /Everybody for Saltmarsh Coast is away just now/)
  assert.match(said(await bodyAt(siteOf({ genesis: {}, scheme, roster: { people: [tom] } }), '/')), /None of the leads/)
})

test('a lead for an area that was merged away is still found', async () => {
  assert.match(await leadsPage([{ ...priya, areas: ['upper-tarn'] }]), /Elsewhere Dr Priya Nair|Elsewhere PN Dr Priya/)
})

test('whoever looked in this week is said to have, once there is a notice of it', async () => {
  const at = (on: string) => ({ [seenNotice(priya?.card.signingKey as never)]: { on, overdue: false } })
  assert.doesNotMatch(await leadsPage(roster.people), /Looked in/)
  assert.match(await leadsPage(roster.people, at('2026-11-20')), /Thursdays\. Looked in this week\. Away from/)
  assert.doesNotMatch(await leadsPage(roster.people, at('2026-11-02')), /Looked in/)
})

test('one person of the roster who cannot be read hides nobody else', async () => {
  assert.match(await leadsPage([{ desk: 'lead', name: 'Nobody' }, ...roster.people]), /Dr Priya Nair/)
})

test('mentors are shown only where they want to be', async () => {
  const text = said(await bodyAt(siteAt('standing'), '/mentors'))
  assert.match(text, /Dr Ben Okafor-Lewis.*Nesta Prothero Practice nurse/)
  assert.doesNotMatch(text, /Quentin/)
  const none = siteOf({ ...fixtures.standing, roster: { people: [priya] } })
  assert.match(said(await bodyAt(none, '/mentors')), /Nobody has put a portrait here/)
})

test('who may ask is told by day: from today, or from a day to come, where, and by older names', async () => {
  const text = said(await bodyAt(siteAt('standing'), '/who-can-ask'))
  assert.match(text, /Yes, if you work in general practice in Tarn Valley and Saltmarsh Coast/)
  assert.match(text, /Practice managers , since 2 November 2026/)
  assert.match(text, /Soon Pharmacists , only in Tarn Valley, from 1 April 2027/)
  assert.match(text, /Tarn and Fell \(Z9T1M\), from 1 April 2026 .*Upper Tarn \(99X\), until 31 March 2026; Lower Tarn/)
})

test('eligibility works for nurses and managers as it does for doctors, before anything is published', async () => {
  const text = said(await bodyAt(siteOf({ genesis: {}, scheme, roster }), '/who-can-ask'))
  for (const who of ['GPs, whatever your contract', 'Nurses in general practice', 'Practice managers', 'Retired GPs'])
    assert.ok(text.includes(who), who)
})
