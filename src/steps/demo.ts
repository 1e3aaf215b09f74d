import { type Outcome, refuse } from './outcome.ts'
import type { SchemeRefusal } from './scheme.ts'
import type { World } from './world.ts'

/** How far the made-up scheme has come: for a bar that moves. */
export type Progress = (done: number, of: number, what: string) => void

/**
 * Sets up the made-up scheme with its cast by walking the same steps as everybody: two areas, two leads, four
 * mentors, and requests at every stage. Refuses when the server keeps a scheme already.
 */
export async function buildDemo(_world: World, _progress: Progress): Promise<Outcome<void, SchemeRefusal>> {
  return refuse('away')
}
