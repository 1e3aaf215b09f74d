import { usualPolicy } from '../vocabulary/usual-policy.ts'

/** A small scheme for tests: two areas, two leads, two mentors who like to be seen, and something in every notice. */
export const scheme = {
  name: 'Tarn and Saltmarsh Mentoring',
  neutralName: 'The Wednesday Room',
  telephone: '01632 960 200',
  areas: [
    { id: 'tarn-valley', name: 'Tarn Valley' },
    { id: 'saltmarsh-coast', name: 'Saltmarsh Coast' }
  ],
  clocks: { leadAnswers: 2, names: 10, firstMeeting: 28 },
  agreement: { version: 3, exceptions: ['Your own safety is at serious risk.', 'A serious crime.'] },
  example: { address: 'E'.repeat(43), says: 'I am called Sam, and I would like to talk about my week.' }
}

export const madeUp = {
  ...scheme,
  demo: true,
  cast: [
    { slug: 'asha', name: 'Asha Ramanathan', desk: 'asker', hint: 'She came back in September.' },
    { slug: 'ben', name: 'Ben Okafor-Lewis', desk: 'listener', hint: 'Has room for one more.' }
  ]
}

const person = (key: string, desk: string, name: string, areas: readonly string[], more: object = {}) => ({
  card: { signingKey: key.padEnd(43, 'A'), sealingKey: 'A'.repeat(1622), box: 'A'.repeat(43) },
  desk,
  name,
  profession: 'gp',
  areas,
  about: `${name} has been in general practice for years.\nA walk is as good as a room.`,
  looksIn: 'Mondays and Thursdays',
  since: '2026-01-01',
  state: 'active',
  ...more
})

export const roster = {
  people: [
    person('p', 'lead', 'Dr Priya Nair', ['tarn-valley'], { away: { from: '2026-12-21', until: '2027-01-02' } }),
    person('t', 'lead', 'Tom Beddoes', ['saltmarsh-coast'], {
      profession: 'manager',
      state: 'away',
      away: { from: '2026-11-16', until: '2026-11-30' }
    }),
    person('b', 'mentor', 'Dr Ben Okafor-Lewis', ['tarn-valley', 'saltmarsh-coast']),
    person('n', 'mentor', 'Nesta Prothero', ['saltmarsh-coast'], { profession: 'nurse' }),
    person('q', 'mentor', 'Quentin Ashdown', ['tarn-valley'], { about: undefined })
  ]
}

export const news = {
  items: [
    {
      id: 'managers-welcome',
      on: '2026-11-02',
      title: 'Managers are welcome too',
      text: 'From today practice managers may ask. Two of our leads are managers themselves, see [the leads](/leads).'
    },
    { id: 'we-begin', on: '2026-09-01', title: 'We begin', text: 'Two areas, **two leads**, and a kettle.' }
  ]
}

export const eligibility = {
  groups: [
    { who: 'GPs, whatever your contract', more: 'Partners, salaried doctors, locums, retainers.', professions: ['gp'] },
    { who: 'Doctors at the end of GP training', more: 'Once your certificate is issued.', professions: ['gp'] },
    { who: 'Nurses in general practice', professions: ['nurse'], from: '2026-05-01' },
    { who: 'Practice managers', professions: ['manager'], from: '2026-11-02' },
    { who: 'Pharmacists', professions: [], areas: ['tarn-valley'], from: '2027-04-01' }
  ],
  codes: [
    { area: 'tarn-valley', code: 'Z9T1M', name: 'Tarn and Fell', from: '2026-04-01' },
    { area: 'tarn-valley', code: '99X', name: 'Upper Tarn', until: '2026-03-31' },
    { area: 'tarn-valley', code: '99Y', name: 'Lower Tarn', until: '2026-03-31' },
    { area: 'saltmarsh-coast', code: 'Z9S2M', name: 'Saltmarsh Coast' }
  ]
}

export const figures = {
  releases: [
    {
      period: 'April to September 2026',
      publishedOn: '2026-10-15',
      figures: [
        { label: 'People who asked', shown: { kind: 'number', value: 40, unit: 'people' }, answers: '' },
        { label: 'Would come again', shown: { kind: 'percent', value: 95 }, answers: '20 to 49 answers' },
        { label: 'Practice managers who asked', shown: { kind: 'too-few' }, answers: 'fewer than 8' }
      ],
      note: 'Totals are rounded to the nearest 5.'
    }
  ]
}

/** The usual choices, changed in a thing of every kind. */
export const policy = {
  on: '2026-11-20',
  policy: {
    ...usualPolicy,
    version: '2',
    supportedBy: { ...usualPolicy.supportedBy, gp: ['gp', 'manager'] },
    neighbours: { 'tarn-valley': ['saltmarsh-coast'] },
    relaxable: ['may-be-self', 'profession', 'employer'],
    criteria: usualPolicy.criteria.map(each =>
      each.id === 'times' ? { ...each, weight: 30 } : each.id === 'format' ? { ...each, weight: 6 } : each
    ),
    floor: 4000,
    load: [0]
  },
  before: { on: '2026-10-01', policy: { ...usualPolicy, version: '1' } }
}

export const bodyOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

/** What lies at the address of the example. */
export const exampleDrop: Uint8Array = Uint8Array.from({ length: 1024 }, (_, at) => (at * at * 31 + at * 7) % 251)

const standing = { genesis: {}, scheme, roster }
/** Notices of schemes in every state in which a page may be looked at. */
export const fixtures = {
  standing: { ...standing, eligibility },
  full: { ...standing, eligibility, news, figures, policy },
  'made-up': { ...standing, scheme: madeUp, eligibility, news },
  unready: { genesis: {} },
  none: {}
} as const
