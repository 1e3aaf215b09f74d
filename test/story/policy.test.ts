import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { jsonBody } from '../../src/letters/notice.ts'
import { asha, morgan as morganOfTheCast, priya as priyaOfTheCast } from '../../src/steps/cast.ts'
import { openPrivateSpace } from '../../src/steps/open-private-space.ts'
import { publishOn } from '../../src/steps/publish.ts'
import { nodeWorld } from '../../tools/seed/world.ts'
import { launchChromium, type Program, startProgram } from '../lib/browser.ts'
import { need } from '../lib/scheme.ts'
import { opensTheirDesk, type Visitor } from '../lib/visitor.ts'

let browser: Browser
let program: Program
let morgan: Visitor
let priya: Visitor

before(async () => {
  browser = await launchChromium()
  program = await startProgram({ demo: true })
})
after(async () => {
  await browser.close()
  await program.stop()
})

test('Morgan changes who meets whom, and the names at the desk that Priya has open follow', async () => {
  await givenPriyaHasTwoNamesForAsha()
  await whenMorganLooksAndLeavesItAlone()
  await andThenLetsNursesSupportGps()
  await thenPriyaHasThreeNames(['Dr Ben Okafor-Lewis', 'Joan Whitlock', 'Dr Grace Abara'])
  await whenMorganLetsTheSameProfessionCountMost()
  await thenPriyaHasThreeNames(['Dr Ben Okafor-Lewis', 'Dr Grace Abara', 'Joan Whitlock'])
  await andEverybodyReadsWhatChanged()
})

test('choices that nobody can go by are named to Morgan and Priya, and the usual ones hold', async () => {
  await givenSomethingBrokenIsPublished()
  await thenPriyaIsToldAndHasTwoNames()
  await andMorganIsToldAndPublishesThemAnew()
  for (const each of [morgan, priya]) await each.leave()
})

async function givenPriyaHasTwoNamesForAsha() {
  priya = await opensTheirDesk(browser, program.url, priyaOfTheCast)
  await priya.press(asha.calledName)
  await priya.press('We have spoken')
  await priya.tick('Returning to practice')
  await priya.press('We have spoken')
  await priya.press('See who is available')
  assert.deepEqual(await names(), ['Dr Ben Okafor-Lewis', 'Dr Grace Abara'])
}

const names = async () => {
  const boxes = priya.page.getByRole('group', { name: 'Available mentors' })
  await boxes.waitFor()
  return (await boxes.locator('label').allTextContents()).map(name => name.trim())
}

async function whenMorganLooksAndLeavesItAlone() {
  morgan = await opensTheirDesk(browser, program.url, morganOfTheCast)
  await opensWhoMeetsWhom()
  await morgan.sees('Version 1, published on')
  await morgan.findsItSound('office-policy')
  for (const summary of await morgan.page.locator('main details summary').all()) await summary.click()
  await morgan.findsItSound('office-policy-open')
  assert.equal(await morgan.page.getByRole('button', { name: 'Publish' }).count(), 0)
  await morgan.press('Back')
  await morgan.sees('Version 1')
}

async function opensWhoMeetsWhom() {
  await morgan.press('The scheme')
  await morgan.page.getByRole('button', { name: 'Change who meets whom' }).click()
  await morgan.at('Who meets whom')
}

async function andThenLetsNursesSupportGps() {
  await opensWhoMeetsWhom()
  await morgan.page.getByText('Which profession may support which').click()
  const gps = morgan.page.getByRole('group', { name: 'Who may support a GP' })
  await gps.getByLabel('A GP').uncheck()
  await morgan.press('Publish')
  await morgan.sees('Tick who may support a GP')
  await morgan.findsItSound('office-policy-problem')
  await gps.getByLabel('A GP').check()
  await gps.getByLabel('A practice nurse').check()
  await morgan.sees('GP: supported by a GP or a practice nurse.')
  await morgan.press('Publish')
  await morgan.at('The scheme')
  await morgan.sees('Version 2')
}

async function whenMorganLetsTheSameProfessionCountMost() {
  await opensWhoMeetsWhom()
  await morgan.page.getByText('What changed since version 1').click()
  await morgan.sees('GP: supported by a GP or a practice nurse.')
  await morgan.page.getByText('What counts, and how much').click()
  await morgan.page.getByLabel('The same profession').selectOption('Counts most')
  await morgan.sees('The same profession: counts most; before, it counted somewhat.')
  await morgan.findsItSound('office-policy-changed')
  await morgan.press('Publish')
  await morgan.sees('Version 3')
}

/** The desk was open all the while. */
async function thenPriyaHasThreeNames(expected: readonly string[]) {
  await looksAgain()
  assert.deepEqual(await names(), expected)
}

async function looksAgain() {
  await priya.press('Back')
  await priya.press('Back')
  await priya.press('Look again')
  await priya.page.getByText('Looking what came in').waitFor({ state: 'detached' })
  await priya.press(asha.calledName)
  await priya.press('See who is available')
}

async function andEverybodyReadsWhatChanged() {
  const beside = priya.context.waitForEvent('page')
  await priya.page.getByRole('link', { name: 'How names are found' }).click()
  const page = await beside
  await page.getByRole('heading', { level: 1, name: 'How names are found' }).waitFor()
  await page.getByText('Version 3, published on').waitFor()
  await page.getByText('The same profession: counts most. Before: counts somewhat.').waitFor()
  await page.close()
  assert.equal((await names()).length, 3, 'and her desk is as it was')
}

async function givenSomethingBrokenIsPublished() {
  const world = nodeWorld(program.url)
  const desk = need(await openPrivateSpace(world, { by: 'six-words', text: morganOfTheCast.sixWords }))
  const { keys } = desk.held.self().keyring ?? assert.fail()
  const policy = { ...desk.scheme.policy, floor: -1 }
  const body = jsonBody({ on: world.today, policy })
  need(await publishOn(world, keys, desk.scheme.published, { name: 'policy', body }))
}

async function thenPriyaIsToldAndHasTwoNames() {
  await looksAgain()
  assert.deepEqual(await names(), ['Dr Ben Okafor-Lewis', 'Dr Grace Abara'])
  await priya.press('Back')
  await priya.press('Back')
  await priya.page.locator('[data-policy-refused="number-out-of-range"]').waitFor()
  await priya.sees(/It is about: floor\. Until the office publishes them anew/)
  await priya.findsItSound('lead-policy-refused')
}

async function andMorganIsToldAndPublishesThemAnew() {
  await morgan.leave()
  morgan = await opensTheirDesk(browser, program.url, morganOfTheCast)
  await morgan.press('The choices about who meets whom cannot be used')
  await morgan.page.locator('[data-policy-refused="number-out-of-range"]').waitFor()
  await morgan.findsItSound('office-policy-refused')
  await morgan.press('Publish the usual choices')
  await morgan.at('This week')
  await morgan.page.locator('[data-policy-refused]').waitFor({ state: 'detached' })
}
