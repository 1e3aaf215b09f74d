import type { Policy } from './policy.ts'

/** Weight on needs against strengths and on alike experience: what has been found to matter (Eby and others 2013). */
export const usualPolicy: Policy = {
  version: 'usual-1',
  seed: 'elevenses',
  supportedBy: { gp: ['gp'], nurse: ['nurse', 'gp'], manager: ['manager', 'gp'] },
  neighbours: {},
  relaxable: ['may-be-self', 'pcn', 'profession', 'format', 'language', 'area'],
  criteria: [
    {
      id: 'topics',
      label: 'Good at what is needed',
      weight: 45,
      kind: 'overlap',
      of: 'topics',
      steps: [3000, 7000, 8800, 10_000]
    },
    {
      id: 'experience',
      label: 'Alike experience',
      weight: 15,
      kind: 'overlap',
      of: 'experience',
      steps: [3000, 8000, 10_000]
    },
    { id: 'profession', label: 'The same profession', weight: 15, kind: 'profession' },
    { id: 'area', label: 'The same area', weight: 15, kind: 'area', neighbour: 4000 },
    {
      id: 'times',
      label: 'Free at the same times',
      weight: 5,
      kind: 'overlap',
      of: 'times',
      steps: [3000, 7000, 10_000]
    },
    { id: 'format', label: 'The way of meeting', weight: 5, kind: 'format' }
  ],
  floor: 2500,
  bands: [
    { below: 3500, cost: 30_000 },
    { below: 4500, cost: 8000 },
    { below: 5500, cost: 2000 }
  ],
  load: [0, 150, 400, 700, 1000],
  continuity: 200,
  waitPerWeek: 20
}
