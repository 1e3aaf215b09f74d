import type { AreaId } from '../vocabulary/area.ts'
import type { Practice, PracticeCode } from '../vocabulary/practice.ts'
import type { PersonKey } from '../vocabulary/roster.ts'
import type { MenteeFacts, MentorFacts } from './facts.ts'

/** The cast, as the tests of this room know them. */
export const aldbourne = 'aldbourne' as AreaId
export const severnside = 'severnside' as AreaId
export const code = (text: string): PracticeCode => text as PracticeCode
export const keyOf = (name: string): PersonKey => name.padEnd(43, '_') as PersonKey

export const practices: readonly Practice[] = [
  { code: code('ASH1'), name: 'Ash Tree Surgery', pcn: 'Two Rivers', area: aldbourne },
  { code: code('ASH2'), name: 'Mill Lane Medical Centre', pcn: 'two rivers ', area: aldbourne },
  { code: code('OAK1'), name: 'Oakfield Practice', pcn: '', area: aldbourne },
  { code: code('ELM1'), name: 'Elm Grove Surgery', pcn: 'Severn Vale', area: severnside }
]

export const asha: MenteeFacts = {
  id: 'asha',
  name: 'Asha Ramanathan',
  area: aldbourne,
  practice: code('ASH1'),
  workplace: '',
  profession: 'gp',
  format: 'any',
  topics: ['Coming back after a break', 'Confidence'],
  keepAwayFrom: []
}

export const ben: MentorFacts = {
  key: keyOf('Ben'),
  name: 'Ben Okafor-Lewis',
  profession: 'gp',
  areas: [aldbourne],
  practices: [code('ELM1')],
  pastPractices: [],
  keepAwayFrom: [],
  strengths: ['Confidence', 'Retail pharmacy'],
  capacity: 2,
  busy: 0,
  paused: false,
  state: 'active'
}

export const mentor = (name: string, facts: Partial<MentorFacts> = {}): MentorFacts => ({
  ...ben,
  key: keyOf(name),
  name,
  ...facts
})
