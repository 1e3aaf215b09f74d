import type { Desk } from './desk.ts'
import { newKeys, type SpareKey } from './open-private-space.ts'
import type { Outcome } from './outcome.ts'
import type { World } from './world.ts'

/** The opened desks of the cast, by slug. */
export type Desks = Map<string, Desk>

/** One scene, and how long ago it was. */
export interface Act {
  readonly what: string
  readonly daysAgo: number
  readonly play: (world: World) => Promise<void>
}

/** Stops the play at the first refusal; `buildDemo` turns it back into a value. */
export class Halted extends Error {
  readonly refusal: string
  constructor(refusal: string) {
    super(`demo: ${refusal}`)
    this.refusal = refusal
  }
}

export function need<T>(outcome: Outcome<T, string>): T {
  if (!outcome.ok) throw new Halted(outcome.refusal)
  return outcome.value
}

export const spareKeyFor = async (world: World): Promise<SpareKey | undefined> => (await newKeys(world, true)).spareKey
