import { practices } from '../../src/steps/cast.ts'
import { demoScheme } from '../../src/steps/demo.ts'
import { emptyDraft, type ReferralDraft } from '../../src/steps/held/sent-referral.ts'
import type { ProfileFacts } from '../../src/steps/profile.ts'
import type { PersonKey } from '../../src/vocabulary/roster.ts'

/** Makes up people and what they say. What is said in confidence is noted down, so that it can be looked for later. */
export interface Storytelling {
  /** Of somebody who stands in the public roster. */
  publicName(): string
  privateName(): string
  sentence(): string
  profile(name: string): ProfileFacts
  referral(name: string, lead: PersonKey): ReferralDraft
}

const firsts =
  'Aled Bryony Cormac Dilys Ewan Freya Gethin Hetty Imran Jorja Kezia Lowri Magnus Nerys Oonagh Piers'.split(' ')
const places = 'Ash Birk Col Dun East Fair Gather Holl Ingle Jess Kirk'.split(' ')
const endings = 'bury combe don ford ham ley ton worth'.split(' ')
const subjects = [
  'My partner at work',
  'The new rota',
  'A letter from a patient',
  'The audit',
  'My return',
  'The merger'
]
const verbs = ['keeps me awake', 'is more than I can carry', 'has divided the team', 'makes me doubt', 'came too soon']
const ends = ['since the spring', 'and nobody asks', 'although I said yes', 'every Sunday night', 'more than I admit']

export function createStorytelling(secrets: string[]): Storytelling {
  let told = 0
  let people = 0
  const pick = <T>(from: readonly T[]): T => from[(told * 7919 + from.length * 31) % from.length] as T
  const secret = (text: string): string => {
    secrets.push(text)
    return text
  }
  // No two people are called the same, and few share a surname: a private name must not be found because a public
  // one is, and nobody must be kept from anybody by accident.
  const name = (): string => {
    const [first, place, ending] = [people * 7, people, Math.floor(people++ / places.length)]
    const surname = `${places[place % places.length]}${endings[ending % endings.length]}`
    return `${firsts[(first + ending) % firsts.length]} ${surname}`
  }
  // Each sentence ends in a number, so that no two are alike and none is found where another was said.
  const sentence = (): string => secret(`${pick(subjects)} ${pick(verbs)} ${pick(ends)} (${++told * 7919}).`)

  return {
    publicName: name,
    privateName: () => secret(name()),
    sentence,
    profile: own => ({
      portrait: { name: own, profession: 'gp', about: sentence(), topics: ['Workload', 'Confidence'] },
      areas: demoScheme.areas.map(({ id }) => id),
      practices: [],
      pastPractices: [],
      keepAwayFrom: [secret(name())],
      strengths: ['Workload', 'Confidence'],
      times: sentence(),
      capacity: 9,
      paused: false
    }),
    referral: (calledName, lead) => ({
      ...emptyDraft,
      lead,
      area: demoScheme.areas[told % demoScheme.areas.length]?.id as never,
      calledName,
      telephone: secret(`01632 960 ${String(100 + (told % 900))} ext ${++told}`),
      safeTimes: sentence(),
      practice: pick(practices).code,
      profession: 'gp',
      reasons: sentence(),
      wishes: sentence(),
      keepAwayFrom: [secret(name())]
    })
  }
}
