import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import type { CheckWords } from '../../src/letters/words.ts'
import { priya } from '../../src/steps/cast.ts'
import { openPrivateSpace } from '../../src/steps/open-private-space.ts'
import { readScheme } from '../../src/steps/scheme.ts'
import { receivedLeadWords } from '../../src/steps/spoken.ts'
import { visit } from '../../src/steps/visit.ts'
import { toBase64url } from '../../src/wire/bytes.ts'
import { nodeWorld } from '../../tools/seed/world.ts'
import { launchChromium, type Program, startProgram } from '../lib/browser.ts'
import { need } from '../lib/scheme.ts'
import { newVisitor, type Visitor } from '../lib/visitor.ts'

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

test('Asha writes to Priya, and her six words open her request elsewhere', async () => {
  await givenAshaComesWithTheLeafletsLink()
  await whenSheChoosesPriyaAndWrites()
  await andAnswersWhatIsAskedAs('Nima')
  await andSaysALittleMore()
  await andReadsTheLimits()
  const sixWords = await andSavesHerSixWords()
  await andSendsIt('Send it to Priya')
  await thenSheKnowsWhatHappensNextAndByWhen()
  await andPriyaHasTheSameFourWords('Nima')
  await andNothingIsLeftInTheBrowser()
  await asha.leave()
  await thenHerSixWordsOpenItElsewhere(sixWords)
})

test('Asha asks Priya to ring her: four questions, four words, and nothing kept', async () => {
  await givenAshaComesWithTheLeafletsLink()
  await asha.press('Start')
  await asha.tick('Tarn Valley')
  await asha.press('Continue')
  await asha.press('Ask Priya to ring me')
  await andAnswersWhatIsAskedAs('Leila')
  await andReadsTheLimits()
  await andSendsIt('Ask Priya to ring me')
  await asha.at('Priya will ring you')
  await asha.findsItSound('ask-rung')
  const fourWords = (await asha.page.locator('.el-check .el-word').allTextContents()).join(' ')
  await andNothingIsLeftInTheBrowser()
  await thenItIsCollectedOnlyOncePriyaLooksIn(fourWords, () => andPriyaHasTheSameFourWords('Leila'))
  await asha.leave()
})

test('Asha saves half of it and goes on at another computer', async () => {
  await givenAshaComesWithTheLeafletsLink()
  await whenSheChoosesPriyaAndWrites()
  await asha.write('A name to call you by', 'Roya')
  await asha.press('Continue')
  await asha.press('Save this and go on another time')
  const sixWords = await andSavesHerSixWords('How can Priya reach you safely?')
  await asha.leave()
  asha = await newVisitor(browser, program.url)
  await whenSheOpensWith(sixWords)
  await asha.press('Go on with it')
  await asha.at('Check your answers')
  await asha.sees('Roya')
  assert.equal(await asha.page.getByRole('button', { name: 'Send it to Priya' }).count(), 0)
  await asha.press('Give a number that is safe to ring')
  await asha.write('A number that is safe to ring', '01632 960 142')
  await asha.press('Continue')
  await asha.at('Check your answers')
  await asha.findsItSound('ask-incomplete')
  await asha.leave()
})

test('Asha loses her connection while sending: nothing typed is lost, and one request arrives', async () => {
  await givenAshaComesWithTheLeafletsLink()
  await whenSheChoosesPriyaAndWrites()
  await andAnswersWhatIsAskedAs('Parisa')
  await asha.press('Skip the other questions')
  await andReadsTheLimits()
  await andSavesHerSixWords()
  await asha.context.setOffline(true)
  await asha.press('Send it to Priya')
  await asha.sees('We keep trying')
  await asha.sees('Parisa')
  await asha.context.setOffline(false)
  await asha.at('Your request is with Priya')
  assert.equal((await requestsOn('Parisa')).length, 1)
  await asha.context.close()
})

test('Asha is told that it failed though it had arrived, and tries again: Priya has one request to ring about', async () => {
  await givenAshaComesWithTheLeafletsLink()
  await asha.press('Start')
  await asha.tick('Tarn Valley')
  await asha.press('Continue')
  await asha.press('Ask Priya to ring me')
  await andAnswersWhatIsAskedAs('Mahin')
  await andReadsTheLimits()
  await asha.page.route('**/api/letters/leave', async route => {
    await route.fetch()
    const body = JSON.stringify({ code: 'failed' })
    await route.fulfill({ status: 503, contentType: 'application/problem+json', body })
  })
  await andSendsIt('Ask Priya to ring me')
  await asha.page.locator('[data-refusal="failed"]').waitFor()
  await asha.page.unroute('**/api/letters/leave')
  await asha.press('Try again')
  await asha.at('Priya will ring you')
  assert.equal((await requestsOn('Mahin')).length, 1)
  await asha.context.close()
})

test('Asha goes Back and finds what she typed', async () => {
  await givenAshaComesWithTheLeafletsLink()
  await whenSheChoosesPriyaAndWrites()
  await asha.write('A name to call you by', 'Shirin')
  await asha.press('Continue')
  await asha.write('A number that is safe to ring', '01632 960 142')
  await asha.page.goBack()
  await asha.at('What shall Priya call you?')
  assert.equal(await asha.page.getByLabel('A name to call you by').inputValue(), 'Shirin')
  await asha.press('Continue')
  assert.equal(await asha.page.getByLabel('A number that is safe to ring').inputValue(), '01632 960 142')
  assert.equal(new URL(asha.page.url()).pathname, '/ask')
  await asha.leave()
})

test('a leaflet of another scheme is refused by name, before any question', async () => {
  asha = await newVisitor(browser, program.url)
  await asha.go(`/ask#${toBase64url(new Uint8Array(32).fill(1))}`)
  await asha.page.locator('[data-refusal="wrong-scheme"]').waitFor()
  assert.equal(await asha.page.getByRole('button', { name: 'Start' }).count(), 0)
  await asha.findsItSound('ask-other-scheme')
  await asha.leave()
})

test('without a leaflet the scheme words are shown, not yet compared', async () => {
  asha = await newVisitor(browser, program.url)
  await asha.go('/ask')
  await asha.sees(/has not yet been compared/)
  await asha.press('Show the four words to compare')
  await asha.sees(/^The words of this scheme are [a-z]+ [a-z]+ [a-z]+ [a-z]+\./)
  await asha.findsItSound('ask-no-leaflet')
  await asha.leave()
})

async function givenAshaComesWithTheLeafletsLink() {
  const { id } = need(await readScheme(nodeWorld(program.url)))
  asha = await newVisitor(browser, program.url)
  await asha.go(`/ask#${toBase64url(id)}`)
  await asha.page.getByRole('button', { name: 'Start' }).waitFor()
  assert.equal(new URL(asha.page.url()).hash, '')
  await asha.sees('Samaritans')
}

async function whenSheChoosesPriyaAndWrites() {
  await asha.findsItSound('ask-start')
  await asha.press('Start')
  await asha.at('Which area do you work in?')
  await asha.press('Continue')
  await asha.sees('There is a problem')
  await asha.findsItSound('ask-area')
  await asha.tick('Tarn Valley')
  await asha.press('Continue')
  await asha.at('Choose who finds you a mentor')
  await asha.findsItSound('ask-lead')
  await asha.press('Write to Priya')
}

async function andAnswersWhatIsAskedAs(calledName: string) {
  await asha.at('What shall Priya call you?')
  await asha.findsItSound('ask-name')
  await asha.write('A name to call you by', calledName)
  await asha.press('Continue')
  await asha.at('How can Priya reach you safely?')
  await asha.write('A number that is safe to ring', '01632 960 142')
  await asha.page.getByLabel('No', { exact: true }).check()
  await asha.findsItSound('ask-telephone')
  await asha.press('Continue')
  await asha.at('Where do you work?')
  await asha.write('Your practice', 'mill')
  await asha.findsItSound('ask-workplace')
  await asha.tick('Millrace Surgery')
  await asha.press('Continue')
  await asha.at('Who must not be involved?')
  await asha.write(/Names, one to a line/, 'Colin Marchbank\nHarriet Lowe')
  await asha.findsItSound('ask-keep-away')
  await asha.press('Continue')
}

async function andSaysALittleMore() {
  await asha.at('What is your profession?')
  await asha.findsItSound('ask-profession')
  await asha.page.getByLabel('GP', { exact: true }).check()
  await asha.press('Continue')
  await asha.at('What would you like to talk about?')
  await asha.sees('Priya looks in Mondays and Thursdays.')
  await asha.write(/In your own words/, 'I am back after two years away and everything takes twice as long.')
  await asha.findsItSound('ask-reasons')
  await asha.press('Continue')
  await asha.at('What would suit you?')
  await asha.findsItSound('ask-wishes')
  await asha.press('Continue')
  await asha.at('If Priya is away')
  await asha.findsItSound('ask-deputy')
  await asha.press('Continue')
}

async function andReadsTheLimits() {
  await asha.at('What stays between you, and its limits')
  await asha.sees('A serious crime has been committed or is being planned.')
  await asha.tick('I have read the limits')
  await asha.findsItSound('ask-promise')
  await asha.press('Continue')
  await asha.at('Who will be able to read this')
  await asha.findsItSound('ask-readers')
  await asha.press('Continue')
}

/** The words as they stand on the screen, and the page they lead to. */
async function andSavesHerSixWords(next = 'Check your answers'): Promise<string> {
  await asha.at('Save your six words')
  await asha.findsItSound('ask-six-words')
  const words = await asha.page.getByRole('list', { name: 'Your six words' }).locator('li').allTextContents()
  assert.equal(words.length, 6)
  await asha.press('I have saved them')
  await asha.at('A spare key sheet, if you like')
  await asha.findsItSound('ask-spare-key')
  await asha.press('Go on without')
  await asha.at(next)
  return words.map(word => word.trim()).join(' ')
}

async function andSendsIt(button: string) {
  await asha.at('Check your answers')
  await asha.sees('Millrace Surgery')
  await asha.findsItSound('ask-check')
  await asha.press(button)
}

async function thenSheKnowsWhatHappensNextAndByWhen() {
  await asha.at('Your request is with Priya')
  await asha.sees('Priya rings you')
  await asha.sees(/^by (Monday|Tuesday|Wednesday|Thursday|Friday) /)
  await asha.page.locator('.el-check').waitFor()
  await asha.findsItSound('ask-sent')
}

/** Priya's browser works out the words from what arrived: a different key anywhere, and they differ. */
async function andPriyaHasTheSameFourWords(calledName: string) {
  const [arrived] = await requestsOn(calledName)
  assert.ok(arrived, 'the request has arrived')
  const shown = await asha.page.locator('.el-check .el-word').allTextContents()
  assert.deepEqual(shown, arrived.words)
}

/** What lies on Priya's desk under this name. */
async function requestsOn(calledName: string): Promise<{ words: CheckWords | undefined }[]> {
  const world = nodeWorld(program.url)
  const desk = need(await openPrivateSpace(world, { by: 'six-words', text: priya.sixWords }))
  need(await visit(world, desk))
  const hers = desk.held
    .receivedReferrals()
    .filter(each => 'referral' in each && each.referral.calledName === calledName)
  return Promise.all(hers.map(async each => ({ words: await receivedLeadWords(world, desk, each) })))
}

/** Asha has noted the four words, and asks with them from a browser that knows nothing of her. */
async function thenItIsCollectedOnlyOncePriyaLooksIn(fourWords: string, whenPriyaLooksIn: () => Promise<void>) {
  const later = await newVisitor(browser, program.url)
  await later.go('/ask')
  await later.press('See whether your request was collected')
  await later.write('The four words you noted down', fourWords.toUpperCase())
  await later.press('Look')
  await later.sees('Not yet collected')
  await later.findsItSound('ask-collected')
  await whenPriyaLooksIn()
  await later.press('Look')
  await later.sees('Collected. Your lead has opened your request.')
  await later.leave()
}

async function andNothingIsLeftInTheBrowser() {
  const left = await asha.page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    // The history of the tab may be written to disk: it holds a number and nothing else.
    state: Object.keys(history.state ?? {})
  }))
  assert.deepEqual(left, { local: 0, session: 0, cookies: '', databases: 0, caches: 0, state: ['depth'] })
}

async function thenHerSixWordsOpenItElsewhere(sixWords: string) {
  asha = await newVisitor(browser, program.url)
  await whenSheOpensWith(sixWords)
  await asha.at('My request')
  await asha.sees('Priya rings you')
  await asha.findsItSound('mentee-request')
  for (const [label, heading] of [
    ['My mentor', 'My mentor'],
    ['What the server holds', 'What the server holds about you'],
    ['Something is not right', 'Something is not right']
  ] as const) {
    await asha.press(label)
    await asha.at(heading)
    await asha.findsItSound(`mentee-${label.toLowerCase().replaceAll(' ', '-')}`)
  }
  await asha.leave()
}

async function whenSheOpensWith(sixWords: string) {
  await asha.go('/open')
  await asha.write('Your six words', sixWords)
  await asha.page.getByRole('button', { name: 'Open', exact: true }).click()
  await asha.at('My request')
}
