import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { helen as helenOfTheCast } from '../../src/steps/cast.ts'
import { launchChromium, type Program, startProgram } from '../lib/browser.ts'
import { createKeyboard, type Keyboard } from '../lib/keyboard.ts'
import { newVisitor, type Visitor } from '../lib/visitor.ts'

let program: Program
let browser: Browser
let asha: Visitor
let helen: Visitor
let keys: Keyboard

before(async () => {
  program = await startProgram({ demo: true })
  browser = await launchChromium()
})
after(async () => {
  await browser.close()
  await program.stop()
})

test('Asha asks for a mentor without a mouse', async () => {
  await givenAshaComesWithoutAMouse()
  await whenSheSkipsToTheMainContent()
  await andChoosesALead()
  await andForgetsHerNameAndIsLedToTheBox()
  await andAnswersTheRest()
  await andSendsIt()
  await thenTheHeadingSaysThatItArrived()
})

test('Helen opens her private space and writes a letter without a mouse', async () => {
  await givenHelenOpensHerPrivateSpace()
  await whenSheGoesToHerLettersAndRoundThePage()
  await andWritesALetter()
  await thenItStandsAmongTheOthers()
  await andSheFindsTheWayBack()
})

test('the public pages let nobody get stuck', async () => {
  const visitor = await newVisitor(browser, program.url)
  for (const path of ['/', '/leads', '/confidentiality', '/help-now', '/signposts']) {
    await visitor.go(path)
    await createKeyboard(visitor.page).goesRound()
  }
  await visitor.leave()
})

test('a page that hides its focus, or holds it, is found out', async () => {
  const visitor = await newVisitor(browser, program.url)
  await visitor.go('/help-now')
  const { page } = visitor
  await page.evaluate(() => {
    for (const link of document.querySelectorAll('a')) link.style.cssText = 'all: unset !important'
  })
  await assert.rejects(createKeyboard(page).goesRound(), /nothing shows that it has the focus/)
  await visitor.go('/help-now')
  await page.evaluate(() => {
    const second = document.querySelectorAll('a')[1]
    second?.addEventListener('keydown', event => event.preventDefault())
  })
  await assert.rejects(createKeyboard(page).goesRound(), /something holds it/)
  await visitor.leave()
})

async function givenAshaComesWithoutAMouse() {
  asha = await newVisitor(browser, program.url)
  keys = createKeyboard(asha.page)
  await asha.go('/ask')
  await keys.landsOn('Ask for someone to talk to')
  await keys.goesRound()
}

async function whenSheSkipsToTheMainContent() {
  await keys.press('Skip to main content')
  assert.equal(await asha.page.evaluate(() => document.activeElement?.id), 'main')
  assert.equal(new URL(asha.page.url()).hash, '')
}

async function andChoosesALead() {
  await keys.press('Start')
  await keys.landsOn('Which area do you work in?')
  await keys.choose('Tarn Valley')
  await keys.press('Continue')
  await keys.landsOn('Choose who finds you a mentor')
  await keys.goesRound()
  await keys.press('Write to Priya')
}

async function andForgetsHerNameAndIsLedToTheBox() {
  await keys.landsOn('What shall Priya call you?')
  for (let tries = 0; tries < 2; tries++) {
    await keys.press('Continue')
    await asha.page.locator('.nhsuk-error-summary:focus').waitFor()
  }
  await keys.press('Enter a name, or a letter to go by')
  assert.equal(await asha.page.evaluate(() => document.activeElement?.id), 'called-name')
  await asha.page.keyboard.type('Nasrin')
  await asha.page.keyboard.press('Enter')
}

async function andAnswersTheRest() {
  await keys.landsOn('How can Priya reach you safely?')
  await keys.write('A number that is safe to ring', '01632 960 142')
  await keys.choose('No')
  await keys.goesRound()
  await keys.press('Continue')
  await keys.landsOn('Where do you work?')
  await keys.write('Your practice', 'mill')
  await keys.choose(/^Millrace Surgery/)
  await keys.press('Continue')
  await keys.landsOn('Who must not be involved?')
  await keys.write(/^Names, one to a line/, 'Colin Marchbank')
  await keys.press('Continue')
  await keys.landsOn('What is your profession?')
  await keys.press('Skip the other questions')
}

async function andSendsIt() {
  await keys.landsOn('What stays between you, and its limits')
  await keys.tick('I have read the limits')
  await keys.press('Continue')
  await keys.landsOn('Who will be able to read this')
  await keys.press('Continue')
  await keys.landsOn('Save your six words')
  await keys.press('I have saved them')
  await keys.landsOn('A spare key sheet, if you like')
  await keys.press('Go on without')
  await keys.landsOn('Check your answers')
  await keys.goesRound()
  await keys.press('Send it to Priya')
}

async function thenTheHeadingSaysThatItArrived() {
  await keys.landsOn('Your request is with Priya')
  await keys.press('Go to your private space')
  await keys.landsOn('My request')
  await asha.leave()
}

async function givenHelenOpensHerPrivateSpace() {
  helen = await newVisitor(browser, program.url)
  keys = createKeyboard(helen.page)
  await helen.go('/open')
  await keys.landsOn('Open your private space')
  await keys.goesRound()
  await keys.choose('My own device')
  await keys.write('Your six words', helenOfTheCast.sixWords)
  await helen.page.keyboard.press('Enter')
  await keys.landsOn('My request')
}

async function whenSheGoesToHerLettersAndRoundThePage() {
  await keys.press('My mentor')
  await keys.landsOn('My mentor')
  await keys.press(/Okafor-Lewis/)
  await keys.landsOn('Letters with Ben')
  await helen.sees('Good to hear your voice')
  await keys.goesRound()
}

async function andWritesALetter() {
  await keys.press('Send')
  await helen.page.locator('.nhsuk-error-summary:focus').waitFor()
  await keys.press('Write something first')
  await helen.page.keyboard.type('The walk did me good.')
  await helen.page.keyboard.press('Enter')
  await helen.page.keyboard.type('Same place next week?')
  await keys.press('Send')
}

async function thenItStandsAmongTheOthers() {
  await helen.page.getByRole('list', { name: 'Letters with Ben' }).getByText('Same place next week?').waitFor()
}

async function andSheFindsTheWayBack() {
  await keys.press('Check words')
  await keys.landsOn('Check words')
  await keys.press('Back')
  await keys.landsOn('Letters with Ben')
  await keys.press('Back')
  await keys.landsOn('My mentor')
  await helen.leave()
}
