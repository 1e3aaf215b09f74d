import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { ben, helen } from '../../src/steps/cast.ts'
import { launchChromium, type Program, startProgram } from '../lib/browser.ts'
import { standInForElsewhere } from '../lib/elsewhere.ts'
import { opensTheirDesk, type Visitor } from '../lib/visitor.ts'

// A letter that has not left yet: neither lost nor sent twice, whatever happens to the line, the page or the pair.

let program: Program
let browser: Browser
let mentee: Visitor
let mentor: Visitor

before(async () => {
  program = await startProgram({ demo: true })
  browser = await launchChromium()
})
after(async () => {
  await browser.close()
  await program.stop()
})

test('Helen presses Send twice in a tunnel: one letter arrives', async () => {
  await givenHelenReadsHerLetters()
  await mentee.context.setOffline(true)
  await mentee.write('A letter to Ben', 'Written in a tunnel')
  await mentee.press('Send')
  await mentee.page.getByRole('button', { name: /^Send …/ }).waitFor()
  await mentee.page.getByRole('button', { name: /^Send …/ }).click({ force: true })
  await mentee.sees('We keep trying')
  await mentee.context.setOffline(false)
  await mentee.page.getByText('Sent.', { exact: true }).waitFor()
  await mentee.findsItSound('letter-sent')
  assert.equal(await mentee.page.getByRole('listitem').filter({ hasText: 'Written in a tunnel' }).count(), 1)
  await mentee.context.close()
})

test('Helen leaves quickly in the middle of a word, and finds it again', async () => {
  await givenHelenReadsHerLetters()
  await standInForElsewhere(mentee.page)
  await mentee.write('A letter to Ben', 'I have not told anybo')
  await mentee.page.getByRole('link', { name: /^Leave/ }).click()
  await mentee.page.getByText('Sunny spells').waitFor()
  await mentee.context.close()
  await givenHelenReadsHerLetters()
  assert.equal(await mentee.page.getByLabel('A letter to Ben').inputValue(), 'I have not told anybo')
  await mentee.leave()
})

test('Ben ends it while Helen writes: what she had begun is shown to her', async () => {
  await givenHelenReadsHerLetters()
  await mentee.write('A letter to Ben', 'Before you go, Ben')
  mentor = await opensTheirDesk(browser, program.url, ben)
  await mentor.press('My people')
  await mentor.press('Helen')
  await mentor.press('Ending')
  await mentor.press('End it now')
  await mentor.sees(/^You ended this on /)
  await mentee.sees(/^Ben ended this on /)
  await mentee.sees('You had begun to write this. It was not sent:')
  await mentee.sees('Before you go, Ben')
  await mentee.findsItSound('letter-not-sent')
  await mentor.leave()
  await mentee.leave()
})

async function givenHelenReadsHerLetters() {
  mentee = await opensTheirDesk(browser, program.url, helen)
  await mentee.press('My mentor')
  await mentee.press(/Okafor-Lewis/)
  await mentee.at('Letters with Ben')
  await mentee.sees('I am glad you chose me.')
}
