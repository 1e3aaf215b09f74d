import type { AreaId } from '../vocabulary/area.ts'
import type { BuddyRequest } from '../vocabulary/buddy.ts'
import type { Practice, PracticeCode } from '../vocabulary/practice.ts'
import type { Profession } from '../vocabulary/profession.ts'
import type { ProfileFacts } from './profile.ts'

/**
 * The people of every example, test, screenshot and of the demo. Places and practices are invented. Their six words
 * are printed on the screen of the demo, which is why no real scheme may have this cast.
 */
export interface CastMember {
  readonly slug: string
  readonly name: string
  readonly profession: Profession
  readonly areas: readonly AreaId[]
  readonly sixWords: string
}

export interface CastLead extends CastMember {
  readonly about: string
  readonly looksIn: string
}

export interface CastMentor extends CastMember {
  readonly profile: ProfileFacts
  /** What everybody may read on the public page, of those who like to be seen. */
  readonly forEveryone?: string
}

export interface CastAsker extends CastMember {
  readonly calledName: string
  readonly telephone: string
  readonly practice: PracticeCode
  readonly reasons: string
  readonly wishes: string
  readonly keepAwayFrom: readonly string[]
}

const area = (id: string) => id as AreaId
const code = (text: string) => text as PracticeCode

export const areas = [
  { id: area('tarn-valley'), name: 'Tarn Valley' },
  { id: area('saltmarsh-coast'), name: 'Saltmarsh Coast' }
] as const
const [tarnValley, saltmarshCoast] = [areas[0].id, areas[1].id]

const placed: readonly Practice[] = [
  { code: code('Z10001'), name: 'Millrace Surgery', pcn: 'Upper Tarn', area: tarnValley },
  { code: code('Z10002'), name: 'Larch House Practice', pcn: 'Upper Tarn', area: tarnValley },
  { code: code('Z10003'), name: 'Weir Lane Medical Centre', pcn: 'Lower Tarn', area: tarnValley },
  { code: code('Z10004'), name: 'Old Granary Surgery', pcn: 'Lower Tarn', area: tarnValley },
  { code: code('Z20001'), name: 'Lantern Quay Practice', pcn: 'North Saltmarsh', area: saltmarshCoast },
  { code: code('Z20002'), name: 'Samphire Road Surgery', pcn: 'North Saltmarsh', area: saltmarshCoast },
  { code: code('Z20003'), name: 'Heron Bank Health Centre', pcn: 'South Saltmarsh', area: saltmarshCoast },
  { code: code('Z20004'), name: 'Curlew Street Surgery', pcn: '', area: saltmarshCoast }
]
/** As large everywhere, so that the small scheme of the demo has twenty people whom a brief could mean. */
export const practices = placed.map(practice => ({ ...practice, staff: { gp: 12, nurse: 6, manager: 2 } }))

export const morgan: CastMember = {
  slug: 'morgan',
  name: 'Morgan Ellis',
  profession: 'manager',
  areas: [tarnValley, saltmarshCoast],
  sixWords: 'scooter falcon motion quarry garlic nutmeg'
}

export const priya: CastLead = {
  slug: 'priya',
  name: 'Dr Priya Nair',
  profession: 'gp',
  areas: [tarnValley],
  sixWords: 'umbrella parsley walnut tadpole crimson bottle',
  about: 'GP for nineteen years, salaried and partner, now two days a week. I ring everyone who writes to me.',
  looksIn: 'Mondays and Thursdays'
}

export const tom: CastLead = {
  slug: 'tom',
  name: 'Tom Beddoes',
  profession: 'nurse',
  areas: [saltmarshCoast],
  sixWords: 'yearbook duckling ivy violin iguana coconut',
  about: 'Practice nurse and trainer of nurses. Easy to talk to on the telephone, in the evening too.',
  looksIn: 'Tuesdays and Fridays'
}

export const ben: CastMentor = {
  slug: 'ben',
  name: 'Dr Ben Okafor-Lewis',
  profession: 'gp',
  areas: [tarnValley, saltmarshCoast],
  sixWords: 'poppy easel walrus silk pebble tidy',
  forEveryone:
    'Came back to practice after three years away. Listens more than he talks, and walks while he does it if you like.',
  profile: {
    portrait: {
      name: 'Dr Ben Okafor-Lewis',
      profession: 'gp',
      about:
        'I came back to practice after three years away and remember what the first month was like. ' +
        'I listen more than I talk, and walk while I do it if you like.',
      topics: ['Returning to practice', 'Confidence', 'Workload']
    },
    areas: [tarnValley, saltmarshCoast],
    practices: [code('Z10004')],
    pastPractices: [code('Z20003')],
    keepAwayFrom: ['Harriet Lowe'],
    strengths: ['Returning to practice', 'Confidence', 'Workload', 'Appraisal'],
    times: 'Wednesday afternoons, most evenings after seven',
    capacity: 3,
    paused: false
  }
}

export const grace: CastMentor = {
  slug: 'grace',
  name: 'Dr Grace Abara',
  profession: 'gp',
  areas: [tarnValley],
  sixWords: 'vanilla cricket carrot canyon starfish glider',
  profile: {
    portrait: {
      name: 'Dr Grace Abara',
      profession: 'gp',
      about: 'Partner in a small practice, trainer, mother of twins. Plain speaking, and a good stock of tea.',
      topics: ['Partnership', 'Conflict at work', 'Workload']
    },
    areas: [tarnValley],
    practices: [code('Z10003')],
    pastPractices: [],
    keepAwayFrom: [],
    strengths: ['Partnership', 'Conflict at work', 'Workload', 'Confidence'],
    times: 'Mondays and Fridays',
    capacity: 2,
    paused: false
  }
}

export const idris: CastMentor = {
  slug: 'idris',
  name: 'Idris Pugh',
  profession: 'manager',
  areas: [tarnValley, saltmarshCoast],
  sixWords: 'fossil trombone dolphin mushroom stadium porridge',
  forEveryone:
    'Practice manager through three mergers, and still fond of the place. For anybody with a rota, a budget or a partner meeting on their mind.',
  profile: {
    portrait: {
      name: 'Idris Pugh',
      profession: 'manager',
      about: 'Practice manager for two decades, through three mergers. I like a problem with numbers in it.',
      topics: ['Mergers', 'Managing a team', 'Change']
    },
    areas: [tarnValley, saltmarshCoast],
    practices: [code('Z20001')],
    pastPractices: [],
    keepAwayFrom: [],
    strengths: ['Mergers', 'Managing a team', 'Change', 'Workload'],
    times: 'Early mornings, by telephone',
    capacity: 2,
    paused: false
  }
}

export const joan: CastMentor = {
  slug: 'joan',
  name: 'Joan Whitlock',
  profession: 'nurse',
  areas: [saltmarshCoast, tarnValley],
  sixWords: 'basil cactus lagoon sandal thimble kennel',
  profile: {
    portrait: {
      name: 'Joan Whitlock',
      profession: 'nurse',
      about: 'Advanced nurse practitioner. I changed direction at fifty and help others to think it through.',
      topics: ['New roles', 'Change', 'Confidence']
    },
    areas: [saltmarshCoast, tarnValley],
    practices: [code('Z20002')],
    pastPractices: [code('Z20004')],
    keepAwayFrom: [],
    strengths: ['New roles', 'Change', 'Confidence', 'Returning to practice'],
    times: 'Thursday afternoons',
    capacity: 2,
    paused: false
  }
}

export const asha: CastAsker = {
  slug: 'asha',
  name: 'Dr Asha Ramanathan',
  calledName: 'Asha Ramanathan',
  profession: 'gp',
  areas: [tarnValley],
  sixWords: 'kitten cinnamon stump cobalt cedar kettle',
  telephone: '01632 960 142',
  practice: code('Z10001'),
  reasons: 'I am back after two years away with my son and everything takes me twice as long as it used to.',
  wishes: 'Somebody who has done it, and who does not know my partners.',
  keepAwayFrom: ['Colin Marchbank']
}

export const rhys: CastAsker = {
  slug: 'rhys',
  name: 'Rhys Tanner',
  calledName: 'Rhys',
  profession: 'nurse',
  areas: [saltmarshCoast],
  sixWords: 'unicorn playpen meadow ribbon crayon plank',
  telephone: '01632 960 377',
  practice: code('Z20003'),
  reasons: 'I have been asked to lead the nursing team and I am not sure that I want to.',
  wishes: '',
  keepAwayFrom: []
}

export const helen: CastAsker = {
  slug: 'helen',
  name: 'Dr Helen Strand',
  calledName: 'Helen',
  profession: 'gp',
  areas: [saltmarshCoast],
  sixWords: 'garnish raven quilt marigold puddle velvet',
  telephone: '01632 960 518',
  practice: code('Z20004'),
  reasons: 'A complaint has shaken me and I go over it at night.',
  wishes: 'A woman if possible, and not by video.',
  keepAwayFrom: ['Rosalind Vane']
}

export const omar: CastAsker = {
  slug: 'omar',
  name: 'Omar Siddiq',
  calledName: 'Omar',
  profession: 'manager',
  areas: [tarnValley],
  sixWords: 'sled garden ivory amber spinach hammock',
  telephone: '01632 960 881',
  practice: code('Z10002'),
  reasons: 'Two practices are to become one, and both ask me whose side I am on.',
  wishes: 'Somebody who has been through a merger.',
  keepAwayFrom: []
}

/** Has the whole database and nothing else. */
export const eve = { slug: 'eve', name: 'Eve' } as const

export const leads: readonly CastLead[] = [priya, tom]
export const mentors: readonly CastMentor[] = [ben, grace, idris, joan]
export const askers: readonly CastAsker[] = [asha, rhys, helen, omar]

/** A nurse who has just moved here: she has nothing to hide, and no part in the story but this. */
export const carysAsks: BuddyRequest = {
  calledName: 'Carys Penhale',
  reach: '01632 960 777, before nine or after six',
  workplace: 'Samphire Road Surgery, from next month',
  whatIsNew: 'The whole coast. I have been a nurse in general practice for years, but three hundred miles from here.'
}
