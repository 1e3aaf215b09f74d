import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import type { Stretch } from '../../src/letters/secret.ts'
import { priya as priyaOfTheCast } from '../../src/steps/cast.ts'
import { newSixWords } from '../../src/steps/new-phrase.ts'
import { saveProfile } from '../../src/steps/profile.ts'
import { markSpoken } from '../../src/steps/spoken.ts'
import { nodeStretch } from '../../tools/seed/stretch.ts'
import { httpSend, nodeWorld } from '../../tools/seed/world.ts'
import { launchChromium, type Program, startProgram } from '../lib/browser.ts'
import { live } from '../lib/life.ts'
import { buildScheme, need, worldOver } from '../lib/scheme.ts'
import { opensTheirDesk, type Visitor } from '../lib/visitor.ts'

let browser: Browser
let large: Program
let lead: Visitor

before(async () => {
  browser = await launchChromium()
  large = await startProgram()
})
after(async () => {
  await browser.close()
  await large.stop()
})

test('a lead of a large scheme plans the waiting list, tries other weights, and decides each pair', async () => {
  await givenTwentyMentorsAndElevenWho()
  await whenTheLeadPlansTheWaitingList()
  await thenEachPairIsProposedAndProved()
  await andOtherWeightsSayWhoWouldPay()
  await andAPairIsRuledOut()
  await andTheLeadAsksWhyNotAnotherMentor()
  await andKeepsTwoTogetherWhomThePlanWouldNot()
  await andWishesThatCannotAllComeTrueAreNamed()
  await thenAProposalOpensTheRequestWithTheMentorTicked()
  await lead.leave()
})

const people = 11
/** A mentor of the large scheme who has no place. */
let withoutPlace: string
let wordsOfTheOther: string

async function givenTwentyMentorsAndElevenWho() {
  const { today } = nodeWorld(large.url)
  const send = httpSend(large.url)
  const cheap: Stretch = async (secret, salt) =>
    new Uint8Array(createHash('sha256').update(salt).update(secret).digest())
  const scheme = await buildScheme({ leads: 2, mentors: 20, today, sendAs: () => send, stretch: cheap })
  for (const [at, { world, desk, name }] of scheme.mentors.entries()) {
    const strengths = [['Workload'], ['Workload', 'Confidence'], ['Partnership']][at % 3] ?? []
    const profile = scheme.tell.profile(name)
    // Ten places for eleven people.
    const facts = { portrait: { ...profile.portrait, topics: [] }, strengths, capacity: at % 2 }
    need(await saveProfile(world, desk, { ...profile, ...facts }))
    if (facts.capacity === 0) withoutPlace = name
  }
  const [theLead, theOther] = scheme.leads
  assert.ok(theLead && theOther)
  for (let asker = 0; asker < people; asker++)
    await live(scheme, () => undefined, scheme.tell.privateName(), theLead, 'spoken')
  for (const [at, { id, ...held }] of theLead.desk.held.receivedReferrals().entries()) {
    assert.ok('facts' in held)
    const topics = at % 3 === 0 ? ['Partnership'] : held.facts.topics
    need(await markSpoken(theLead.world, theLead.desk, id, { ...held.facts, topics }))
  }
  const wordsFor = async ({ desk }: typeof theLead) =>
    need(await newSixWords(worldOver(send, today, nodeStretch), desk))
  wordsOfTheOther = await wordsFor(theOther)
  const sixWords = await wordsFor(theLead)
  lead = await opensTheirDesk(browser, large.url, { ...priyaOfTheCast, sixWords })
}

async function whenTheLeadPlansTheWaitingList() {
  await lead.findsItSound('lead-many-wait')
  await lead.press('Plan the waiting list')
  await lead.at('Plan the waiting list')
}

async function thenEachPairIsProposedAndProved() {
  await lead.sees('10 of 11 people would have somebody.')
  await lead.sees('Proved: no other plan serves more of them')
  assert.equal(await rows().count(), 10)
  await lead.page.getByRole('heading', { name: 'Would go on waiting' }).waitFor()
  await lead.findsItSound('lead-plan')
}

const rows = () => lead.page.getByRole('button', { name: /^Not these two/ })
/** The pair that stands first: whose request, and with which mentor. */
async function firstPair(): Promise<{ readonly mentee: string; readonly mentor: string }> {
  const first = lead.page.getByRole('listitem').filter({ has: rows() }).first()
  const mentee = await first.getByRole('heading').textContent()
  const mentor = (await first.getByText(/, fits \d+ of 100/).textContent())?.split(', fits')[0]
  return { mentee: mentee ?? '', mentor: mentor ?? '' }
}

async function andOtherWeightsSayWhoWouldPay() {
  await lead.page.getByText('Try out what counts how much').click()
  const slider = lead.page.getByLabel('Good at what is needed')
  const before = await slider.boundingBox()
  for (const weight of ['20', '45', '0']) await slider.fill(weight)
  await lead.sees(/^(One person|\d+ people) would be served worse/)
  assert.deepEqual(await slider.boundingBox(), before, 'nothing moves under the finger')
  await lead.findsItSound('lead-plan-weights')
  for (const other of await lead.page.getByRole('slider').all()) await other.fill('0')
  await lead.sees('Nothing counts any more.')
  await lead.findsItSound('lead-plan-nothing-counts')
  await lead.press("Back to the scheme's weights")
  await lead.sees('10 of 11 people would have somebody.')
}

async function andAPairIsRuledOut() {
  const before = await firstPair()
  await rows().first().click()
  await lead.page.getByRole('heading', { name: 'Ruled out' }).waitFor()
  await assertComesTo(async () => !isSame(await firstPair(), before))
  await lead.findsItSound('lead-plan-ruled-out')
  await lead.press(/^Allow again/)
  await assertComesTo(async () => isSame(await firstPair(), before))
  await lead.page.getByRole('heading', { name: 'Your wishes' }).waitFor({ state: 'detached' })
}

const isSame = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other)

let kept: { readonly mentee: string; readonly mentor: string }

async function andTheLeadAsksWhyNotAnotherMentor() {
  const first = await firstPair()
  const others = await lead.page.getByText(/, fits \d+ of 100/).allTextContents()
  const mentor = others.map(text => text.split(', fits')[0] ?? '').find(name => name !== first.mentor) ?? ''
  await lead.press(`Why not another? for ${first.mentee}`)
  const box = `Why not with another: ${first.mentee}`
  await lead.write(box, 'Zebedee')
  await lead.sees('No mentor you know of is called that.')
  await lead.write(box, withoutPlace)
  await lead.press(withoutPlace)
  await lead.sees('Takes nobody on at present.')
  await lead.write(box, mentor)
  await lead.press(mentor)
  await lead.sees(/^They would do |fits .* better, by |^They would fit too badly/)
  await lead.findsItSound('lead-plan-why-not')
  kept = { mentee: first.mentee, mentor }
}

async function andKeepsTwoTogetherWhomThePlanWouldNot() {
  await lead.page.locator('.el-plan-why').getByRole('button', { name: 'Keep these two together' }).click()
  await lead.page.getByRole('heading', { name: 'Kept together' }).waitFor()
  await lead.sees(new RegExp(`^${kept.mentee} and ${kept.mentor} Let them go for`))
  await lead.findsItSound('lead-plan-kept')
}

async function andWishesThatCannotAllComeTrueAreNamed() {
  const { mentee } = await firstPair()
  assert.notEqual(mentee, kept.mentee)
  await lead.press(`Why not another? for ${mentee}`)
  await lead.write(`Why not with another: ${mentee}`, kept.mentor)
  await lead.press(kept.mentor)
  await lead.sees(`You keep ${kept.mentee} together with ${kept.mentor}, who has no other free place.`)
  await lead.page.locator('.el-plan-why').getByRole('button', { name: 'Keep these two together' }).click()
  await lead.sees(`You keep more people together with ${kept.mentor} than there are free places.`)
  await lead.findsItSound('lead-plan-contradictory')
  await lead.press(`Let them go for ${mentee}`)
  await lead.press(`Let them go for ${kept.mentee}`)
  await lead.sees('10 of 11 people would have somebody.')
  // In the row itself the button that keeps also lets go, and stays where the hand is.
  const keep = lead.page.getByRole('button', { name: `Keep these two together for ${mentee}` })
  await keep.focus()
  await lead.page.keyboard.press('Enter')
  const letGo = lead.page
    .getByRole('list')
    .getByRole('button', { name: `Let them go for ${mentee}` })
    .last()
  await letGo.waitFor()
  assert.ok(await letGo.evaluate(element => element === document.activeElement))
  await lead.page.keyboard.press('Enter')
  await keep.waitFor()
}

async function assertComesTo(has: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await has()) return
    await lead.page.waitForTimeout(50)
  }
  assert.fail('the plan did not follow')
}

async function thenAProposalOpensTheRequestWithTheMentorTicked() {
  const { mentee, mentor } = await firstPair()
  await lead.press(`Look at it for ${mentee}`)
  await lead.at(`Who could talk with ${mentee}`)
  const ticked = lead.page.getByRole('checkbox', { checked: true })
  assert.equal(await ticked.count(), 1)
  const label = await lead.page.locator(`label[for="${await ticked.getAttribute('id')}"]`).textContent()
  assert.equal(label?.trim(), mentor)
  await lead.press(/^Show \d+ more/)
  await lead.findsItSound('lead-offer-proposed')
  await lead.page.getByText(/Why not the other/).click()
  await lead.sees('Takes nobody on at present.')
  await lead.findsItSound('lead-why-not-many')
  await lead.press('Back')
  await lead.sees('10 of 11 people would have somebody.')
}

test('the other lead finds nothing, looks again, also while the server is away, and is told each time', async () => {
  lead = await opensTheirDesk(browser, large.url, { ...priyaOfTheCast, sixWords: wordsOfTheOther })
  await lead.page.getByRole('heading', { name: 'Nothing waits for you' }).waitFor()
  await lead.findsItSound('lead-empty')
  await lead.press('Look again')
  await lead.sees('You have looked in just now')
  await lead.context.setOffline(true)
  await lead.press('Look again')
  await lead.page.getByText('Waiting for the server.').waitFor()
  await lead.findsItSound('lead-empty-offline')
  await lead.context.setOffline(false)
  await lead.sees('You have looked in just now')
  await lead.press('Available mentors')
  await lead.page.getByRole('table', { name: 'Mentors' }).waitFor()
  await lead.findsItSound('lead-mentors-many')
  await lead.context.close()
})
