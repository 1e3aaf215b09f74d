import assert from 'node:assert/strict'
import type { CastAsker, CastMentor } from '../../src/steps/cast.ts'
import { findsByItself } from './stage.ts'
import type { Visitor } from './visitor.ts'
import { checkWords } from './walks.ts'

// From a request that has arrived to a pair who write to each other. Each takes over on the page the one before left.

const firstName = (name: string): string => name.replace(/^Dr /, '').split(' ')[0] ?? ''

/** The lead finds the request, compares words on the telephone, and notes one topic. */
export async function speaksWith(lead: Visitor, asker: Visitor, { calledName, telephone }: CastAsker, topic: string) {
  await findsByItself(lead, calledName)
  await lead.press(calledName)
  await lead.at(calledName)
  await lead.sees(telephone)
  assert.deepEqual(await checkWords(lead.page), await checkWords(asker.page))
  await lead.press('We have spoken')
  await lead.at(`First call with ${calledName}`)
  await lead.tick(topic)
  await lead.press('We have spoken')
  await lead.at(calledName)
}

/** The lead offers everybody who may be put forward. */
export async function offers(lead: Visitor, { calledName }: CastAsker, count: number, reason: string) {
  await lead.press('See who is available')
  await lead.at(`Who could talk with ${calledName}`)
  await lead.sees(reason)
  assert.equal(await lead.page.getByRole('checkbox').count(), count)
  await lead.press(/^Offer them/)
  await lead.sees('They are choosing')
}

export async function chooses(asker: Visitor, { name }: CastMentor) {
  await asker.press('Look again')
  await asker.press(/has found mentors for you$/)
  await asker.at('Mentors for you')
  await asker.press(`Choose ${firstName(name)}`)
  await asker.at(`Choose ${name}`)
  await asker.press(`Choose ${firstName(name)}`)
  await asker.at('My request')
  await asker.sees(`${firstName(name)} hears your name and answers`)
}

export async function introduces(lead: Visitor, { calledName }: CastAsker) {
  await lead.press('Back')
  await findsByItself(lead, /Introduce them to the mentor they chose/)
  await lead.press(calledName)
  await lead.press('Introduce them')
  await lead.at('Introduce them')
  await lead.press(/^Introduce /)
  await lead.sees('The mentor is to answer')
}

/** The mentor learns the name, and opens the space for the two of them. */
export async function saysYes(mentor: Visitor, { calledName, telephone }: CastAsker, welcome: string) {
  await mentor.press('What waits')
  await mentor.at('What waits for you')
  await findsByItself(mentor, calledName)
  await mentor.press(calledName)
  await mentor.at(calledName)
  await mentor.sees(telephone)
  await mentor.write(/^A first word to/, welcome)
  await mentor.press('Yes, I will ring')
  await mentor.at(/^Now ring/)
  await mentor.press('Open the space for the two of you')
  await mentor.at(/^Letters with/)
}

export async function readsTheWelcome(asker: Visitor, welcome: string) {
  await asker.press('Look again')
  await asker.press(/has said yes$/)
  await asker.at(/^Letters with/)
  await asker.sees(welcome)
}

export async function sends({ write, press }: Visitor, letter: string) {
  await write(/^A letter to/, letter)
  await press('Send')
}

/** Both see the same four words, and each ticks for themselves. */
export async function confirmCheckWords(one: Visitor, other: Visitor) {
  for (const each of [one, other]) {
    await each.sees('Not yet confirmed.')
    await each.press('Check words')
    await each.at('Check words')
  }
  assert.deepEqual(await checkWords(one.page), await checkWords(other.page))
  for (const each of [one, other]) {
    await each.press('The words were the same')
    await each.at(/^Letters with/)
    assert.equal(await each.page.getByText('Not yet confirmed.').count(), 0)
  }
}
