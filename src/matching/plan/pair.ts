import type { PersonKey } from '../../vocabulary/roster.ts'

export interface Pair {
  readonly mentee: string
  readonly mentor: PersonKey
}

export interface PlannedPair extends Pair {
  readonly fit: number
  readonly settled: 'planned' | 'forced' | 'frozen'
}
