import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { ben, type CastMember, helen, joan, rhys, tom } from '../../src/steps/cast.ts'
import type { Desk } from '../../src/steps/desk.ts'
import { introduce } from '../../src/steps/introduce.ts'
import { openPrivateSpace } from '../../src/steps/open-private-space.ts'
import { visit } from '../../src/steps/visit.ts'
import { welcome } from '../../src/steps/welcome.ts'
import type { World } from '../../src/steps/world.ts'
import { nodeWorld } from '../../tools/seed/world.ts'
import { launchChromium, type Program, startProgram } from '../lib/browser.ts'
import { need } from '../lib/scheme.ts'
import { opensTheirDesk, type Visitor } from '../lib/visitor.ts'

let program: Program
let browser: Browser
let mentee: Visitor
let mentor: Visitor

before(async () => {
  program = await startProgram({ demo: true })
  browser = await launchChromium()
})
after(async () => {
  await browser.close()
  await program.stop()
})

test('Rhys chooses Joan; they write, compare four words, and Joan ends it', async () => {
  await givenRhysReadsAboutTheMentorsTomFound()
  await whenHeChoosesJoan()
  await andTomIntroducesThem()
  await andJoanSaysYes()
  await thenRhysReadsHerWelcome()
  await andEachOneReadsTheOthersLetterWithoutLoadingThePageAgain()
  await andWhatRhysIsWritingIsKept()
  await andBothSeeTheSameFourWordsAndEachTicksForThemselves()
  await whenJoanEndsItWithAClosingNote()
  await thenRhysReadsItAndCanWriteNoMore()
  await mentee.leave()
  await mentor.leave()
})

test('Helen stops contact at once and without a reason, and Ben is told so', async () => {
  mentee = await opensTheirDesk(browser, program.url, helen)
  await mentee.press('My mentor')
  await mentee.press(/Okafor-Lewis/)
  await mentee.at('Letters with Ben')
  await mentee.sees('I am glad you chose me.')
  await mentee.press('Stop contact')
  await mentee.at('Stop contact now')
  await mentee.findsItSound('pair-stop')
  await mentee.press('Stop contact now')
  await mentee.at('Letters with Ben')
  await mentee.sees(/^You stopped contact\. Ben is told so/)
  await mentee.findsItSound('pair-stopped')
  assert.equal(await mentee.page.getByLabel('A letter to Ben').count(), 0)
  assert.equal(await mentee.page.getByText('I am glad you chose me.').count(), 0, 'nor the welcome, which he wrote')

  mentor = await opensTheirDesk(browser, program.url, ben)
  await mentor.press('My people')
  await mentor.press('Helen')
  await mentor.sees(/^Helen stopped contact on /)
  await mentor.leave()
  await mentee.leave()
})

async function givenRhysReadsAboutTheMentorsTomFound() {
  mentee = await opensTheirDesk(browser, program.url, rhys)
  await mentee.at('My request')
  await mentee.findsItSound('mentee-offered')
  await mentee.press('Tom has found mentors for you')
  await mentee.at('Mentors for you')
  await mentee.sees('Why Tom thought of them:')
  await mentee.findsItSound('mentee-offer')
  await mentee.press('None of them')
  await mentee.at('None of them')
  await mentee.findsItSound('mentee-none-of-them')
  await mentee.page.goBack()
  await mentee.at('Mentors for you')
}

async function whenHeChoosesJoan() {
  await mentee.press('Choose Joan')
  await mentee.at('Choose Joan Whitlock')
  await mentee.tick('You may tell Joan Whitlock my practice')
  await mentee.findsItSound('mentee-choose')
  await mentee.press('Choose Joan')
  await mentee.at('My request')
  await mentee.sees('Joan hears your name and answers')
  await mentee.page.goBack()
  await mentee.sees('Nobody is on offer just now')
  await mentee.press('My request')
}

async function andTomIntroducesThem() {
  const { world, desk } = await atTheDeskOf(tom)
  const chosen = desk.held.receivedReferrals().find(each => each.stage === 'chosen')
  assert.ok(chosen, 'the choice has arrived')
  assert.equal(chosen.maySayPractice, true)
  need(await introduce(world, desk, chosen.id, 'He would like the telephone at first.'))
}

async function andJoanSaysYes() {
  const { world, desk } = await atTheDeskOf(joan)
  const arrived = desk.held.introductions().find(each => each.stage === 'arrived')
  assert.ok(arrived, 'the introduction has arrived')
  need(await welcome(world, desk, arrived.id, 'I am glad you chose me. I ring on Thursday.'))
}

async function thenRhysReadsHerWelcome() {
  await mentee.press('Look again')
  await mentee.press('Joan Whitlock has said yes')
  await mentee.at('Letters with Joan')
  await mentee.sees('I am glad you chose me. I ring on Thursday.')
  await mentee.sees('Not yet confirmed.')
  await mentee.sees('Joan looks in about twice a week.')
  await mentee.findsItSound('pair-letters')
}

async function andEachOneReadsTheOthersLetterWithoutLoadingThePageAgain() {
  mentor = await opensTheirDesk(browser, program.url, joan)
  await mentor.press('My people')
  await mentor.press('Rhys')
  await mentor.at('Letters with Rhys')
  await mentee.press('Send')
  await mentee.sees('There is a problem')
  await mentee.write('A letter to Joan', 'Thursday is good.\nAfter four, if you can.')
  await mentee.press('Send')
  await mentor.sees('After four, if you can.')
  assert.equal(await mentee.page.getByLabel('A letter to Joan').inputValue(), '')
  await mentor.write('A letter to Rhys', 'Half past four, then.')
  await mentor.press('Send')
  await mentee.sees('Half past four, then.')
  await mentor.findsItSound('pair-letters-of-the-mentor')
}

async function andWhatRhysIsWritingIsKept() {
  await mentee.write('A letter to Joan', 'One more thing I did not dare')
  await mentee.press('Check words')
  await mentee.at('Check words')
  await mentee.page.goBack()
  await mentee.at('Letters with Joan')
  assert.equal(await mentee.page.getByLabel('A letter to Joan').inputValue(), 'One more thing I did not dare')
}

async function andBothSeeTheSameFourWordsAndEachTicksForThemselves() {
  await mentee.press('Check words')
  await mentor.press('Check words')
  const words = await wordsOf(mentee)
  assert.equal(words.length, 4)
  assert.deepEqual(await wordsOf(mentor), words)
  assert.deepEqual(await saidBy(mentee), ['Joan says', 'You say'])
  assert.deepEqual(await saidBy(mentor), ['You say', 'Rhys says'])
  await mentee.findsItSound('pair-check-words')
  await mentee.press('The words were the same')
  await mentee.at('Letters with Joan')
  assert.equal(await mentee.page.getByText('Not yet confirmed.').count(), 0)
  await mentor.page.goBack()
  await mentor.sees('Not yet confirmed.')
}

async function whenJoanEndsItWithAClosingNote() {
  await mentor.press('Ending')
  await mentor.at('End the mentoring with Rhys')
  await mentor.write(/^Closing note/, 'It was a pleasure. Lead them well.')
  await mentor.tick('Once or twice')
  await mentor.tick('Rhys agrees that the lead is told how often we met')
  await mentor.findsItSound('pair-ending')
  await mentor.press('End it now')
  await mentor.at('Letters with Rhys')
  await mentor.sees(/^You ended this on /)
}

async function thenRhysReadsItAndCanWriteNoMore() {
  await mentee.sees('It was a pleasure. Lead them well.')
  await mentee.sees(/^Joan ended this on .* is deleted at your first visit after /)
  assert.equal(await mentee.page.getByLabel('A letter to Joan').count(), 0)
  await mentee.findsItSound('pair-ended')
  const { desk } = await atTheDeskOf(tom)
  const ended = desk.held.receivedReferrals().find(each => each.stage === 'ended')
  assert.equal(ended?.meetings, '1-2')
}

async function wordsOf({ page }: Visitor): Promise<string[]> {
  await page.locator('.el-check').waitFor()
  return page.locator('.el-check .el-word').allTextContents()
}
const saidBy = ({ page }: Visitor): Promise<string[]> => page.locator('.el-check dt').allTextContents()

/** Whoever is not on stage does their part by the same steps, over the same network. */
async function atTheDeskOf({ sixWords }: CastMember): Promise<{ world: World; desk: Desk }> {
  const world = nodeWorld(program.url)
  const desk = need(await openPrivateSpace(world, { by: 'six-words', text: sixWords }))
  need(await visit(world, desk))
  return { world, desk }
}
