/** A small scheme for tests: two areas, two leads. */
export const scheme = {
  name: 'Tarn and Saltmarsh Mentoring',
  neutralName: 'The Wednesday Room',
  telephone: '01632 960 200',
  areas: [
    { id: 'tarn-valley', name: 'Tarn Valley' },
    { id: 'saltmarsh-coast', name: 'Saltmarsh Coast' }
  ],
  clocks: { leadAnswers: 2, names: 10, firstMeeting: 28 },
  agreement: { version: 3, exceptions: ['Your own safety is at serious risk.', 'A serious crime.'] }
}

export const madeUp = {
  ...scheme,
  demo: true,
  cast: [{ slug: 'asha', name: 'Asha Ramanathan', desk: 'asker', hint: 'She came back in September.' }]
}

const lead = (key: string, name: string, area: string, more: object = {}) => ({
  card: { signingKey: key.padEnd(43, 'A'), sealingKey: 'A'.repeat(1622), box: 'A'.repeat(43) },
  desk: 'lead',
  name,
  profession: 'gp',
  areas: [area],
  about: `${name} has been a GP for years.`,
  looksIn: 'Mondays',
  since: '2026-01-01',
  state: 'active',
  ...more
})

export const roster = {
  people: [lead('p', 'Dr Priya Nair', 'tarn-valley'), lead('t', 'Tom Beddoes', 'saltmarsh-coast', { state: 'away' })]
}

export const bodyOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
