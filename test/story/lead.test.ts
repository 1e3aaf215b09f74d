import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { asha as ashaOfTheCast, ben as benOfTheCast, priya as priyaOfTheCast } from '../../src/steps/cast.ts'
import { launchChromium, type Program, startProgram } from '../lib/browser.ts'
import { opensTheirDesk, type Visitor } from '../lib/visitor.ts'

let program: Program
let browser: Browser
let priya: Visitor
let asha: Visitor
let ben: Visitor

before(async () => {
  program = await startProgram({ demo: true })
  browser = await launchChromium()
})
after(async () => {
  await browser.close()
  await program.stop()
})

test('Priya speaks with Asha, offers mentors, introduces her to Ben, and Ben welcomes her', async () => {
  await givenPriyaOpensHerDesk()
  await whenSheReadsWhatAshaWrote()
  await andSpeaksWithHer()
  await andOffersTwoMentorsWithReasons()
  await thenAshaChoosesBen()
  await andPriyaIntroducesThem()
  await thenBenLearnsTheNameAndSaysYes()
  await andAshaFindsHisWelcome()
  await andPriyaSeesThatTheyHaveBegun()
  for (const each of [priya, asha, ben]) await each.leave()
})

async function givenPriyaOpensHerDesk() {
  priya = await opensTheirDesk(browser, program.url, priyaOfTheCast)
  await priya.at('What waits for you')
  await priya.findsItSound('lead-waits')
}

async function whenSheReadsWhatAshaWrote() {
  await priya.press('Asha Ramanathan')
  await priya.at('Asha Ramanathan')
  await priya.sees('01632 960 142')
  await priya.sees('must not be left')
  await priya.sees('They say')
  await priya.findsItSound('lead-request')
  await priya.press('Send an answer instead')
  await priya.press('Send')
  await priya.sees('Choose what kind of answer it is')
  await priya.findsItSound('lead-answer')
  await priya.press('Not now')
  await priya.at('Asha Ramanathan')
}

async function andSpeaksWithHer() {
  await priya.press('We have spoken')
  await priya.at('First call with Asha Ramanathan')
  await priya.tick('Returning to practice')
  await priya.findsItSound('lead-first-call')
  await priya.press('We have spoken')
  await priya.at('Asha Ramanathan')
  await priya.sees('Find two or three mentors to offer')
  // Nothing more needs to be pressed to see who could talk with her, and why.
  await priya.sees('Dr Ben Okafor-Lewis')
  await priya.sees('Good at: Returning to practice.')
  await priya.findsItSound('lead-spoken')
}

async function andOffersTwoMentorsWithReasons() {
  await priya.press('See who is available')
  await priya.sees('Good at: Returning to practice.')
  await priya.page.getByText(/Why not the other/).click()
  await priya.sees('A practice nurse does not usually support a GP.')
  await priya.findsItSound('lead-offer')
  for (const box of await priya.page.getByRole('checkbox').all()) await box.uncheck()
  await priya.press(/^Offer them/)
  await priya.sees('There is a problem')
  for (const box of (await priya.page.getByRole('checkbox').all()).slice(0, 2)) await box.check()
  await priya.press(/^Offer them/)
  await priya.sees('They are choosing')
  await priya.findsItSound('lead-offered')
  await priya.press('They chose on the telephone')
  await priya.at('A choice by telephone')
  await priya.press('Keep this choice')
  await priya.sees('Choose whom they chose')
  await priya.findsItSound('lead-by-telephone')
  await priya.press('Not now')
  await priya.at('Asha Ramanathan')
}

async function thenAshaChoosesBen() {
  asha = await opensTheirDesk(browser, program.url, ashaOfTheCast)
  await asha.press(/has found mentors for you/)
  await asha.sees('None of them knows about you.')
  await asha.sees('Good at: Returning to practice.')
  await asha.press('Choose Ben')
  await asha.at('Choose Dr Ben Okafor-Lewis')
  await asha.press('Choose Ben')
  await asha.at('My request')
}

async function andPriyaIntroducesThem() {
  await priya.press('Back')
  await priya.press('Look again')
  await priya.sees(/Introduce them to the mentor they chose/)
  await priya.press('Asha Ramanathan')
  await priya.press('Introduce them')
  await priya.sees(/Not where they work/)
  await priya.findsItSound('lead-introduce')
  await priya.press(/^Introduce Asha/)
  await priya.sees('The mentor is to answer')
}

async function thenBenLearnsTheNameAndSaysYes() {
  ben = await opensTheirDesk(browser, program.url, benOfTheCast)
  await ben.press('Asha Ramanathan')
  await ben.sees('01632 960 142')
  assert.equal(await ben.page.getByText('Works at').count(), 0, 'the practice was not to be told')
  await ben.write('A first word to Asha', 'I will ring you on Thursday after seven.')
  await ben.press('Yes, I will ring')
  await ben.at('Now ring Asha')
}

async function andAshaFindsHisWelcome() {
  await asha.press('Look again')
  await asha.press(/has said yes/)
  await asha.sees('I will ring you on Thursday after seven.')
}

async function andPriyaSeesThatTheyHaveBegun() {
  await priya.press('Back')
  await priya.press('Look again')
  await priya.sees(/They have begun/)
  await priya.press('Available mentors')
  await priya.sees('2 of 3')
  await priya.findsItSound('lead-mentors')
}
