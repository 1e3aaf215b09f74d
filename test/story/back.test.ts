import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchChromium, type Program, startProgram } from '../lib/browser.ts'
import { newVisitor, type Visitor } from '../lib/visitor.ts'

// The browser's own Back and Forward, which people press without thinking and expect to work.

let program: Program
let browser: Browser
let asha: Visitor

before(async () => {
  program = await startProgram({ demo: true })
  browser = await launchChromium()
})
after(async () => {
  await browser.close()
  await program.stop()
})

test('Asha goes Back and Forward among the questions, and each page begins at its top', async () => {
  await givenAshaIsAskedForHerNumber()
  await asha.page.setViewportSize({ width: 320, height: 480 })
  await asha.page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  await asha.page.goBack()
  await asha.at('What shall Priya call you?')
  await asha.page.goForward()
  await asha.at('How can Priya reach you safely?')
  await asha.page.getByRole('heading', { level: 1 }).and(asha.page.locator(':focus')).waitFor()
  assert.equal(await asha.page.evaluate(() => scrollY), 0)
  await asha.page.goBack()
  await asha.press('Continue')
  await asha.at('How can Priya reach you safely?')
  await asha.leave()
})

test('once it is sent, Back leads to the first page and not through the questions again', async () => {
  await givenAshaIsAskedForHerNumber()
  await andSheAsksToBeRung()
  await asha.page.goBack()
  await asha.at('Ask for someone to talk to')
  await asha.sees('Your request is with Priya.')
  assert.equal(await asha.page.getByRole('button', { name: 'Start' }).count(), 0)
  await asha.findsItSound('ask-sent-already')
  await theFourWordsAreStillThere(() => asha.page.goForward())
  await asha.page.goBack()
  await theFourWordsAreStillThere(() => asha.press('Show what happens next'))
  await asha.page.goBack()
  await asha.page.goBack()
  assert.equal(new URL(asha.page.url()).pathname, '/')
  await asha.leave()
})

test('from the private space that was made by asking, Back leaves at once', async () => {
  await givenAshaIsAskedForHerNumber('Write to Priya')
  await asha.press('Save this and go on another time')
  await asha.press('I have saved them')
  await asha.press('Go on without')
  await andSheAnswersTheRest('Skip the other questions')
  await asha.press('Send it to Priya')
  await asha.press('Go to your private space')
  await asha.at('My request')
  await asha.page.goBack()
  await asha.page.waitForURL(`${program.url}/`)
  await asha.leave()
})

test('help in a crisis opens beside what is half filled in, and a page that is left takes nothing along', async () => {
  await givenAshaIsAskedForHerNumber()
  await asha.write('A number that is safe to ring', '01632 960 142')
  const [help] = await Promise.all([
    asha.context.waitForEvent('page'),
    asha.page.getByRole('link', { name: 'Help in a crisis' }).last().click()
  ])
  await help.getByRole('heading', { level: 1 }).waitFor()
  assert.deepEqual(await help.evaluate(() => [location.pathname, document.referrer, window.opener]), [
    '/help-now',
    '',
    null
  ])
  assert.equal(await asha.page.getByLabel('A number that is safe to ring').inputValue(), '01632 960 142')
  await asha.leave()
})

async function givenAshaIsAskedForHerNumber(door: 'Ask Priya to ring me' | 'Write to Priya' = 'Ask Priya to ring me') {
  asha = await newVisitor(browser, program.url)
  await asha.go('/')
  await asha.page.getByRole('link', { name: 'Talk to a mentor' }).first().click()
  await asha.press('Start')
  await asha.tick('Tarn Valley')
  await asha.press('Continue')
  await asha.press(door)
  await asha.write('A name to call you by', 'Asha')
  await asha.press('Continue')
  await asha.at('How can Priya reach you safely?')
}

async function andSheAsksToBeRung() {
  await andSheAnswersTheRest()
  await asha.press('Ask Priya to ring me')
  await asha.at('Priya will ring you')
}

async function andSheAnswersTheRest(skip?: string) {
  await asha.write('A number that is safe to ring', '01632 960 142')
  await asha.tick('Yes')
  await asha.press('Continue')
  await asha.write('Your practice', 'Somewhere else')
  await asha.press('Continue')
  await asha.press('Continue')
  if (skip) await asha.press(skip)
  await asha.tick('I have read the limits')
  await asha.press('Continue')
  await asha.at('Who will be able to read this')
  await asha.press('Continue')
  await asha.at('Check your answers')
}

async function theFourWordsAreStillThere(show: () => Promise<unknown>) {
  await show()
  await asha.at('Priya will ring you')
  assert.equal(await asha.page.locator('.el-check .el-word').count(), 4)
}
