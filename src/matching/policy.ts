import type { AreaId } from '../vocabulary/area.ts'
import type { Profession } from '../vocabulary/profession.ts'
import type { RuleId } from './hard-rules.ts'

/** What one criterion looks at; its value for a pair is a whole number from 0 to 10,000. */
type Measure =
  /** Topics the mentee needs and the mentor is good at. `steps[n]` is the value of n covered topics; it never falls. */
  | { readonly kind: 'topics'; readonly steps: readonly number[] }
  /** The same profession. */
  | { readonly kind: 'profession' }
  /** The mentor works with the mentee's own area; `neighbour` is the value of any other. */
  | { readonly kind: 'area'; readonly neighbour: number }
  /** The way of meeting the mentee would like. */
  | { readonly kind: 'format' }

/** `weight` is a whole number from 0 to 1,000; only its share of all weights counts. */
export type Criterion = Measure & { readonly id: string; readonly label: string; readonly weight: number }

/** A scheme's published choices about who meets whom. Data, so that anyone can read and check it. */
export interface Policy {
  readonly version: string
  /** Mixed into the order of equals, so that nobody gains by where their name stands. */
  readonly seed: string
  /** Which professions may support which. */
  readonly supportedBy: Readonly<Record<Profession, readonly Profession[]>>
  /** Areas that help each other out, agreed at set-up. An area that is not named may have mentors from anywhere. */
  readonly neighbours: Readonly<Record<AreaId, readonly AreaId[]>>
  /** Rules a lead may set aside for one pair, with a recorded reason. */
  readonly relaxable: readonly RuleId[]
  readonly criteria: readonly Criterion[]
}

/** Weight on needs against strengths and on alike experience: what has been found to matter (design/matching.md). */
export const usualPolicy: Policy = {
  version: 'usual-1',
  seed: 'elevenses',
  supportedBy: { gp: ['gp'], nurse: ['nurse', 'gp'], manager: ['manager', 'gp'] },
  neighbours: {},
  relaxable: ['pcn', 'may-be-self', 'profession', 'format', 'language'],
  criteria: [
    { id: 'topics', label: 'Good at what is needed', weight: 50, kind: 'topics', steps: [3000, 7000, 8800, 10_000] },
    { id: 'profession', label: 'The same profession', weight: 20, kind: 'profession' },
    { id: 'area', label: 'The same area', weight: 20, kind: 'area', neighbour: 4000 },
    { id: 'format', label: 'The way of meeting', weight: 10, kind: 'format' }
  ]
}
