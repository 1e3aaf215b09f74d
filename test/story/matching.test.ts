import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { ben as benOfTheCast, omar as omarOfTheCast, priya as priyaOfTheCast } from '../../src/steps/cast.ts'
import { launchChromium, type Program, startProgram } from '../lib/browser.ts'
import { opensTheirDesk, type Visitor } from '../lib/visitor.ts'

let browser: Browser
let demo: Program
let priya: Visitor
let ben: Visitor

before(async () => {
  browser = await launchChromium()
  demo = await startProgram({ demo: true })
})
after(async () => {
  await browser.close()
  await demo.stop()
})

test('Priya asks why not Joan, sets a rule aside with a reason, and lets it hold again', async () => {
  await givenPriyaHasSpokenWithAsha()
  await whenSheAsksWhyNotSomebody()
  await andSetsARuleAsideWithAReason()
  await thenTheReasonStaysWithTheRequest()
  await andTheRuleHoldsAgainWhenSheSaysSo()
  await priya.leave()
})

async function givenPriyaHasSpokenWithAsha() {
  priya = await opensTheirDesk(browser, demo.url, priyaOfTheCast)
  await priya.press('Asha Ramanathan')
  await priya.press('We have spoken')
  await priya.tick('Returning to practice')
  await priya.press('We have spoken')
  await priya.press('See who is available')
  await priya.at('Who could talk with Asha Ramanathan')
  await priya.sees('Good at: Returning to practice.')
}

async function whenSheAsksWhyNotSomebody() {
  await priya.write('Name of a mentor', 'ben')
  await priya.sees('Can be put forward: number 1 of 2.')
  await priya.write('Name of a mentor', 'Zebedee')
  await priya.sees('No mentor of this scheme is called that.')
  await priya.write('Name of a mentor', 'whitl')
  await priya.sees('A practice nurse does not usually support a GP.')
  await priya.findsItSound('lead-why-not')
}

async function andSetsARuleAsideWithAReason() {
  await priya.press(/^Set this aside/)
  await priya.press('Set it aside')
  await priya.sees('Say why')
  await priya.write('Why it is all right here', 'Asha asked for her by name.')
  await priya.findsItSound('lead-set-aside')
  await priya.press('Set it aside')
  await priya.page.getByRole('heading', { name: 'Rules you set aside' }).waitFor()
  await priya.page.getByRole('checkbox', { name: 'Joan Whitlock' }).waitFor()
  await priya.sees(/Can be put forward: number \d of 3\./)
  await priya.findsItSound('lead-rules-set-aside')
}

async function thenTheReasonStaysWithTheRequest() {
  await priya.press('Back')
  await priya.sees(/Joan Whitlock: another profession. Because: Asha asked for her by name./)
}

async function andTheRuleHoldsAgainWhenSheSaysSo() {
  await priya.press('See who is available')
  await priya.press(/^Let it hold again/)
  await priya.page.getByRole('heading', { name: 'Rules you set aside' }).waitFor({ state: 'detached' })
  assert.equal(await priya.page.getByRole('checkbox', { name: 'Joan Whitlock' }).count(), 0)
}

test('Priya finds nobody for somebody who keeps away from all, and reads what the least change would be', async () => {
  priya = await opensTheirDesk(browser, demo.url, priyaOfTheCast)
  await priya.press('Asha Ramanathan')
  await priya.press('See who is available')
  await whenMustNotBeInvolved('Grace Abara')
  await priya.sees('The only mentor who is available')
  await priya.findsItSound('lead-only-one')
  await whenMustNotBeInvolved('Ben Okafor-Lewis\nGrace Abara')
  await priya.sees('Nobody is available')
  await priya.sees('If a mentor of another profession is all right: 2 mentors.')
  await priya.findsItSound('lead-nobody')
  await priya.press('Say that it takes longer')
  await priya.at('An answer to Asha Ramanathan')
  await priya.leave()
})

async function whenMustNotBeInvolved(names: string) {
  await priya.press('Back')
  await priya.press('Put right what you heard')
  await priya.write('People who must not be involved', names)
  await priya.press('Keep it')
  await priya.press('See who is available')
}

test('Priya sees where places are missing, and no plan of so small a list', async () => {
  priya = await opensTheirDesk(browser, demo.url, priyaOfTheCast)
  await priya.sees(omarOfTheCast.calledName)
  assert.equal(await priya.page.getByRole('button', { name: 'Plan the waiting list' }).count(), 0)
  await priya.press('Available mentors')
  await priya.page.getByRole('heading', { name: 'Where places are missing' }).waitFor()
  await priya.page.getByText('Places by topic, area and profession').click()
  await priya.sees(/^Saltmarsh Coast: nobody waits, \d+ places are free\.$/)
  await priya.findsItSound('lead-gaps')
  await priya.leave()
})

test('Priya asks first whether they could start, and Ben says yes to nobody in particular', async () => {
  await givenPriyaLooksForSomebodyForOmar()
  await whenSheAsksFirstWhoCouldStart()
  await thenBenReadsNothingOfOmarAndSaysYes()
  await andPriyaSeesWhoCouldStart()
  for (const each of [priya, ben]) await each.leave()
})

async function givenPriyaLooksForSomebodyForOmar() {
  priya = await opensTheirDesk(browser, demo.url, priyaOfTheCast)
  await priya.press(omarOfTheCast.calledName)
  await priya.press('See who is available')
}

async function whenSheAsksFirstWhoCouldStart() {
  await priya.press('Ask first who could start')
  await priya.at('Ask first who could start')
  // Four practices: no more can be told without telling who it is, and a manager who is asked would know it is a manager.
  await priya.sees(/^Not asked first, .*: Idris Pugh\. You can offer them all the same\.$/)
  await priya.sees(/^Could you start with someone new in [A-Z][a-z]+ 20\d\d\?$/)
  await priya.findsItSound('lead-brief')
  for (const box of await priya.page.getByRole('checkbox').all()) await box.uncheck()
  await priya.press('Ask them')
  await priya.sees('Choose at least one')
  for (const box of await priya.page.getByRole('checkbox').all()) await box.check()
  await priya.press('Ask them')
  await priya.at('Who could talk with Omar')
  await priya.sees(/no answer yet/)
}

async function thenBenReadsNothingOfOmarAndSaysYes() {
  ben = await opensTheirDesk(browser, demo.url, benOfTheCast)
  await ben.findsItSound('mentor-asked')
  await ben.press('Could you start with someone new?')
  await ben.at('Could you start with someone new?')
  await ben.sees('Dr Priya Nair asks:')
  const read = (await ben.page.getByRole('main').textContent()) ?? ''
  for (const secret of [omarOfTheCast.calledName, 'Larch House', 'Upper Tarn', 'manager', 'Mergers', 'Tarn Valley'])
    assert.ok(!read.includes(secret), `Ben reads ${secret}`)
  await ben.findsItSound('mentor-brief')
  await ben.press('Yes, I could')
  await ben.sees('Nobody waits for you')
}

async function andPriyaSeesWhoCouldStart() {
  await priya.press('Back')
  await priya.press('Back')
  await priya.press('Look again')
  await priya.press(omarOfTheCast.calledName)
  await priya.press('See who is available')
  await priya.sees('Could start.')
  await priya.findsItSound('lead-offer-asked')
}
