import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { type TestContext, test } from 'node:test'
import { dropOf } from '../../src/letters/drop.ts'
import { bytesOf, type Stretch } from '../../src/letters/secret.ts'
import { practices } from '../../src/steps/cast.ts'
import { demoScheme } from '../../src/steps/demo.ts'
import * as kinds from '../../src/steps/held/kinds.ts'
import { newKeys, openPrivateSpace } from '../../src/steps/open-private-space.ts'
import { setUp } from '../../src/steps/set-up.ts'
import { visit } from '../../src/steps/visit.ts'
import type { Day } from '../../src/vocabulary/day.ts'
import { type Bytes, fromBase64url } from '../../src/wire/bytes.ts'
import type { Address } from '../../src/wire/drop.ts'
import type { Send } from '../../src/wire/line.ts'
import { need, worldOver } from '../lib/scheme.ts'
import { startServer } from '../lib/server.ts'

// The public page that shows what the server holds: a made-up request, sealed as every request is.

const cheap: Stretch = async (secret, salt) => new Uint8Array(createHash('sha256').update(salt).update(secret).digest())
const office = { name: 'Morgan Ellis', profession: 'manager' } as const

/** A scheme set up while some calls to the server are cut off. */
async function scheme(t: TestContext, cut: (send: Send) => Send = send => send) {
  let today = '2026-11-22' as Day
  const server = await startServer({ now: () => new Date(today) })
  t.after(server.close)
  const world = () => worldOver(server.send, today, cheap)
  const keys = await newKeys(world(), true)
  const plan = { scheme: demoScheme, practices, office }
  const begin = (send: Send) => setUp(worldOver(send, today, cheap), plan, keys, '')
  let made = await begin(cut(server.send))
  if (!made.ok) made = await begin(server.send)
  const desk = need(made)
  const { address, says } = desk.scheme.settings.example ?? assert.fail('no example is named')
  const place = (fromBase64url(address) ?? assert.fail()) as Address
  return {
    ...server,
    says,
    lies: async (): Promise<Bytes | undefined> => need(await world().line.readDrops([place]))[0],
    async throwAway() {
      const secret = desk.vault.get(kinds.example, 'example')?.secret ?? assert.fail()
      const { address, pen } = await dropOf(bytesOf(secret))
      need(await world().line.deleteDrop({ address, pen }))
    },
    async visitOn(day: string) {
      today = day as Day
      const opened = need(await openPrivateSpace(world(), { by: 'six-words', text: keys.sixWords }))
      need(await visit(world(), opened))
    }
  }
}

test('what lies at the address of the example is sealed: of what it says not a word is there', async t => {
  const { lies, says } = await scheme(t)
  const body = (await lies()) ?? assert.fail()
  assert.equal(body.length, 1024)
  const readable = Buffer.from(body).toString('latin1')
  for (const word of says.split(/\W+/).filter(each => each.length > 3)) assert.ok(!readable.includes(word), word)
  assert.ok(Buffer.from(says).toString('latin1').includes('partnership'), 'planted: an open one would be found')
})

test('it is renewed with everything else, and left again where it is gone', async t => {
  const { lies, visitOn, throwAway, storage } = await scheme(t)
  const first = await lies()
  await visitOn('2028-02-01')
  // Without that visit it would have been kept until the fourth quarter of 2028 at the latest.
  await storage.sweep(2029 * 4)
  assert.deepEqual(await lies(), first)
  await throwAway()
  assert.equal(await lies(), undefined)
  await visitOn('2028-05-01')
  assert.equal((await lies())?.length, 1024)
})

for (const at of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
  test(`a set-up cut off for good after ${at} calls still names an example that lies there when it is taken up again`, async t => {
    let calls = 0
    const cut =
      (send: Send): Send =>
      async (endpoint, body) =>
        ++calls > at ? { ok: false, refusal: 'away' } : send(endpoint, body)
    const { lies } = await scheme(t, cut)
    assert.ok(await lies())
  })
}
