import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchChromium, type Program, startProgram } from '../lib/browser.ts'
import { newVisitor, type Visitor } from '../lib/visitor.ts'

const neutralName = 'The Wednesday Room'

let program: Program
let browser: Browser
let morgan: Visitor
let sixWords: string
let spareKey: string

before(async () => {
  program = await startProgram()
  browser = await launchChromium()
})
after(async () => {
  await browser.close()
  await program.stop()
})

test('Morgan sets up a scheme with two areas and a list of practices', async () => {
  await givenMorganChoosesToSetUpAScheme()
  await whenMorganForgetsToFillInTheNames()
  await andFillsThemIn()
  await andNamesTwoAreas()
  await andPastesTheListOfPractices()
  await andGoesBackAndFindsEverything()
  await andReadsTheLimitsOfThePromise()
  await andSavesTheSixWordsAndTheSpareKeySheet()
  await thenTheDeskSaysWhatToDoOnDayOne()
  await andEveryPageOfTheDeskIsSound()
  await andNothingIsLeftInTheBrowser()
})

test('Morgan opens the office elsewhere, with the six words and with the spare key sheet', async () => {
  await givenMorganSitsAtAnotherComputer()
  await whenOneOfTheWordsIsDifferent()
  await thenTheSentenceSaysSoAndTheWordsAreStillThere()
  await andTheRightWordsOpenTheDesk()
  await andTheSpareKeySheetDoesToo()
})

test('Morgan makes six new words, and the old ones open nothing any more', async () => {
  const old = sixWords
  await whenMorganMakesSixNewWords()
  await thenTheOldWordsOpenNothing(old)
  await andTheRightWordsOpenTheDesk()
  await morgan.leave()
})

test('Morgan moves the limits of the promise, and people agree to a new version', async () => {
  await givenMorganSitsAtAnotherComputer()
  await andTheRightWordsOpenTheDesk()
  await morgan.press('The scheme')
  await morgan.page.getByRole('button', { name: 'Change the limits of the promise' }).click()
  await morgan.write('When a mentor must act', 'You, or someone else, are at serious risk of harm.')
  await morgan.press('Publish')
  await morgan.sees('1 exception, version 2')
  await morgan.leave()
})

test('a second scheme beside the first is refused before the first question', async () => {
  const eve = await newVisitor(browser, program.url)
  await eve.go('/open#set-up')
  await eve.at('A scheme is kept here already')
  await eve.findsItSound('set-up-refused', neutralName)
  await eve.go('/open#look-around')
  await eve.sees('A real scheme is kept here')
  await eve.findsItSound('look-around-refused', neutralName)
  await eve.leave()
})

test('a link that names another scheme is refused by name before anything is asked of it', async () => {
  const visitor = await newVisitor(browser, program.url)
  await visitor.go(`/open#${'A'.repeat(43)}`)
  await visitor.page.locator('[data-refusal="wrong-scheme"]').waitFor()
  await visitor.leave()
})

async function givenMorganChoosesToSetUpAScheme() {
  morgan = await newVisitor(browser, program.url)
  await morgan.go('/')
  await morgan.page.getByRole('link', { name: 'Set up a scheme' }).click()
  await morgan.at('Set up a scheme')
  assert.equal(new URL(morgan.page.url()).hash, '')
}

async function whenMorganForgetsToFillInTheNames() {
  await morgan.press('Continue')
  await morgan.sees('There is a problem')
  await morgan.findsItSound('set-up-names')
  await morgan.page.getByRole('link', { name: 'Enter a neutral name' }).click()
  assert.equal(await focused(), 'neutral-name')
}

async function andFillsThemIn() {
  await morgan.write('What is the scheme called?', 'Tarn and Saltmarsh Mentoring')
  await morgan.write('A neutral name', 'Tarn Mentoring')
  await morgan.write("The scheme's telephone number", '01632 960 001')
  await morgan.write('Your name', 'Morgan Ellis')
  await morgan.press('Continue')
  await morgan.sees('Choose a neutral name that does not say what this is for')
  await morgan.write('A neutral name', neutralName)
  await morgan.press('Continue')
  await morgan.at('Areas')
}

async function andNamesTwoAreas() {
  await morgan.write('Name of the first area', 'Tarn Valley')
  await morgan.page.keyboard.press('Enter')
  // Gone straight on from the box: it counts.
  await morgan.write('Name of another area', 'Saltmarsh Coast')
  await morgan.findsItSound('set-up-areas')
  await morgan.press('Continue')
  await morgan.at('Practices')
}

async function andPastesTheListOfPractices() {
  await morgan.write('Name of the practice', 'Millrace Surgery')
  await morgan.write('Code', 'Z10001')
  await morgan.press('Add this practice')
  await morgan.page.getByText('Paste many at once').click()
  const lines = 'Larch House Practice\tZ10002\tUpper Tarn\tTarn Valley\nLantern Quay Practice\tZ20001\t\t'
  await morgan.write('One practice a line', `${lines}Saltmarsh`)
  await morgan.press('Add these practices')
  await morgan.sees(/^Line 2: .* is not one of your areas/)
  await morgan.findsItSound('set-up-practices')
  await morgan.write('One practice a line', `${lines}Saltmarsh Coast`)
  // Gone straight on from the box: they count.
  await morgan.press('Continue')
  await morgan.at('The limits of the promise')
}

async function andGoesBackAndFindsEverything() {
  await morgan.page.goBack()
  await morgan.sees('3 practices')
  await morgan.sees('Lantern Quay Practice')
  await morgan.page.goBack()
  await morgan.sees('Saltmarsh Coast')
  await morgan.page.goBack()
  assert.equal(await morgan.page.getByLabel('A neutral name').inputValue(), neutralName)
  for (const heading of ['Areas', 'Practices', 'The limits of the promise']) {
    await morgan.press('Continue')
    await morgan.at(heading)
  }
}

async function andReadsTheLimitsOfThePromise() {
  assert.match(await morgan.page.getByLabel('When a mentor must act').inputValue(), /serious risk of harm/)
  await morgan.findsItSound('set-up-limits')
  await morgan.press('Continue')
}

async function andSavesTheSixWordsAndTheSpareKeySheet() {
  await morgan.at('Save your six words')
  sixWords = await wordsOf('Your six words')
  assert.equal(sixWords.split(' ').length, 6)
  await morgan.findsItSound('six-words')
  await morgan.press('I have saved them')
  await morgan.at('Your spare key sheet')
  await morgan.sees(neutralName)
  spareKey = (await morgan.page.locator('.el-sheet__words li').allInnerTexts()).join(' ')
  assert.equal(spareKey.split(' ').length, 12)
  await morgan.findsItSound('spare-key-sheet')
  await morgan.press('I have printed or saved it')
}

async function thenTheDeskSaysWhatToDoOnDayOne() {
  await morgan.at('This week')
  await morgan.sees('Trial scheme: not open')
  for (const task of ['Invite two leads', 'Invite three mentors']) await morgan.sees(task)
  await morgan.findsItSound('office-week', neutralName)
}

async function andEveryPageOfTheDeskIsSound() {
  for (const [name, heading] of [
    ['Invite', 'Invite somebody'],
    ['Applications', 'Applications'],
    ['People', 'People'],
    ['The scheme', 'The scheme'],
    ['My words', 'My words']
  ] as const) {
    await morgan.page.getByRole('navigation', { name: 'Your pages' }).getByRole('button', { name }).click()
    await morgan.at(heading)
    await morgan.findsItSound(`office-${name.toLowerCase().replace(' ', '-')}`, neutralName)
  }
}

/** Nobody who comes to this computer afterwards learns anything from it. */
async function andNothingIsLeftInTheBrowser() {
  const kept = await morgan.page.evaluate(async () => ({
    storage: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    history: JSON.stringify(history.state)
  }))
  assert.match(kept.history, /^\{"depth":\d+\}$/)
  assert.deepEqual({ ...kept, history: '' }, { storage: 0, databases: 0, caches: 0, history: '' })
  assert.deepEqual(await morgan.context.cookies(), [])
  assert.equal(morgan.page.url(), `${program.url}/open`)
  await morgan.leave()
}

async function givenMorganSitsAtAnotherComputer() {
  morgan = await newVisitor(browser, program.url)
  await morgan.go('/open')
  await morgan.at('Open your private space')
}

async function whenOneOfTheWordsIsDifferent() {
  await opensWith('Your six words', `${sixWords.split(' ').slice(1).join(' ')} coma`)
}

async function thenTheSentenceSaysSoAndTheWordsAreStillThere() {
  await morgan.sees('One of the words is different, or nothing was opened for 18 months and it was cleared.')
  assert.match(await morgan.page.getByLabel('Your six words').inputValue(), /coma$/)
  await morgan.findsItSound('open-refused', neutralName)
}

async function andTheRightWordsOpenTheDesk() {
  await opensWith('Your six words', `  ${sixWords.toUpperCase().replaceAll(' ', '  ')} `)
  await morgan.at('This week')
  await morgan.sees('Last opened on')
  await morgan.page.goBack()
  await morgan.at('Close your private space?')
  await morgan.findsItSound('close-or-keep', neutralName)
  await morgan.press('Keep it open')
  await morgan.at('This week')
}

async function andTheSpareKeySheetDoesToo() {
  await morgan.press('Close my private space')
  await morgan.at('Open your private space')
  await morgan.press('I have a spare key sheet')
  await opensWith('The twelve words of your spare key sheet', spareKey)
  await morgan.at('This week')
}

async function whenMorganMakesSixNewWords() {
  await morgan.press('My words')
  await morgan.press('Make six new words')
  await morgan.at('Save your six words')
  sixWords = await wordsOf('Your six words')
  await morgan.press('I have saved them')
  await morgan.sees('Your six new words open your private space from now on.')
  await morgan.findsItSound('new-words', neutralName)
}

async function thenTheOldWordsOpenNothing(old: string) {
  await morgan.press('Close my private space')
  await opensWith('Your six words', old)
  await morgan.sees('One of the words is different')
}

async function opensWith(label: string, words: string) {
  await morgan.write(label, words)
  await morgan.page.getByRole('button', { name: 'Open', exact: true }).click()
}

const wordsOf = async (label: string): Promise<string> =>
  (await morgan.page.getByRole('list', { name: label }).getByRole('listitem').allInnerTexts()).join(' ')

const focused = (): Promise<string | undefined> => morgan.page.evaluate(() => document.activeElement?.id)
