import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { LaneKeys } from '../../src/letters/logbook/lane-keys.ts'
import { publicPaths } from '../../src/site/pages.tsx'
import * as cast from '../../src/steps/cast.ts'
import type { Desk } from '../../src/steps/desk.ts'
import { type InvitationLink, readInvitation } from '../../src/steps/invite.ts'
import { join, joinWords } from '../../src/steps/join.ts'
import { newKeys, openPrivateSpace } from '../../src/steps/open-private-space.ts'
import { saveProfile } from '../../src/steps/profile.ts'
import { visit } from '../../src/steps/visit.ts'
import { nodeWorld } from '../../tools/seed/world.ts'
import { launchChromium, newFolder, type Program, startProgram } from '../lib/browser.ts'
import * as pairWalks from '../lib/pair-walks.ts'
import { need } from '../lib/scheme.ts'
import { createStage, findsByItself, type Stage } from '../lib/stage.ts'
import type { Visitor } from '../lib/visitor.ts'
import * as walks from '../lib/walks.ts'

// From an empty folder to an empty logbook. Whoever is not on the stage walks the same steps in Node; everybody else
// sits at a browser of their own and knows only what a person would know.

const joining = [...cast.leads, cast.ben, cast.grace, cast.idris]
const welcome = 'I am glad you chose me.'
const letters = ['Could we walk while we talk?', 'By the river, on Thursday at seven.'] as const

const folder = newFolder()
const keys = new Map<string, walks.Keys>()
const links = new Map<string, string>()
const offStage = new Map<string, Desk>()
let program: Program
let browser: Browser
let stage: Stage
let logbookPlaces: ReadonlySet<string>
let dropsAtTheEnding: number

before(async () => {
  program = await startProgram({ folder })
  browser = await launchChromium()
  stage = createStage(browser)
})
after(async () => {
  await browser.close()
  await program.stop()
})

test('Asha asks for a mentor, meets Ben, and at the end nothing of their letters is left', async () => {
  await givenMorganSetsUpASchemeOfTwoAreas()
  await andInvitesTwoLeadsAndThreeMentors()
  await andPriyaAndBenJoinThroughThePages()
  await andTheOthersJoinOffStage()
  await andMorganHasTheSameCheckWordsAsEachAndLetsAllInAtOnce()
  await andEveryMentorWritesAPortrait()
  await whenAshaWritesToPriya()
  await andOmarAsksPriyaToRingHim()
  await thenPriyaFindsBothRequestsAndSpeaksWithAsha()
  await andOffersHerTwoMentors()
  await whenAshaChoosesBen()
  await andPriyaIntroducesThem()
  await thenBenLearnsTheNameAndSaysYes()
  await andTheirLettersAppearWithoutLoadingThePageAgain()
  await andBothConfirmTheSameCheckWords()
  await andSixWordsAndSpareKeySheetsOpenEverythingElsewhere()
  await andEveryPublicPageSaysThatTheSchemeIsNotOpen()
  await whenBenEndsItAndAshaReadsSo()
  await thenTheirLettersAreStillOnTheServer()
  await whenBenVisitsAfterTwentyNineDaysAndThenAsha()
  await thenNothingOfTheLogbookIsOnTheServer()
})

const comes = (name: string, on?: Date): Promise<Visitor> => stage.comes(name, program.url, on)
const of = <T>(all: ReadonlyMap<string, T>, name: string): T => all.get(name) ?? assert.fail(`nothing of ${name}`)

async function givenMorganSetsUpASchemeOfTwoAreas() {
  keys.set('morgan', await walks.setsUpAScheme(await comes('morgan'), 'The Wednesday Room'))
}

async function andInvitesTwoLeadsAndThreeMentors() {
  for (const { slug, name } of joining) {
    const as = cast.leads.some(lead => lead.slug === slug) ? 'Lead' : 'Mentor'
    links.set(slug, await walks.invites(stage.on('morgan'), name, as))
  }
}

async function andPriyaAndBenJoinThroughThePages() {
  for (const each of [cast.priya, cast.ben]) {
    keys.set(each.slug, await walks.joins(await comes(each.slug), of(links, each.slug), each))
  }
}

async function andTheOthersJoinOffStage() {
  const world = nodeWorld(program.url)
  for (const each of [cast.tom, cast.grace, cast.idris]) {
    const link = readInvitation(new URL(of(links, each.slug)).hash) as InvitationLink
    const { name, profession, areas } = each
    const about = 'looksIn' in each ? { about: each.about, looksIn: each.looksIn } : {}
    const own = await newKeys(world, true)
    offStage.set(each.slug, need(await join(world, link, own, { name, profession, areas, ...about })))
  }
}

async function andMorganHasTheSameCheckWordsAsEachAndLetsAllInAtOnce() {
  const { press, at, sees, page } = stage.on('morgan')
  await press('Applications')
  await at('Applications')
  for (const { slug, name } of joining) {
    const absent = offStage.get(slug)
    const theirs = absent
      ? await joinWords(nodeWorld(program.url), absent)
      : await walks.checkWords(stage.on(slug).page)
    const application = page.locator('.el-card', { hasText: name })
    assert.deepEqual(await walks.checkWords(application), theirs, name)
    await application.getByLabel('The words were the same').check()
  }
  await press(`Let these ${joining.length} in`)
  await sees('Nobody waits to be let in')
  await stage.leave('morgan')
}

async function andEveryMentorWritesAPortrait() {
  for (const slug of ['priya', 'ben']) {
    await findsByItself(stage.on(slug), 'What waits for you')
    await stage.on(slug).at('What waits for you')
  }
  await walks.writesAPortrait(stage.on('ben'), cast.ben)
  await stage.on('ben').sees('Saved, and sealed for 2 leads.')
  const world = nodeWorld(program.url)
  for (const { slug, profile } of [cast.grace, cast.idris]) {
    need(await visit(world, of(offStage, slug)))
    need(await saveProfile(world, of(offStage, slug), profile))
  }
}

async function whenAshaWritesToPriya() {
  const asha = await comes('asha')
  await walks.choosesALead(asha, '/ask', 'Tarn Valley')
  await asha.press('Write to Priya')
  await walks.answersTheShortList(asha, cast.asha, 'Priya')
  await walks.saysMore(asha, cast.asha, 'Priya')
  await walks.readsTheLimits(asha)
  const sixWords = await walks.savesSixWords(asha)
  await asha.at('A spare key sheet, if you like')
  await asha.press('Make a spare key sheet')
  keys.set('asha', { sixWords, spareKey: await walks.savesSpareKey(asha) })
  await asha.at('Check your answers')
  await asha.press('Send it to Priya')
  await asha.at('Your request is with Priya')
  await asha.press('Go to your private space')
  await asha.at('My request')
}

async function andOmarAsksPriyaToRingHim() {
  const omar = await comes('omar')
  await walks.choosesALead(omar, '/ask', 'Tarn Valley')
  await omar.press('Ask Priya to ring me')
  await walks.answersTheShortList(omar, cast.omar, 'Priya')
  await walks.readsTheLimits(omar)
  await omar.at('Check your answers')
  await omar.press('Ask Priya to ring me')
  await omar.at('Priya will ring you')
  await stage.leave('omar')
}

async function thenPriyaFindsBothRequestsAndSpeaksWithAsha() {
  await findsByItself(stage.on('priya'), cast.omar.calledName)
  await pairWalks.speaksWith(stage.on('priya'), stage.on('asha'), cast.asha, 'Returning to practice')
}

/** Ben and Grace, because Idris is no GP. */
async function andOffersHerTwoMentors() {
  await pairWalks.offers(stage.on('priya'), cast.asha, 2, 'Good at: Returning to practice.')
}

async function whenAshaChoosesBen() {
  await pairWalks.chooses(stage.on('asha'), cast.ben)
}

async function andPriyaIntroducesThem() {
  await pairWalks.introduces(stage.on('priya'), cast.asha)
}

async function thenBenLearnsTheNameAndSaysYes() {
  await pairWalks.saysYes(stage.on('ben'), cast.asha, welcome)
}

async function andTheirLettersAppearWithoutLoadingThePageAgain() {
  const [asha, ben] = [stage.on('asha'), stage.on('ben')]
  await pairWalks.readsTheWelcome(asha, welcome)
  await pairWalks.sends(asha, letters[0])
  await ben.sees(letters[0])
  await pairWalks.sends(ben, letters[1])
  await asha.sees(letters[1])
}

async function andBothConfirmTheSameCheckWords() {
  await pairWalks.confirmCheckWords(stage.on('asha'), stage.on('ben'))
}

async function andSixWordsAndSpareKeySheetsOpenEverythingElsewhere() {
  await stage.leave('asha', 'priya')
  const { sixWords, spareKey } = of(keys, 'asha')
  for (const opening of [{ sixWords }, { spareKey }]) await findsEverything(opening)
  for (const [slug, heading] of [
    ['morgan', 'This week'],
    ['priya', 'What waits for you']
  ] as const) {
    await walks.opensWith(await comes(slug), { spareKey: of(keys, slug).spareKey })
    await stage.on(slug).at(heading)
    await stage.leave(slug)
  }
}

async function findsEverything(opening: Partial<walks.Keys>) {
  const asha = await comes('asha')
  await walks.opensWith(asha, opening)
  await pairWalks.readsTheWelcome(asha, welcome)
  for (const letter of letters) await asha.sees(letter)
  assert.equal(await asha.page.getByText('Not yet confirmed.').count(), 0, 'what she ticked is there too')
  await stage.leave('asha')
}

async function andEveryPublicPageSaysThatTheSchemeIsNotOpen() {
  for (const place of publicPaths) {
    assert.match(await (await fetch(program.url + place)).text(), /Trial scheme: not open/, place)
  }
}

async function whenBenEndsItAndAshaReadsSo() {
  const ben = stage.on('ben')
  await ben.press('Ending')
  await ben.at('End the mentoring with Asha')
  await ben.write(/^Closing note/, 'It was a pleasure.')
  await ben.press('End it now')
  await ben.at('Letters with Asha')
  await ben.sees(/^You ended this on /)
  await stage.leave('ben')
  const asha = await comes('asha')
  await walks.opensWith(asha, of(keys, 'asha'))
  await asha.press('My mentor')
  await asha.press(cast.ben.name)
  await asha.sees('It was a pleasure.')
  await stage.leave('asha')
}

/** Where they lie is worked out from what only the two of them know. */
async function thenTheirLettersAreStillOnTheServer() {
  const opening = { by: 'six-words', text: of(keys, 'asha').sixWords } as const
  const [pairing] = need(await openPrivateSpace(nodeWorld(program.url), opening)).held.pairings()
  assert.ok(pairing && 'keys' in pairing)
  const addresses = (['mentee', 'mentor'] as const).map(async lane =>
    (await LaneKeys.of(pairing.keys.pairingSecret, lane)).addresses(1, 64)
  )
  const all = (await Promise.all(addresses)).flat()
  logbookPlaces = new Set(all.map(address => hash('sha256', address, 'hex')))
  const { drops, entries } = await inTheStoppedFile()
  assert.equal(entries, 3)
  dropsAtTheEnding = drops
}

async function whenBenVisitsAfterTwentyNineDaysAndThenAsha() {
  const later = new Date(Date.now() + 29 * 24 * 60 * 60 * 1000)
  const ben = await comes('ben', later)
  await walks.opensWith(ben, of(keys, 'ben'))
  await ben.press('My people')
  await ben.sees('Nobody yet')
  await stage.leave('ben')
  assert.equal((await inTheStoppedFile()).entries, 1, 'what Asha wrote stays until she comes')
  const asha = await comes('asha', later)
  await walks.opensWith(asha, of(keys, 'asha'))
  await asha.press('My mentor')
  await asha.sees('Ended and deleted')
  await stage.leave('asha')
}

async function thenNothingOfTheLogbookIsOnTheServer() {
  assert.deepEqual(await inTheStoppedFile(), { entries: 0, drops: dropsAtTheEnding - 3 })
}

/** Stops the program, counts what lies on the disk, and starts it again. */
async function inTheStoppedFile(): Promise<{ readonly drops: number; readonly entries: number }> {
  await program.stop()
  const file = new DatabaseSync(path.join(folder, 'elevenses.db'), { readOnly: true })
  const rows = file.prepare('select lower(hex(address)) as address from "drop"').all()
  file.close()
  program = await startProgram({ folder })
  return { drops: rows.length, entries: rows.filter(({ address }) => logbookPlaces.has(String(address))).length }
}
