import type { AreaId } from '../vocabulary/area.ts'
import type { Profession } from '../vocabulary/profession.ts'
import type { RuleId } from './hard-rules.ts'

/** What one criterion looks at; its value for a pair is a whole number from 0 to 10,000. */
export type Measure =
  /**
   * How many codes the two have in common: topics needed and strengths, alike experience, or times of the week.
   * `steps[n]` is the value of n in common (the last step of any more); it never falls, so frankness never hurts.
   */
  | { readonly kind: 'overlap'; readonly of: 'topics' | 'experience' | 'times'; readonly steps: readonly number[] }
  /** The same profession. */
  | { readonly kind: 'profession' }
  /** The mentor works with the mentee's own area; `neighbour` is the value of any other. */
  | { readonly kind: 'area'; readonly neighbour: number }
  /** The way of meeting the mentee would like. */
  | { readonly kind: 'format' }

/** `weight` is a whole number from 0 to 1,000; only its share of all weights counts. */
export type Criterion = Measure & { readonly id: string; readonly label: string; readonly weight: number }

/** Pairs that fit worse than `below` cost this many points more in a plan, on top of wider bands around it. */
export interface Band {
  readonly below: number
  readonly cost: number
}

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
  // What follows is for plans of a whole waiting list, in the order of aims. First of all: most people served.
  /** Pairs that fit worse than this are not made: waiting is better. */
  readonly floor: number
  /** Then: fewest badly served, the worst bands costing most. */
  readonly bands: readonly Band[]
  /** Then: the best fit in total, less what a mentor's second, third... place costs (`load[0]` is the first). */
  readonly load: readonly number[]
  /** Points for keeping a mentor who was planned before. */
  readonly continuity: number
  /** Where not all can be served: points for each week somebody has waited. */
  readonly waitPerWeek: number
}

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
