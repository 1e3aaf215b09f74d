import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { stretchNow } from '../../src/letters/stretch.ts'
import { nodeStretch } from './stretch.ts'

test('words stretched by the machine and words stretched in a browser open the same slot', async () => {
  for (const [secret, salt] of [
    [new TextEncoder().encode('poppyeaselwalrussilkpebbletidy'), 'elevenses/phrase/1'],
    [new Uint8Array(randomBytes(32)), 'elevenses/words/1']
  ] as const)
    assert.deepEqual(await nodeStretch(secret, salt), stretchNow(secret, salt))
})
