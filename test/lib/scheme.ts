import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { solveProof } from '../../src/letters/proof.ts'
import type { Stretch } from '../../src/letters/secret.ts'
import type { World } from '../../src/steps/world.ts'
import type { Day } from '../../src/vocabulary/day.ts'
import { createLine, type Send } from '../../src/wire/line.ts'
import { nodeStretch } from '../../tools/seed/stretch.ts'

/** The world of a person in a test: the server behind `send`, a day that stands still, real randomness. */
export const worldOver = (send: Send, today: Day, stretch: Stretch = nodeStretch): World => ({
  line: createLine(send, solveProof),
  random: length => new Uint8Array(randomBytes(length)),
  stretch,
  today,
  device: 'Test'
})

/** What a step gave, where a refusal would be a failure of the test. */
export function need<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: string }
): T {
  if (!outcome.ok) assert.fail(`refused: ${outcome.refusal}`)
  return outcome.value
}
