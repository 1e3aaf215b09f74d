import assert from 'node:assert/strict'
import test from 'node:test'
import { createHttp } from './http.ts'

const nothing = new Uint8Array(0)
const bytes = { 'content-type': 'application/octet-stream' }
const problem = { 'content-type': 'application/problem+json' }

const answering = (response: () => Response) => createHttp(async () => response()).send

test('what the server answers comes back as it is', async () => {
  const send = answering(() => new Response(Uint8Array.of(1, 2, 3), { headers: bytes }))
  assert.deepEqual(await send('readDrops', nothing), { ok: true, value: Uint8Array.of(1, 2, 3) })
})

test('a call carries its body, and nothing that tells who makes it', async () => {
  const calls: { path: string; options: RequestInit }[] = []
  const { send } = createHttp(async (path, options = {}) => {
    calls.push({ path: String(path), options })
    return new Response(null, { headers: bytes })
  })
  await send('leaveLetter', Uint8Array.of(7))
  await send('readNotices', nothing)
  const [leave, read] = calls
  assert.equal(leave?.path, '/api/letters/leave')
  assert.deepEqual(leave?.options.body, Uint8Array.of(7))
  assert.equal(read?.options.body, null)
  for (const { options } of calls) {
    assert.deepEqual([options.credentials, options.referrerPolicy, options.cache], ['omit', 'no-referrer', 'no-store'])
    assert.deepEqual(options.headers, bytes)
  }
})

test('a refusal of the server keeps its name', async () => {
  const send = answering(() => Response.json({ code: 'wrong-pen' }, { status: 403, headers: problem }))
  assert.deepEqual(await send('replaceDrop', nothing), { ok: false, refusal: 'wrong-pen' })
})

test('no network, and a gateway that speaks for a server it cannot reach, are the same: away', async () => {
  const offline = createHttp(async () => {
    throw new TypeError('Failed to fetch')
  })
  const gateway = answering(
    () => new Response('<h1>Bad Gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } })
  )
  assert.deepEqual(await offline.send('readDrops', nothing), { ok: false, refusal: 'away' })
  assert.deepEqual(await gateway('readDrops', nothing), { ok: false, refusal: 'away' })
})

test('the page of a hotel that answers in place of the server is unreadable, not an answer', async () => {
  const hotel = answering(() => new Response('<h1>Welcome</h1>', { headers: { 'content-type': 'text/html' } }))
  const newer = answering(() => Response.json({ code: 'some-day' }, { status: 400, headers: problem }))
  const broken = answering(() => new Response('{', { status: 400, headers: problem }))
  assert.deepEqual(await hotel('readDrops', nothing), { ok: false, refusal: 'unreadable' })
  assert.deepEqual(await newer('readDrops', nothing), { ok: false, refusal: 'unreadable' })
  assert.equal((await broken('readDrops', nothing)).ok, false)
})

test('a long wait ends when the page asks for it, and other calls go on', async () => {
  const signals: AbortSignal[] = []
  const { send, stopWaiting } = createHttp(
    (_, options) =>
      new Promise((_, reject) => {
        const signal = options?.signal
        if (!signal) return
        signals.push(signal)
        signal.addEventListener('abort', () => reject(signal.reason))
      })
  )
  const wait = send('waitForDrops', nothing)
  void send('readDrops', nothing)
  stopWaiting()
  assert.deepEqual(await wait, { ok: false, refusal: 'away' })
  assert.deepEqual(
    signals.map(signal => signal.aborted),
    [true, false]
  )
})
