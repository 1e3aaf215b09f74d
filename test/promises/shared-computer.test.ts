import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import test, { after, before } from 'node:test'
import type { BrowserContext } from 'playwright-core'
import * as cast from '../../src/steps/cast.ts'
import type { Desk } from '../../src/steps/desk.ts'
import { introduce } from '../../src/steps/introduce.ts'
import { offer } from '../../src/steps/offer.ts'
import { openPrivateSpace } from '../../src/steps/open-private-space.ts'
import { candidate, shortlistFor } from '../../src/steps/shortlist.ts'
import { factsAsWritten, markSpoken } from '../../src/steps/spoken.ts'
import { visit } from '../../src/steps/visit.ts'
import { welcome } from '../../src/steps/welcome.ts'
import type { World } from '../../src/steps/world.ts'
import { nodeWorld } from '../../tools/seed/world.ts'
import { newFolder, openComputer, type Program, personAt, startProgram } from '../lib/browser.ts'
import { findTexts } from '../lib/byte-search.ts'
import { elsewhere, standInForElsewhere } from '../lib/elsewhere.ts'
import { carelessBoxes, historyIn, keptBy } from '../lib/left-behind.ts'
import { need } from '../lib/scheme.ts'
import { type Visitor, visitorOf } from '../lib/visitor.ts'
import * as walks from '../lib/walks.ts'

// Protocol 12, "shared computer". People sit down one after the other at the one computer of a practice. Then somebody
// looks through everything the browser has written to the disk.

const nasrin: cast.CastAsker = {
  ...cast.asha,
  calledName: 'Nasrin Daryaei',
  telephone: '01632 960 733',
  practice: cast.practices[1]?.code as never,
  keepAwayFrom: ['Ottoline Grubb'],
  reasons: 'The heron in the car park is the only one I talk to.',
  wishes: 'Somebody who laughs at herons.'
}
const letters = {
  welcome: 'I shall bring the folding chairs.',
  sent: 'Then I bring the binoculars.',
  draft: 'There is one thing I did not dare'
}

const folder = newFolder()
const secrets = [nasrin.calledName, nasrin.telephone, ...nasrin.keepAwayFrom, nasrin.reasons, nasrin.wishes]
let program: Program
let computer: BrowserContext
let sixWords: string

before(async () => {
  program = await startProgram({ demo: true })
  computer = await openComputer(folder, program.url)
})
after(async () => {
  await computer.close()
  await program.stop()
})

test('four people use one computer, and the next one finds nothing of them', async () => {
  await givenNasrinAsksPriya()
  await andIsOfferedBenAndChoosesHim()
  await andTheyWriteToEachOther()
  await whenSheLeavesQuicklyInTheMiddleOfALetter()
  await thenBackAndReloadShowNothing()
  await andPriyaBenAndMorganSitDownAfterHer()
  await thenNothingOfThemLiesOnTheDisk()
  await andTheHistorySaysOnlyThatSomebodyWasHere()
})

/** Whatever page comes up keeps nothing, and says nothing in its title and address. */
async function sitsDown(): Promise<Visitor> {
  const visitor = visitorOf(await personAt(computer, program.url))
  const { page } = visitor
  return {
    ...visitor,
    async at(heading) {
      await visitor.at(heading)
      assert.deepEqual([...(await keptBy(page)), ...(await carelessBoxes(page))], [], String(heading))
      assert.equal(await page.title(), 'Elevenses')
      assert.match(page.url(), /\/(ask|open)$/)
    },
    async leave() {
      assert.deepEqual(visitor.troubles, [])
      await page.close()
    }
  }
}

async function givenNasrinAsksPriya() {
  const visitor = await sitsDown()
  await walks.choosesALead(visitor, '/ask', 'Tarn Valley')
  await visitor.press('Write to Priya')
  await walks.answersTheShortList(visitor, nasrin, 'Priya')
  await walks.saysMore(visitor, nasrin, 'Priya')
  await walks.readsTheLimits(visitor)
  sixWords = await walks.savesSixWords(visitor)
  await visitor.at('A spare key sheet, if you like')
  await visitor.press('Make a spare key sheet')
  secrets.push(sixWords, await walks.savesSpareKey(visitor))
  await visitor.at('Check your answers')
  await visitor.press('Send it to Priya')
  await visitor.at('Your request is with Priya')
  secrets.push((await walks.checkWords(visitor.page)).join(' '))
  await visitor.leave()
}

async function andIsOfferedBenAndChoosesHim() {
  const { world, desk } = await atTheDeskOf(cast.priya)
  const [referral] = desk.held.receivedReferrals().filter(each => each.referral.calledName === nasrin.calledName)
  assert.ok(referral)
  need(await markSpoken(world, desk, referral.id, factsAsWritten(referral)))
  const ranked = shortlistFor(desk, referral.id)?.ranked.slice(0, 3) ?? []
  const candidates = ranked.map(each => candidate(desk, each))
  need(await offer(world, desk, referral.id, { candidates, note: '' }))

  const visitor = await sitsDown()
  await walks.opensWith(visitor, { sixWords })
  await visitor.at('My request')
  await visitor.press('Priya has found mentors for you')
  await visitor.at('Mentors for you')
  await visitor.press('Choose Ben')
  await visitor.at(`Choose ${cast.ben.name}`)
  await visitor.press('Choose Ben')
  await visitor.at('My request')
  for (const page of ['My mentor', 'My words', 'What the server holds', 'Something is not right']) {
    await visitor.press(page)
    await visitor.at(new RegExp(`^${page}`))
    if (page === 'My words') await visitor.page.goBack()
  }
  await visitor.leave()

  need(await visit(world, desk))
  need(await introduce(world, desk, referral.id, ''))
  const ben = await atTheDeskOf(cast.ben)
  const arrived = ben.desk.held.introductions().find(({ stage }) => stage === 'arrived')
  need(await welcome(ben.world, ben.desk, arrived?.id ?? '', letters.welcome))
  secrets.push(...Object.values(letters))
}

/** Whoever is not at this computer does their part by the same steps. */
async function atTheDeskOf(member: cast.CastMember): Promise<{ world: World; desk: Desk }> {
  const world = nodeWorld(program.url)
  const desk = need(await openPrivateSpace(world, { by: 'six-words', text: member.sixWords }))
  need(await visit(world, desk))
  return { world, desk }
}

let leaving: Visitor

async function andTheyWriteToEachOther() {
  leaving = await sitsDown()
  await walks.opensWith(leaving, { sixWords })
  await leaving.press(/has said yes$/)
  await leaving.at('Letters with Ben')
  await leaving.sees(letters.welcome)
  await leaving.write('A letter to Ben', letters.sent)
  await leaving.press('Send')
  await leaving.page.getByRole('list', { name: 'Letters with Ben' }).getByText(letters.sent).waitFor()
  await leaving.press('Check words')
  await leaving.at('Check words')
  secrets.push((await walks.checkWords(leaving.page)).join(' '))
  await leaving.press('Back')
  await leaving.at('Letters with Ben')
}

async function whenSheLeavesQuicklyInTheMiddleOfALetter() {
  const { page, write } = leaving
  await write('A letter to Ben', letters.draft)
  await standInForElsewhere(page)
  for (let press = 0; press < 3; press++) await page.keyboard.press('Shift')
  await page.waitForURL(elsewhere)
}

async function thenBackAndReloadShowNothing() {
  const { page, at } = leaving
  for (const turn of [() => page.goBack(), () => page.reload()]) {
    await turn()
    await at('Open your private space')
    const shown = await page.locator('html').innerHTML()
    for (const secret of secrets) assert.ok(!shown.includes(secret), 'something is still shown')
  }
  await page.close()
}

async function andPriyaBenAndMorganSitDownAfterHer() {
  const priya = await sitsDown()
  await walks.opensWith(priya, { sixWords: cast.priya.sixWords })
  await priya.at('What waits for you')
  await priya.press(nasrin.calledName)
  await priya.at(nasrin.calledName)
  await priya.sees(nasrin.telephone)
  await priya.press('Back')
  await priya.press(cast.asha.calledName)
  for (const [page, heading] of [
    ['We have spoken', /^First call with/],
    ['Send an answer instead', /^An answer to/]
  ] as const) {
    await priya.press(page)
    await priya.at(heading)
    await priya.press('Back')
    await priya.at(cast.asha.calledName)
  }
  await priya.leave()

  const ben = await sitsDown()
  await walks.opensWith(ben, { sixWords: cast.ben.sixWords })
  await ben.at('What waits for you')
  await ben.press('My people')
  await ben.press(nasrin.calledName)
  await ben.at('Letters with Nasrin')
  await ben.sees(letters.sent)
  await ben.press('Ending')
  await ben.at('End the mentoring with Nasrin')
  await ben.press('Stop contact')
  await ben.at('Stop contact now')
  await ben.leave()

  const morgan = await sitsDown()
  await walks.opensWith(morgan, { sixWords: cast.morgan.sixWords })
  await morgan.at('This week')
  secrets.push(await walks.invites(morgan, 'Wilhelmina Oakapple', 'Mentor'), 'Wilhelmina Oakapple')
  for (const page of ['Applications', 'People', 'The scheme', 'My words']) {
    await morgan.press(page)
    await morgan.at(page)
  }
  await morgan.leave()
}

async function thenNothingOfThemLiesOnTheDisk() {
  await computer.close()
  assert.ok(secrets.length > 12)
  assert.deepEqual(findTexts(folder, secrets), [])
}

/** Chromium notes every address on the way to another, under the title of where it led. */
async function andTheHistorySaysOnlyThatSomebodyWasHere() {
  const here = historyIn(folder).filter(({ url }) => url.startsWith(program.url))
  assert.deepEqual(here, [
    { url: `${program.url}/ask`, title: 'Elevenses' },
    { url: `${program.url}/leave`, title: 'Weather' },
    { url: `${program.url}/open`, title: 'Elevenses' }
  ])
}

test('the limit that SECURITY.md states: Chromium notes the first address of an invitation, and no other with anything in it', async () => {
  const other = newFolder()
  const context = await openComputer(other, program.url)
  const page = await context.newPage()
  const fragment = `#mentor.${'A'.repeat(43)}.${'B'.repeat(42)}A.2026-12-06`
  await page.goto(`${program.url}/open${fragment}`)
  await page.waitForFunction(() => location.hash === '')
  await page.reload()
  await context.close()
  const here = historyIn(other).map(({ url }) => url)
  assert.deepEqual(here, [`${program.url}/open`, `${program.url}/open${fragment}`])
})

test('a careless page is found out, wherever it keeps something', async () => {
  const other = newFolder()
  const server = await carelessServer()
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const context = await openComputer(other, url)
  const page = await context.newPage()
  await page.goto('/requests/of/nasrin')
  assert.deepEqual(await keptBy(page), [])
  await page.evaluate(keepEverywhere, letters.sent)
  assert.deepEqual(await keptBy(page), [
    ...['cookies', 'local storage', 'session storage', 'databases', 'caches', 'service workers'],
    ...['files of its own', 'name of the window', 'state of the history']
  ])
  assert.deepEqual(await carelessBoxes(page), [
    'careful: read by a spelling checker',
    ...['name: kept by the browser', 'name: read by a spelling checker'],
    'words: a password'
  ])
  await page.locator('#name').fill(nasrin.calledName)
  await page.locator('#careful').fill(nasrin.telephone)
  await page.goto('/')
  await context.close()
  server.close()

  const found = findTexts(other, [letters.sent, nasrin.calledName, nasrin.telephone])
  assert.deepEqual([...new Set(found.map(({ text }) => text))].sort(), [letters.sent, nasrin.calledName].sort())
  assert.deepEqual(historyIn(other), [
    { url: `${url}/`, title: 'Mentoring for Nasrin' },
    { url: `${url}/requests/of/nasrin`, title: 'Mentoring for Nasrin' }
  ])
})

function carelessServer(): Promise<Server> {
  const page = `<!doctype html><title>Mentoring for Nasrin</title>
    <form autocomplete="off"><input id="careful"></form>
    <form><input id="name"><input id="words" type="password" autocomplete="off"></form>`
  const server = createServer(({ url }, response) => {
    response.setHeader('content-type', url === '/worker.js' ? 'text/javascript' : 'text/html')
    response.end(url === '/worker.js' ? '' : page)
  })
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(server)))
}

/** Runs in the page. */
async function keepEverywhere(text: string): Promise<void> {
  await cookieStore.set('id', '7')
  localStorage.setItem('letter', text)
  sessionStorage.setItem('letter', text)
  await new Promise<void>(resolve => {
    indexedDB.open('letters').onsuccess = () => resolve()
  })
  await caches.open('letters')
  await navigator.serviceWorker.register('/worker.js')
  await (await navigator.storage.getDirectory()).getFileHandle('letter', { create: true })
  window.name = text
  history.replaceState({ text }, '')
}
