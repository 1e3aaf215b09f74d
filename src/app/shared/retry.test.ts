import assert from 'node:assert/strict'
import test from 'node:test'
import type { Reply } from '../../wire/line.ts'
import type { Refusal } from '../../wire/refusal.ts'
import { retrying } from './retry.ts'

const letter = Uint8Array.of(1, 2, 3)
const done: Reply = { ok: true, value: new Uint8Array(0) }
const refused = (refusal: Refusal): Reply => ({ ok: false, refusal })

/** A server that gives these replies, then is content. */
function aServer(...replies: Reply[]) {
  const seen: Uint8Array[] = []
  const said: boolean[] = []
  const pauses: number[] = []
  const send = retrying(
    async (_, body) => {
      seen.push(body)
      return replies.shift() ?? done
    },
    { pause: async ms => void pauses.push(ms), onWaiting: isWaiting => said.push(isWaiting) }
  )
  return { send, seen, said, pauses }
}

test('Asha in a tunnel: her letter is sent again, byte for byte, and the page says that it waits', async () => {
  const { send, seen, said, pauses } = aServer(refused('away'), refused('stopping'), refused('busy'))
  assert.deepEqual(await send('leaveLetter', letter), done)
  assert.equal(seen.length, 4)
  assert.ok(seen.every(body => body === letter))
  assert.deepEqual(said, [true, false, true, false, true, false])
  assert.ok(
    pauses.every((ms, i) => i === 0 || ms > (pauses[i - 1] ?? 0)),
    'each pause is longer than the one before'
  )
})

test('a server that does not come back is named in the end', async () => {
  const { send, said } = aServer(...Array.from({ length: 100 }, () => refused('away')))
  assert.deepEqual(await send('leaveLetter', letter), refused('away'))
  assert.equal(said.at(-1), false)
})

test('a real refusal is not argued with', async () => {
  const { send, seen } = aServer(refused('wrong-pen'))
  assert.deepEqual(await send('replaceDrop', letter), refused('wrong-pen'))
  assert.equal(seen.length, 1)
})

test('a long wait is not repeated behind the back of whoever waits', async () => {
  const { send, seen } = aServer(refused('away'))
  assert.deepEqual(await send('waitForDrops', letter), refused('away'))
  assert.equal(seen.length, 1)
})
