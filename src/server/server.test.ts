import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { startServer, type TestServer, type TestServerParts } from '../../test/lib/server.ts'
import type { Bytes } from '../wire/bytes.ts'
import { concat } from '../wire/bytes.ts'
import { type Address, type BodyHash, dropSizes, type Pen } from '../wire/drop.ts'
import { type Endpoint, endpoints } from '../wire/endpoints.ts'
import { type BoxId, type ClientId, letterSize, type Owner } from '../wire/letterbox.ts'
import { createLine } from '../wire/line.ts'
import * as messages from '../wire/messages.ts'
import { leadingZeroBits, parseChallenge, proofInput, statement } from '../wire/proof.ts'
import { isRefusalCode, refusals } from '../wire/refusal.ts'
import { sha256 } from './hash.ts'
import type { Place } from './storage.ts'

const random = (length: number): Bytes => new Uint8Array(randomBytes(length))
const sealed = (length: number, fill = 0): Bytes => {
  const body = new Uint8Array(length).fill(fill)
  body[0] = 1
  return body
}
const newDrop = (fill = 0) => ({ address: random(32) as Address, pen: random(32) as Pen, body: sealed(1024, fill) })
const hashOf = (bytes: Bytes) => sha256(bytes) as BodyHash
const none = new Uint8Array(0)

async function server(t: TestContext, parts?: TestServerParts) {
  const started = await startServer(parts)
  t.after(started.close)
  return { ...started, line: createLine(started.send, async () => new Uint8Array(8)) }
}

const nonceOf = async ({ send }: TestServer) => {
  const reply = await send('challenge', none)
  return (reply.ok && parseChallenge(reply.value)?.nonce) || assert.fail()
}

/** A request with a proof of the right form. */
const worked = async (server: TestServer, request: Bytes) =>
  messages.workedBytes({ proof: { nonce: await nonceOf(server), counter: new Uint8Array(8) }, request })

async function refusalOf({ send }: TestServer, endpoint: Endpoint, body: Bytes): Promise<string | undefined> {
  const reply = await send(endpoint, body)
  return reply.ok ? undefined : reply.refusal
}

const post = (path: string, body: BodyInit | null, headers: Record<string, string> = {}) =>
  new Request(`http://elevenses.test${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/octet-stream', ...headers },
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {})
  } as RequestInit)

test('Asha creates, reads, replaces, renews and deletes a drop', async t => {
  const { line } = await server(t)
  const drop = newDrop()
  const changed = { ...drop, current: hashOf(drop.body), body: sealed(4096, 7) }
  assert.ok((await line.createDrop(drop)).ok)
  assert.deepEqual(await line.readDrops([random(32) as Address, drop.address]), {
    ok: true,
    value: [undefined, drop.body]
  })
  assert.ok((await line.replaceDrop(changed)).ok)
  assert.ok((await line.renewDrops([drop])).ok)
  assert.deepEqual(await line.readDrops([drop.address]), { ok: true, value: [changed.body] })
  assert.ok((await line.deleteDrop(drop)).ok)
  assert.deepEqual(await line.readDrops([drop.address]), { ok: true, value: [undefined] })
})

test('Ben waits and is told to look again; Priya waits for what never comes and is told no after 50 seconds', async t => {
  t.mock.timers.enable({ apis: ['setTimeout'] })
  const { line } = await server(t)
  const drop = newDrop()
  const waiting = line.waitForDrops([{ address: drop.address, seen: undefined }])
  await line.createDrop(drop)
  assert.deepEqual(await waiting, { ok: true, value: true })
  const inVain = line.waitForDrops([{ address: drop.address, seen: hashOf(drop.body) }])
  await line.readDrops([drop.address])
  t.mock.timers.tick(50_000)
  assert.deepEqual(await inVain, { ok: true, value: false })
})

test('when too many wait already, one more is told so and may ask again', async t => {
  const { line, storage } = await server(t)
  const seen = [{ place: random(32) as Place, seen: undefined }]
  const never = new AbortController().signal
  const waits = Array.from({ length: 10_000 }, () => storage.waitForDrops(seen, never))
  const wait = () => line.waitForDrops([{ address: random(32) as Address, seen: undefined }])
  assert.deepEqual(await wait(), { ok: false, refusal: 'busy' })
  storage.answerWaits()
  assert.ok((await Promise.all(waits)).every(outcome => outcome === 'quiet'))
  assert.deepEqual(await wait(), { ok: true, value: false })
})

test('anyone leaves letters in a box and only its owner empties it, page after page', async t => {
  const { line, send } = await server(t)
  const owner = random(32) as Owner
  const box = sha256(owner) as BoxId
  const letters = Array.from({ length: 70 }, (_, n) => ({
    box,
    clientId: random(16) as ClientId,
    body: sealed(letterSize, n)
  }))
  assert.ok((await Promise.all(letters.map(line.leaveLetter))).every(reply => reply.ok))
  assert.ok((await line.leaveLetter(letters[0] ?? assert.fail())).ok, 'the same letter again')
  const listed = await line.listLetters(owner)
  assert.ok(listed.ok)
  assert.equal(listed.value.length, 70)
  const eve = random(32) as Owner
  const clientIds = listed.value.slice(0, 64).map(letter => letter.clientId)
  assert.deepEqual(await line.listLetters(eve), { ok: true, value: [] })
  assert.ok((await line.deleteLetters({ owner: eve, clientIds })).ok)
  assert.deepEqual(await line.listLetters(owner), listed, 'Eve emptied a box of her own only')
  assert.ok((await line.deleteLetters({ owner, clientIds })).ok)
  const left = await line.listLetters(owner)
  assert.ok(left.ok && left.value.length === 6)
  assert.equal((await send('deleteLetters', concat(owner, random(16 * 65)))).ok, false)
})

test('each thing that can be wrong with a drop is refused by its name', async t => {
  const started = await server(t)
  const { line } = started
  const drop = newDrop()
  await line.createDrop(drop)
  const held = { ...drop, current: hashOf(drop.body) }
  const attempts: [string, Promise<{ ok: boolean }>][] = [
    ['wrong-size', line.createDrop({ ...newDrop(), body: sealed(1025) })],
    ['wrong-size', line.createDrop({ ...newDrop(), body: none })],
    ['unknown-version', line.createDrop({ ...newDrop(), body: new Uint8Array(1024).fill(2) })],
    ['occupied', line.createDrop({ ...drop, body: sealed(1024, 9) })],
    ['occupied', line.createDrop({ ...drop, pen: random(32) as Pen })],
    ['wrong-size', line.replaceDrop({ ...held, body: sealed(1000) })],
    ['unknown-version', line.replaceDrop({ ...held, body: new Uint8Array(4096) })],
    ['wrong-pen', line.replaceDrop({ ...held, pen: random(32) as Pen })],
    ['changed', line.replaceDrop({ ...held, current: random(32) as BodyHash, body: sealed(1024, 9) })],
    ['absent', line.replaceDrop({ ...held, address: random(32) as Address })],
    ['wrong-pen', line.deleteDrop({ ...drop, pen: random(32) as Pen })],
    ['wrong-pen', line.renewDrops([drop, { ...drop, pen: random(32) as Pen }])],
    ['absent', line.renewDrops([drop, newDrop()])]
  ]
  for (const [refusal, attempt] of attempts) assert.deepEqual(await attempt, { ok: false, refusal })
  assert.deepEqual(await line.readDrops([drop.address]), { ok: true, value: [drop.body] })
})

test('each thing that can be wrong with a letter is refused by its name', async t => {
  const { line } = await server(t)
  const letter = { box: random(32) as BoxId, clientId: random(16) as ClientId, body: sealed(letterSize) }
  await line.leaveLetter(letter)
  for (const [refusal, change] of [
    ['wrong-size', { body: sealed(1024) }],
    ['unknown-version', { body: new Uint8Array(letterSize) }],
    ['occupied', { body: sealed(letterSize, 3) }]
  ] as const)
    assert.deepEqual(await line.leaveLetter({ ...letter, ...change }), { ok: false, refusal })
})

test('what is not laid out as the call asks is malformed', async t => {
  const started = await server(t)
  const attempts: [Endpoint, Bytes][] = [
    ['createDrop', none],
    ['createDrop', random(23)],
    ['createDrop', await worked(started, random(63))],
    ['replaceDrop', random(95)],
    ['deleteDrop', random(63)],
    ['deleteDrop', none],
    ['readDrops', none],
    ['readDrops', random(33)],
    ['waitForDrops', random(65)],
    ['waitForDrops', none],
    ['renewDrops', random(65)],
    ['renewDrops', none],
    ['leaveLetter', await worked(started, random(47))],
    ['listLetters', random(47)],
    ['deleteLetters', random(31)],
    ['deleteLetters', random(33)],
    ['publishNotice', random(3)],
    ['publishNotice', concat(new Uint8Array(4), random(300))],
    ['publishNotice', Uint8Array.of(0, 0, 0, 1, 0xff)]
  ]
  for (const [endpoint, body] of attempts) assert.equal(await refusalOf(started, endpoint, body), 'malformed', endpoint)
})

test('a body longer than its call allows is refused, announced or not, without being held', async t => {
  const { fetch } = await server(t)
  for (const { path, method, longest } of Object.values(endpoints)) {
    if (method === 'GET') continue
    const announced = await fetch(post(path, none, { 'content-length': String(longest + 1) }))
    assert.deepEqual([announced.status, (await announced.json()).code], [413, 'too-long'], path)
    let given = 0
    const endless = new ReadableStream({
      pull(controller) {
        given += 65_536
        controller.enqueue(new Uint8Array(65_536))
      }
    })
    const streamed = await fetch(post(path, endless))
    assert.deepEqual([streamed.status, (await streamed.json()).code], [413, 'too-long'], path)
    assert.ok(given <= longest + 5 * 65_536, `${path} held ${given}`)
  }
})

test('another type, another method and another address are refused by name', async t => {
  const { fetch } = await server(t)
  const codeOf = async (request: Request) => {
    const response = await fetch(request)
    assert.equal(response.headers.get('content-type'), 'application/problem+json')
    return (await response.json()).code
  }
  for (const type of ['text/plain', 'application/json', 'multipart/form-data', 'application/octet-stream; charset=x'])
    assert.equal(await codeOf(post('/api/drops/read', random(32), { 'content-type': type })), 'wrong-type')
  for (const path of ['/api', '/api/', '/api/drops', '/api/drops/create/', '/api/Drops/read'])
    assert.equal(await codeOf(post(path, random(32))), 'unknown-route', path)
  for (const { path, method } of [...Object.values(endpoints), { path: '/health', method: 'GET' }]) {
    for (const other of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'].filter(each => each !== method)) {
      const request = new Request(`http://elevenses.test${path}`, { method: other })
      assert.equal(await codeOf(request), 'wrong-method', `${other} ${path}`)
      assert.match((await fetch(request)).headers.get('allow') ?? '', new RegExp(`^${method}`))
    }
  }
})

test('a refusal is a problem with a stable code, a sentence and nothing of the request', async t => {
  const { fetch } = await server(t)
  const response = await fetch(post('/api/drops/read', 'Asha Ramanathan'))
  const { status, sentence } = refusals.malformed
  assert.equal(response.status, status)
  assert.deepEqual(await response.json(), { type: 'about:blank', code: 'malformed', title: sentence, status })
})

test('work is asked for where something new is put, bound to what is sent, and goes stale', async t => {
  let clock = Date.UTC(2026, 0, 5)
  const started = await server(t, { difficulty: 8, now: () => new Date(clock) })
  const drop = newDrop()
  const request = messages.createDropBytes(drop)
  const nonce = await nonceOf(started)
  const prove = (path: string, bytes: Bytes) => {
    for (let n = 0; ; n++) {
      const counter = new Uint8Array(8)
      new DataView(counter.buffer).setUint32(4, n)
      const work = sha256(proofInput(nonce, sha256(statement(path, bytes)), counter))
      if (leadingZeroBits(work) >= 8) return counter
    }
  }
  const attempt = (counter: Bytes, bytes: Bytes) =>
    refusalOf(started, 'createDrop', messages.workedBytes({ proof: { nonce, counter }, request: bytes }))
  const counter = prove(endpoints.createDrop.path, request)
  const wrong = Uint8Array.from({ length: 8 }, () => 255)
  assert.equal(await attempt(wrong, request), 'proof-missing')
  // One in 256 works for something else by chance; three together do not.
  const elsewhere = [1, 2, 3].map(async () => attempt(counter, messages.createDropBytes(newDrop())))
  assert.ok((await Promise.all(elsewhere)).includes('proof-missing'))
  assert.equal(await attempt(counter, request), undefined)
  clock += 6 * 60_000
  assert.equal(await attempt(counter, request), undefined, 'the nonce before the current one still counts')
  clock += 6 * 60_000
  assert.equal(await attempt(counter, request), 'proof-stale')
  const zeros = { nonce: new Uint8Array(16) as typeof nonce, counter }
  assert.equal(await refusalOf(started, 'createDrop', messages.workedBytes({ proof: zeros, request })), 'proof-stale')
})

test('at difficulty 0 a proof must still be there, though any counter counts', async t => {
  const started = await server(t)
  const request = messages.createDropBytes(newDrop())
  assert.equal(await refusalOf(started, 'createDrop', request.slice(0, 20)), 'malformed')
  assert.equal(await refusalOf(started, 'createDrop', concat(random(24), request)), 'proof-stale')
  assert.equal(await refusalOf(started, 'createDrop', await worked(started, request)), undefined)
})

test('health says that it runs, and which version, to anybody', async t => {
  const { fetch } = await server(t)
  const response = await fetch(new Request('http://elevenses.test/health'))
  assert.equal(await response.text(), '{"ok":true,"version":"test"}')
})

test('every answer forbids everything that is not ours, is kept by nobody, and sets no cookie', async t => {
  const { fetch } = await server(t, { page: path => (path === '/' ? page : undefined) })
  const page = { status: 200, type: 'text/html; charset=utf-8', body: '<h1>Elevenses</h1>' }
  for (const path of ['/', '/nowhere', '/health', '/api/notices', '/api/nowhere', '/api/drops/read']) {
    const { headers } = await fetch(new Request(`http://elevenses.test${path}`))
    const csp = headers.get('content-security-policy') ?? ''
    assert.match(csp, /default-src 'none'/, path)
    assert.match(csp, /require-trusted-types-for 'script'; trusted-types elevenses$/, path)
    assert.doesNotMatch(csp, /unsafe|\*|https?:/, path)
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin', path)
    assert.equal(headers.get('cross-origin-embedder-policy'), 'require-corp', path)
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin', path)
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path)
    assert.equal(headers.get('referrer-policy'), 'no-referrer', path)
    assert.match(
      headers.get('cache-control') ?? '',
      path.startsWith('/api') ? /^no-store$/ : /^no-(store|cache)$/,
      path
    )
    assert.equal(headers.get('set-cookie'), null, path)
  }
})

test('a page that leads on says where to, kept by nobody, and may be long in coming', async t => {
  const page = { status: 303, type: 'text/plain; charset=utf-8', body: '', location: 'https://weather.example/today' }
  const { fetch } = await server(t, { page: async path => (path === '/leave' ? page : undefined) })
  const { status, headers } = await fetch(new Request('http://elevenses.test/leave'))
  assert.deepEqual([status, headers.get('location')], [303, page.location])
  assert.equal(headers.get('cache-control'), 'no-store')
  assert.equal(headers.get('referrer-policy'), 'no-referrer')
})

test('an unknown page is a plain page and a page that fails is a refusal that tells nothing', async t => {
  const fails = () => {
    throw new Error('Asha Ramanathan')
  }
  const said = t.mock.method(console, 'error', () => undefined)
  const { fetch } = await server(t, { page: path => (path === '/fails' ? fails() : undefined) })
  const missing = await fetch(new Request('http://elevenses.test/nowhere'))
  assert.deepEqual([missing.status, missing.headers.get('content-type')], [404, 'text/html; charset=utf-8'])
  const failed = await fetch(new Request('http://elevenses.test/fails'))
  assert.deepEqual([failed.status, (await failed.json()).code], [500, 'failed'])
  assert.doesNotMatch(JSON.stringify(said.mock.calls.map(call => call.arguments)), /Asha/)
})

test('whatever bytes arrive, the answer is named, no 5xx, and a refusal changes nothing', async t => {
  const started = await server(t)
  const { line, fetch } = started
  const drop = newDrop()
  const owner = random(32) as Owner
  const letter = { box: sha256(owner) as BoxId, clientId: random(16) as ClientId, body: sealed(letterSize) }
  await line.createDrop(drop)
  await line.leaveLetter(letter)
  const good: Record<string, Bytes> = {
    challenge: none,
    createDrop: await worked(started, messages.createDropBytes(drop)),
    replaceDrop: messages.replaceDropBytes({ ...drop, current: random(32) as BodyHash }),
    deleteDrop: messages.heldDropsBytes([newDrop()]),
    readDrops: messages.readDropsBytes([drop.address]),
    // Asks for what is not there, so that it is answered at once.
    waitForDrops: messages.waitedDropsBytes([{ address: drop.address, seen: undefined }]),
    renewDrops: messages.heldDropsBytes([drop]),
    leaveLetter: await worked(started, messages.leaveLetterBytes(letter)),
    listLetters: messages.listLettersBytes({ owner, after: new Uint8Array(16) as ClientId }),
    deleteLetters: messages.deleteLettersBytes({ owner: random(32) as Owner, clientIds: [letter.clientId] }),
    publishNotice: concat(new Uint8Array(4), random(400))
  }
  const everything = async () => [
    await line.readDrops([drop.address]),
    await line.listLetters(owner),
    started.board.all()
  ]
  const before = await everything()
  const mutation = fc.record({
    endpoint: fc.constantFrom(...(Object.keys(good) as Endpoint[])),
    at: fc.nat(1 << 20),
    by: fc.integer({ min: 1, max: 255 }),
    cut: fc.option(fc.nat(1 << 20)),
    tail: fc.uint8Array({ maxLength: 40 })
  })
  await fc.assert(
    fc.asyncProperty(mutation, async ({ endpoint, at, by, cut, tail }) => {
      const bytes = (good[endpoint] ?? none).slice()
      if (bytes.length > 0) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ by
      const body = concat(cut === null ? bytes : bytes.subarray(0, cut % (bytes.length + 1)), tail)
      // A changed address may lie anywhere, also where one waits for something that never comes.
      const leaving = new AbortController()
      const request = new Request(post(endpoints[endpoint].path, body), { signal: leaving.signal })
      const answer = fetch(request)
      if (endpoint === 'waitForDrops') setImmediate(() => leaving.abort())
      const response = await answer
      assert.ok(response.status < 500)
      if (response.status !== 200) assert.ok(isRefusalCode((await response.json()).code))
    }),
    { numRuns: 3000 }
  )
  assert.deepEqual(await everything(), before)
})

test('whatever the path, the method and the type, the answer is no 5xx', async t => {
  const { fetch } = await server(t)
  const anyPath = fc.array(fc.constantFrom('api', 'drops', 'read', '..', '%', '%00', '%ff', '/', '?', '#', 'ü', '.'))
  const method = fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'QUERY')
  await fc.assert(
    fc.asyncProperty(anyPath, method, async (parts, verb) => {
      const response = await fetch(new Request(`http://elevenses.test/${parts.join('/')}`, { method: verb }))
      assert.ok(response.status >= 200 && response.status < 500)
    }),
    { numRuns: 500 }
  )
})

test('every size class comes back as it went', async t => {
  const { line } = await server(t)
  const drops = dropSizes.map(size => ({ ...newDrop(), body: concat(Uint8Array.of(1), random(size - 1)) }))
  for (const drop of drops) assert.ok((await line.createDrop(drop)).ok)
  const read = await line.readDrops(drops.map(drop => drop.address))
  assert.deepEqual(read, { ok: true, value: drops.map(drop => drop.body) })
})
