import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { carysAsks, morgan } from '../../src/steps/cast.ts'
import { launchChromium, type Program, startProgram } from '../lib/browser.ts'
import { newVisitor, opensTheirDesk, type Visitor } from '../lib/visitor.ts'

let program: Program
let browser: Browser
before(async () => {
  program = await startProgram({ demo: true })
  browser = await launchChromium()
})
after(async () => {
  await browser.close()
  await program.stop()
})

const { reach, workplace, whatIsNew } = carysAsks
const calledName = 'Delyth Morgan-Pryce'
let delyth: Visitor

test('Delyth, new on the coast, asks for a buddy, and Morgan reads it', async () => {
  delyth = await newVisitor(browser, program.url)
  await throughTheDoorOfTheFirstPage()
  await whatIsMissingIsNamedAndNothingTypedIsLost()
  await theServerIsAwayAndNothingIsLostEither()
  await sheSendsItWithoutAnyWordToKeep()
  await andMorganFindsItOnTheDesk()
})

test('whoever loads the page again, or came by the door for mentoring, finds the way to a buddy there', async () => {
  delyth = await newVisitor(browser, program.url)
  await delyth.go('/ask')
  await delyth.press('Ask for a buddy')
  await delyth.page
    .getByRole('heading', { level: 1, name: 'Ask for a buddy' })
    .and(delyth.page.locator(':focus'))
    .waitFor()
  await delyth.write('What are you called?', calledName)
  await delyth.page.goBack()
  await delyth.at('Ask for someone to talk to')
  await delyth.leave()
})

test('a form that gets lost on the way can be fetched again', async () => {
  delyth = await newVisitor(browser, program.url)
  await delyth.go('/ask')
  await delyth.page.route('**/assets/buddy-page*', route => route.abort())
  await delyth.press('Ask for a buddy')
  await delyth.at('This page did not arrive')
  await delyth.findsItSound('part-not-fetched')
  await delyth.page.unroute('**/assets/buddy-page*')
  await delyth.press('Try again')
  await delyth.at('Ask for a buddy')
  await delyth.context.close()
})

async function throughTheDoorOfTheFirstPage() {
  await delyth.go('/')
  await delyth.page.getByRole('link', { name: 'Find a buddy' }).click()
  await delyth.page.getByRole('link', { name: 'Ask for a buddy' }).click()
  await delyth.at('Ask for a buddy')
  await delyth.page.getByLabel('What are you called?').waitFor()
  assert.equal(delyth.page.url(), `${program.url}/ask`, 'no address says what for')
  await delyth.sees('This is not watched.')
  await delyth.findsItSound('buddy-form')
}

async function whatIsMissingIsNamedAndNothingTypedIsLost() {
  await delyth.write('What are you called?', calledName)
  await delyth.press('Send')
  await delyth.sees('Choose who shall read it')
  await delyth.findsItSound('buddy-form-problems')
  await delyth.tick(/^The office/)
  await delyth.write('How can we reach you?', reach)
  await delyth.write('Where do you work, or where will you?', workplace)
  await delyth.write('What is new for you?', whatIsNew)
  assert.equal(await delyth.page.getByLabel('What are you called?').inputValue(), calledName)
}

async function theServerIsAwayAndNothingIsLostEither() {
  await delyth.page.route('**/api/letters/leave', route => route.abort())
  await delyth.press('Send')
  await delyth.page
    .getByText(/server/i)
    .first()
    .waitFor()
  await delyth.page.unroute('**/api/letters/leave')
}

async function sheSendsItWithoutAnyWordToKeep() {
  await delyth.at('It is on its way')
  await delyth.findsItSound('buddy-sent')
  await delyth.context.close()
}

async function andMorganFindsItOnTheDesk() {
  const office = await opensTheirDesk(browser, program.url, morgan)
  await office.sees('Would like a buddy')
  await office.press(calledName)
  await office.at(`${calledName} would like a buddy`)
  for (const said of [reach, workplace, whatIsNew]) await office.sees(said)
  await office.findsItSound('buddy-request')
  await office.press('It is settled')
  await office.at('This week')
  await office.page.getByRole('button', { name: calledName }).waitFor({ state: 'detached' })
  await office.page.getByRole('button', { name: carysAsks.calledName }).waitFor()
  await office.leave()
}
