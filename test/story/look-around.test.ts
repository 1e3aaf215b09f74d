import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { demoScheme } from '../../src/steps/demo.ts'
import { launchChromium, type Program, startProgram } from '../lib/browser.ts'
import { newVisitor, type Visitor } from '../lib/visitor.ts'

let program: Program
let browser: Browser
let buyer: Visitor

before(async () => {
  program = await startProgram()
  browser = await launchChromium()
})
after(async () => {
  await browser.close()
  await program.stop()
})

test('somebody who thinks of running a scheme looks around on an empty server', async () => {
  await givenTheyChooseToLookAround()
  await whenTheirBrowserMakesTheScheme()
  await thenEverybodyOfTheCastIsThereWithTheirWords()
  await andOneClickOpensEachDesk()
  await andALinkOpensADeskStraightAway()
})

async function givenTheyChooseToLookAround() {
  buyer = await newVisitor(browser, program.url)
  await buyer.go('/')
  await buyer.page.getByRole('link', { name: 'Look around' }).click()
  await buyer.at('Look around')
}

async function whenTheirBrowserMakesTheScheme() {
  await buyer.sees('A made-up scheme is being set up.')
  await buyer.page.getByRole('link', { name: 'Morgan Ellis' }).waitFor({ timeout: 120_000 })
}

async function thenEverybodyOfTheCastIsThereWithTheirWords() {
  await buyer.sees('Made-up scheme')
  await buyer.findsItSound('look-around')
  const cards = (await buyer.page.locator('main').textContent()) ?? ''
  for (const { name } of demoScheme.cast ?? []) assert.ok(cards.includes(name), name)
  assert.equal(cards.match(/Six words: (?:[a-z]+ ?){6}/g)?.length, demoScheme.cast?.length)
}

async function andOneClickOpensEachDesk() {
  for (const [name, heading] of [
    ['Dr Asha Ramanathan', 'My request'],
    ['Dr Ben Okafor-Lewis', 'What waits for you'],
    ['Dr Priya Nair', 'What waits for you'],
    ['Morgan Ellis', 'This week']
  ] as const) {
    await buyer.page.getByRole('link', { name }).click()
    await buyer.at(heading)
    assert.equal(buyer.page.url(), `${program.url}/open`, 'no address names a person')
    await buyer.press('Close my private space')
    await buyer.at('Look around')
  }
}

async function andALinkOpensADeskStraightAway() {
  const friend = await newVisitor(browser, program.url)
  await friend.go('/open#look-around.tom')
  await friend.at('What waits for you')
  await friend.press('Close my private space')
  await friend.go('/open#look-around.nobody')
  await friend.sees('Six words:')
  await friend.leave()
  await buyer.leave()
}
