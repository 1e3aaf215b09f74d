import assert from 'node:assert/strict'
import { test } from 'node:test'
import { none, post, random, refusalOf, server, worked } from '../../test/lib/requests.ts'
import { type Bytes, concat } from '../wire/bytes.ts'
import { type Endpoint, endpoints } from '../wire/endpoints.ts'
import { refusals } from '../wire/refusal.ts'

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
