import type { CastAsker, CastLead, CastMentor } from '../../src/steps/cast.ts'
import { areas, practices } from '../../src/steps/cast.ts'
import type { Visitor } from './visitor.ts'

// The shortest ways through the pages, for stories in which several people go them.

/** What opens a private space, as it stood on the screen. */
export interface Keys {
  readonly sixWords: string
  readonly spareKey: string
}

const areaName = (id: string): string => areas.find(area => area.id === id)?.name ?? ''
const practiceName = (code: string): string => practices.find(practice => practice.code === code)?.name ?? ''
const professionNames = { gp: 'GP', nurse: 'Practice nurse', manager: 'Practice manager' }

/** From the page in front of an empty server to the desk of the office: both areas, every practice of the cast. */
export async function setsUpAScheme(visitor: Visitor, neutralName: string): Promise<Keys> {
  const { go, at, press, write, page } = visitor
  await go('/')
  await page.getByRole('link', { name: 'Set up a scheme' }).click()
  await at('Set up a scheme')
  await write('What is the scheme called?', 'Tarn and Saltmarsh Mentoring')
  await write('A neutral name', neutralName)
  await write("The scheme's telephone number", '01632 960 001')
  await write('Your name', 'Morgan Ellis')
  await press('Continue')
  await at('Areas')
  await write('Name of the first area', areas[0].name)
  await press('Add this area')
  await write('Name of another area', areas[1].name)
  await press('Continue')
  await at('Practices')
  await page.getByText('Paste many at once').click()
  const lines = practices.map(({ code, name, pcn, area }) => [name, code, pcn, areaName(area)].join('\t'))
  await write('One practice a line', lines.join('\n'))
  await press('Add these practices')
  await visitor.sees(`${practices.length} practices`)
  await press('Continue')
  await at('The limits of the promise')
  await press('Continue')
  const keys = await savesBothKeys(visitor)
  await at('This week')
  return keys
}

/** Both ways of opening, one page after the other, as everybody but a mentee meets them. */
export async function savesBothKeys(visitor: Visitor): Promise<Keys> {
  const sixWords = await savesSixWords(visitor)
  return { sixWords, spareKey: await savesSpareKey(visitor) }
}

export async function savesSixWords({ at, press, page }: Visitor): Promise<string> {
  await at('Save your six words')
  const words = await page.getByRole('list', { name: 'Your six words' }).getByRole('listitem').allInnerTexts()
  await press('I have saved them')
  return words.join(' ')
}

export async function savesSpareKey({ at, press, page }: Visitor): Promise<string> {
  await at('Your spare key sheet')
  const words = await page.locator('.el-sheet__words li').allInnerTexts()
  await press('I have printed or saved it')
  return words.join(' ')
}

/** At the desk of the office: gives the link. */
export async function invites({ at, press, tick, write, page }: Visitor, name: string, as: string): Promise<string> {
  await press('Invite')
  await at('Invite somebody')
  await tick(as)
  await write('Whom is the link for?', name)
  await press('Make a link')
  await at(`The link for ${name}`)
  const link = (await page.locator('[data-invitation-link]').textContent()) ?? ''
  await page.goBack()
  await at('Invite somebody')
  return link
}

/** From the link to the page that waits for the office. */
export async function joins(visitor: Visitor, link: string, person: CastLead | CastMentor): Promise<Keys> {
  const { go, at, press, write, tick, page } = visitor
  await go(link)
  await at(/^You are invited/)
  await press('Continue')
  await at('About you')
  await write('Your name', person.name)
  await page.getByLabel(professionNames[person.profession], { exact: true }).check()
  for (const area of person.areas) await tick(areaName(area))
  if ('looksIn' in person) {
    await write('A few sentences about yourself', person.about)
    await write('On which days do you look in?', person.looksIn)
  }
  await press('Continue')
  const keys = await savesBothKeys(visitor)
  await at('Waiting for the office')
  return keys
}

/** A mentor who has just been let in. */
export async function writesAPortrait(
  { at, press, write, tick, page }: Visitor,
  { profile }: CastMentor
): Promise<void> {
  await press('Write your portrait')
  await at('Your portrait')
  await write('A few sentences about yourself', profile.portrait.about)
  for (const topic of profile.portrait.topics) await tick(topic)
  await press('Continue')
  await at('Where you work and have worked')
  for (const [label, codes] of [
    ['Which practices do you work at?', profile.practices],
    ['Where have you worked in the last five years?', profile.pastPractices]
  ] as const)
    for (const code of codes) {
      await page.getByLabel(label).fill(practiceName(code))
      await page.keyboard.press('Enter')
    }
  await write('Who should you be kept away from?', profile.keepAwayFrom.join('\n'))
  await press('Continue')
  await at('How much room you have')
  await write('How many people at once?', String(profile.capacity))
  await press('Save')
  await at('My portrait')
}

/** From the first page to the two doors of a lead. */
export async function choosesALead({ go, at, press, tick }: Visitor, leaflet: string, area: string): Promise<void> {
  await go(leaflet)
  await at('Ask for someone to talk to')
  await press('Start')
  await at('Which area do you work in?')
  await tick(area)
  await press('Continue')
  await at('Choose who finds you a mentor')
}

/** What both doors ask. */
export async function answersTheShortList(visitor: Visitor, asker: CastAsker, lead: string): Promise<void> {
  const { at, press, write, tick, page } = visitor
  await at(`What shall ${lead} call you?`)
  await write('A name to call you by', asker.calledName)
  await press('Continue')
  await at(`How can ${lead} reach you safely?`)
  await write('A number that is safe to ring', asker.telephone)
  await page.getByLabel('No', { exact: true }).check()
  await press('Continue')
  await at('Where do you work?')
  await write('Your practice', practiceName(asker.practice))
  await tick(practiceName(asker.practice))
  await press('Continue')
  await at('Who must not be involved?')
  await write(/Names, one to a line/, asker.keepAwayFrom.join('\n'))
  await press('Continue')
}

/** What only a written request may say besides. */
export async function saysMore({ at, press, write, page }: Visitor, asker: CastAsker, lead: string): Promise<void> {
  await at('What is your profession?')
  await page.getByLabel(professionNames[asker.profession], { exact: true }).check()
  await press('Continue')
  await at('What would you like to talk about?')
  await write(/In your own words/, asker.reasons)
  await press('Continue')
  await at('What would suit you?')
  await write(/^Anything you hope for/, asker.wishes)
  await press('Continue')
  await at(`If ${lead} is away`)
  await press('Continue')
}

export async function readsTheLimits({ at, press, tick }: Visitor): Promise<void> {
  await at('What stays between you, and its limits')
  await tick('I have read the limits')
  await press('Continue')
  await at('Who will be able to read this')
  await press('Continue')
}

/** Types what opens a private space, and waits for its desk. */
export async function opensWith({ go, at, press, write, page }: Visitor, keys: Partial<Keys>): Promise<void> {
  await go('/open')
  await at('Open your private space')
  if (keys.sixWords === undefined) await press('I have a spare key sheet')
  await write(/^(Your six words|The twelve words of your spare key sheet)$/, keys.sixWords ?? keys.spareKey ?? '')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await page.getByRole('navigation', { name: 'Your pages' }).waitFor()
}

/** Four words as they stand on the screen, once they are worked out. */
export async function checkWords(place: Pick<Visitor['page'], 'locator'>): Promise<string[]> {
  await place.locator('.el-check').waitFor()
  return place.locator('.el-check .el-word').allInnerTexts()
}
