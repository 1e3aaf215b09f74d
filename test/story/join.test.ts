import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import { morgan as morganOfTheCast, priya as priyaOfTheCast } from '../../src/steps/cast.ts'
import { launchChromium, type Program, startProgram } from '../lib/browser.ts'
import { newVisitor, opensTheirDesk, type Visitor } from '../lib/visitor.ts'

let program: Program
let browser: Browser
let morgan: Visitor
let sana: Visitor
let nia: Visitor

before(async () => {
  program = await startProgram({ demo: true })
  browser = await launchChromium()
})
after(async () => {
  await browser.close()
  await program.stop()
})

test('Morgan invites a lead and a mentor, compares words with both, and lets both in at once', async () => {
  await givenMorganSitsInTheOffice()
  const forSana = await whenMorganMakesALinkFor('Sana Malik', 'Lead')
  const forNia = await whenMorganMakesALinkFor('Nia Prosser', 'Mentor')
  sana = await andSanaAppliesAsALead(forSana)
  nia = await andNiaAppliesAsAMentor(forNia)
  await thenBothWaitForTheOffice()
  await andALinkThatCannotBeUsedSaysSoBeforeAnyQuestion(forNia)
  await andMorganSeesTheSameWordsAsEachOfThem()
  await whenMorganLetsBothIn()
  await thenTheirDesksOpenByThemselves()
})

test('Nia writes her portrait, and Priya can suggest her', async () => {
  await whenNiaWritesHerPortrait()
  await andSaysWhereSheWorksAndWhomSheMustNotMeet()
  await andHowMuchRoomSheHas()
  await thenItIsSealedForEveryLead()
  await andPriyaSeesHerAmongTheAvailableMentors()
})

test('Nia stands on the public page with what she wrote for everybody, until she would rather not', async () => {
  await thenEverybodyCanReadWhatNiaSays()
  await whenMorganTakesItOffThePage()
  await thenNobodyDoes()
})

test('Sana is away for a week, and the office reads about it', async () => {
  await morgan.press('People')
  await morgan.press('Dr Sana Malik')
  await morgan.tick('Away')
  await morgan.press('Publish')
  await morgan.at('People')
  await morgan.press('This week')
  await morgan.sees('Dr Sana Malik is away')
  await morgan.findsItSound('office-week-away')
  await morgan.leave()
  await sana.leave()
})

test('Nia deletes everything about herself, and her words open nothing any more', async () => {
  await nia.press('My words')
  await nia.press('Delete everything about me')
  await nia.findsItSound('erase')
  await nia.page.getByRole('button', { name: 'Delete everything', exact: true }).click()
  await nia.sees('Tick the box if you want to delete everything')
  await nia.tick('Delete everything about me')
  await nia.page.getByRole('button', { name: 'Delete everything', exact: true }).click()
  await nia.at('Everything about you is deleted')
  await nia.sees('Your name in the public list of the scheme')
  await nia.findsItSound('erased')
  await nia.page.goBack()
  for (const left of ['Six new words', 'My portrait', 'What waits'])
    assert.equal(await nia.page.getByText(left).count(), 0, `Back shows ${left} again`)
  await nia.leave()
})

test('a link that a mail program has cut in two is explained', async () => {
  const nobody = await newVisitor(browser, program.url)
  await nobody.go('/open#mentor.AAAA')
  await nobody.at('Part of the link is missing')
  await nobody.findsItSound('broken-link')
  await nobody.leave()
})

async function givenMorganSitsInTheOffice() {
  morgan = await opensTheirDesk(browser, program.url, morganOfTheCast)
}

async function whenMorganMakesALinkFor(name: string, as: 'Lead' | 'Mentor'): Promise<string> {
  await morgan.press('Invite')
  await morgan.at('Invite somebody')
  await morgan.tick(as)
  await morgan.press('Make a link')
  await morgan.sees('Enter whom the link is for')
  await morgan.write('Whom is the link for?', name)
  await morgan.press('Make a link')
  await morgan.at(`The link for ${name}`)
  await morgan.findsItSound('invitation')
  const link = await morgan.page.locator('[data-invitation-link]').textContent()
  await morgan.page.goBack()
  await morgan.at('Invite somebody')
  return link ?? ''
}

async function andSanaAppliesAsALead(link: string): Promise<Visitor> {
  const visitor = await opensTheLink(link, 'You are invited to be a lead')
  await visitor.press('Continue')
  await visitor.press('Continue')
  await visitor.sees('Enter the days on which you look in')
  await visitor.findsItSound('about-you')
  await visitor.write('Your name', 'Dr Sana Malik')
  await visitor.tick('GP')
  await visitor.tick('Saltmarsh Coast')
  await visitor.write('A few sentences about yourself', 'Salaried GP, and a listener.')
  await visitor.write('On which days do you look in?', 'Wednesdays')
  await applies(visitor)
  return visitor
}

async function andNiaAppliesAsAMentor(link: string): Promise<Visitor> {
  const visitor = await opensTheLink(link, 'You are invited to be a mentor')
  await visitor.press('Continue')
  await visitor.write('Your name', 'Nia Prosser')
  await visitor.write('Anything everybody may read about you?', 'Changes are my trade.')
  await visitor.tick('Practice nurse')
  await visitor.tick('Tarn Valley')
  await applies(visitor)
  return visitor
}

async function opensTheLink(link: string, heading: string): Promise<Visitor> {
  const visitor = await newVisitor(browser, program.url)
  await visitor.page.clock.install()
  await visitor.go(link)
  await visitor.at(heading)
  assert.equal(visitor.page.url(), `${program.url}/open`, 'the link leaves no trace in the address')
  await visitor.findsItSound('invited')
  return visitor
}

async function applies(visitor: Visitor) {
  await visitor.press('Continue')
  await visitor.at('Save your six words')
  await visitor.press('I have saved them')
  await visitor.at('Your spare key sheet')
  await visitor.press('I have printed or saved it')
}

async function thenBothWaitForTheOffice() {
  for (const visitor of [sana, nia]) {
    await visitor.at('Waiting for the office')
    await visitor.page.locator('.el-check').waitFor()
  }
  await sana.findsItSound('waiting')
}

async function andALinkThatCannotBeUsedSaysSoBeforeAnyQuestion(link: string) {
  const eve = await opensTheLink(link, 'Your invitation')
  await eve.sees('Somebody has applied with this link already.')
  await eve.page.getByRole('link', { name: 'Open your private space' }).waitFor()
  await eve.findsItSound('used-link')
  await eve.leave()
  const late = await opensTheLink(link.replace(/[^.]+$/, '2020-02-02'), 'Your invitation')
  await late.page.locator('[data-refusal="invitation-expired"]').waitFor()
  await late.leave()
  const elsewhere = await opensTheLink(link.replace(/#mentor\.[^.]+/, `#mentor.${'A'.repeat(43)}`), 'Your invitation')
  await elsewhere.page.locator('[data-refusal="wrong-scheme"]').waitFor()
  assert.equal(await elsewhere.page.getByText('would like you to be').count(), 0)
  await elsewhere.leave()
}

async function andMorganSeesTheSameWordsAsEachOfThem() {
  await morgan.press('Applications')
  for (const [visitor, name] of [
    [sana, 'Dr Sana Malik'],
    [nia, 'Nia Prosser']
  ] as const) {
    const here = morgan.page.locator('.el-card', { hasText: name })
    await here.locator('.el-check').waitFor()
    assert.deepEqual(
      await here.locator('.el-check .el-word').allInnerTexts(),
      await visitor.page.locator('.el-check .el-word').allInnerTexts()
    )
  }
}

async function whenMorganLetsBothIn() {
  await morgan.press('Let them in')
  await morgan.sees('Tick those whose words were the same')
  await morgan.findsItSound('applications')
  for (const box of await morgan.page.getByLabel('The words were the same').all()) await box.check()
  await morgan.press('Let these 2 in')
  await morgan.sees('Nobody waits to be let in')
}

/** The page looks again every twenty seconds; a story need not wait so long. */
async function thenTheirDesksOpenByThemselves() {
  for (const visitor of [sana, nia]) {
    await visitor.page.clock.fastForward(21_000)
    await visitor.at('What waits for you')
  }
  await nia.findsItSound('mentor-new')
}

const publicPage = async () => (await fetch(`${program.url}/mentors`)).text()

async function thenEverybodyCanReadWhatNiaSays() {
  assert.match(await publicPage(), /Nia Prosser[\s\S]*Changes are my trade\./)
}

async function whenMorganTakesItOffThePage() {
  await morgan.press('People')
  await morgan.press('Nia Prosser')
  await morgan.sees('Changes are my trade.')
  await morgan.findsItSound('office-person-shown')
  await morgan.press('Take this off the public page')
  await morgan.at('People')
}

async function thenNobodyDoes() {
  assert.doesNotMatch(await publicPage(), /Nia Prosser/)
}

async function whenNiaWritesHerPortrait() {
  await nia.press('Write your portrait')
  await nia.at('Your portrait')
  await nia.press('Continue')
  await nia.sees('Choose or write at least one topic')
  await nia.findsItSound('portrait')
  await nia.write('A few sentences about yourself', 'I have led a nursing team through two mergers.')
  await nia.tick('Mergers')
  await nia.write('Other topics, in your own words', 'Night shifts')
  await nia.press('Continue')
}

async function andSaysWhereSheWorksAndWhomSheMustNotMeet() {
  await nia.at('Where you work and have worked')
  await nia.page.getByLabel('Which practices do you work at?').fill('weir')
  await nia.page.keyboard.press('Enter')
  await nia.sees('Weir Lane Medical Centre')
  await nia.write('Who should you be kept away from?', 'Colin Marchbank')
  await nia.findsItSound('places')
  await nia.press('Continue')
}

async function andHowMuchRoomSheHas() {
  await nia.at('How much room you have')
  await nia.write('How many people at once?', 'two')
  await nia.press('Save')
  await nia.sees('Enter a number from 0 to 50')
  await nia.findsItSound('room')
  await nia.write('How many people at once?', '2')
  await nia.press('Save')
}

async function thenItIsSealedForEveryLead() {
  await nia.at('My portrait')
  await nia.sees('Saved, and sealed for 3 leads.')
  await nia.findsItSound('my-portrait')
}

async function andPriyaSeesHerAmongTheAvailableMentors() {
  const priya = await opensTheirDesk(browser, program.url, priyaOfTheCast)
  await priya.press('Available mentors')
  await priya.sees('Nia Prosser')
  await priya.leave()
}
