import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { type CastMember, joan as joanOfTheCast, rhys, tom } from '../../src/steps/cast.ts'
import { choose } from '../../src/steps/choose.ts'
import type { Desk } from '../../src/steps/desk.ts'
import { introduce } from '../../src/steps/introduce.ts'
import { openPrivateSpace } from '../../src/steps/open-private-space.ts'
import { visit } from '../../src/steps/visit.ts'
import { nodeWorld } from '../../tools/seed/world.ts'
import { launchChromium, type Program, startProgram } from '../lib/browser.ts'
import { need } from '../lib/scheme.ts'
import { opensTheirDesk, type Visitor } from '../lib/visitor.ts'

let program: Program
let browser: Browser
let joan: Visitor

before(async () => {
  program = await startProgram({ demo: true })
  browser = await launchChromium()
})
after(async () => {
  await browser.close()
  await program.stop()
})

test('Joan knows Rhys, steps back without a reason, and forgets the number', async () => {
  await givenJoanSeesNobodyYet()
  await whenRhysChoosesHerAndTomIntroducesThem()
  await thenSheLearnsTheNameAndWhatStepsAreOpen()
  await whenSheThinksAgainAndThenStepsBack()
  await thenTheNameIsGoneFromHerDesk()
  await andTomLooksForSomebodyElse()
})

async function givenJoanSeesNobodyYet() {
  joan = await opensTheirDesk(browser, program.url, joanOfTheCast)
  await joan.at('What waits for you')
  await joan.sees('Nobody waits for you')
  await joan.leave()
}

async function whenRhysChoosesHerAndTomIntroducesThem() {
  const world = nodeWorld(program.url)
  const rhysDesk = await deskOf(rhys)
  const [referral] = rhysDesk.held.sentReferrals()
  const mentor = [...rhysDesk.scheme.people.values()].find(({ name }) => name === joanOfTheCast.name)
  if (!referral || !mentor) throw Error('story: nothing was offered')
  need(await choose(world, rhysDesk, referral.id, { mentor: mentor.card.signingKey, maySayPractice: false }))
  const tomDesk = await deskOf(tom)
  const chosen = tomDesk.held.receivedReferrals().find(({ stage }) => stage === 'chosen')
  need(await introduce(world, tomDesk, chosen?.id ?? '', 'Please ring after seven.'))
}

async function deskOf({ sixWords }: CastMember): Promise<Desk> {
  const world = nodeWorld(program.url)
  const desk = need(await openPrivateSpace(world, { by: 'six-words', text: sixWords }))
  need(await visit(world, desk))
  return desk
}

async function thenSheLearnsTheNameAndWhatStepsAreOpen() {
  joan = await opensTheirDesk(browser, program.url, joanOfTheCast)
  await joan.findsItSound('mentor-waits')
  await joan.press('Rhys')
  await joan.at('Rhys')
  await joan.sees('01632 960 377')
  await joan.sees('Please ring after seven.')
  await joan.sees('Besides the lead you are the only one who knows this name.')
  await joan.findsItSound('introduction')
}

async function whenSheThinksAgainAndThenStepsBack() {
  await joan.write('A first word to Rhys', 'We know each other')
  await joan.press('Step back')
  await joan.at('Step back?')
  await joan.sees('Tom Beddoes is told that you step back, nothing more')
  await joan.findsItSound('step-back')
  await joan.press('Not yet')
  await joan.at('Rhys')
  assert.equal(await joan.page.getByLabel('A first word to Rhys').inputValue(), 'We know each other')
  await joan.press('Step back')
  await joan.at('Step back?')
  await joan.press('Step back')
}

async function thenTheNameIsGoneFromHerDesk() {
  await joan.at('What waits for you')
  await joan.sees('Nobody waits for you')
  const { depth } = await joan.page.evaluate(() => history.state)
  assert.equal(depth, 0, 'Back leaves at once, and not through pages that are gone')
  await joan.press('My people')
  await joan.sees('Nobody yet')
  await joan.leave()
}

async function andTomLooksForSomebodyElse() {
  const visitor = await opensTheirDesk(browser, program.url, tom)
  await visitor.press('Rhys')
  await visitor.at('Rhys')
  await visitor.sees('Find two or three mentors to offer')
  await visitor.leave()
}
