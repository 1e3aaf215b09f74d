import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { type TestContext, test } from 'node:test'
import { startServer, type TestServer } from '../../test/lib/server.ts'
import { listen } from './listen.ts'

async function listening(t: TestContext): Promise<TestServer & { readonly port: number; readonly url: string }> {
  const server = await startServer()
  t.after(server.close)
  const { url } = await server.listen()
  return { ...server, url, port: Number(new URL(url).port) }
}

/** Sends bytes as they are and gives everything that comes back until the connection is closed. */
async function say(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket.on('data', piece => {
    heard += piece.toString('latin1')
  })
  socket.write(text, 'latin1')
  await once(socket, 'close')
  return heard
}

const closing = 'host: localhost\r\nconnection: close\r\n'
const octets = 'content-type: application/octet-stream\r\n'

test('what is no HTTP is refused by name too', async t => {
  const { port } = await listening(t)
  for (const text of [
    'good morning\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    `POST /api/drops/read HTTP/1.1\r\n${closing}content-length: x\r\n\r\n`,
    `POST /api/drops/read HTTP/1.1\r\n${closing}content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n`,
    `POST /api/drops/read HTTP/1.1\r\n${closing}${octets}transfer-encoding: chunked\r\n\r\nzz\r\n`,
    `GET / HTTP/1.1\r\n${closing}x: ${'y'.repeat(20_000)}\r\n\r\n`
  ]) {
    const heard = await say(port, text)
    assert.match(heard, /^HTTP\/1\.1 4\d\d /, text.slice(0, 40))
    assert.match(heard, /"code":"malformed"/, text.slice(0, 40))
  }
})

test('an address that is none is malformed', async t => {
  const { port } = await listening(t)
  for (const head of [
    'GET / HTTP/1.1\r\nhost: a b\r\n',
    'GET \\x HTTP/1.1\r\nhost: a\r\n',
    'GET http://[ HTTP/1.1\r\nhost: a\r\n'
  ])
    assert.match(await say(port, `${head}connection: close\r\n\r\n`), /^HTTP\/1\.1 400 [\s\S]*"code":"malformed"/)
})

test('a body that comes in pieces without a length is read, and refused once it is too long', async t => {
  const { port } = await listening(t)
  const head = `POST /api/drops/read HTTP/1.1\r\n${closing}${octets}transfer-encoding: chunked\r\n\r\n`
  const half = `10\r\n${'a'.repeat(16)}\r\n`
  assert.match(await say(port, `${head}${half}${half}0\r\n\r\n`), /^HTTP\/1\.1 200 [\s\S]*\r\n\r\n\0\0\0\0$/)
  const tooLong = `900\r\n${'a'.repeat(0x900)}\r\n`
  assert.match(await say(port, `${head}${tooLong}0\r\n\r\n`), /^HTTP\/1\.1 413 [\s\S]*"code":"too-long"/)
})

test('a body without end is refused while it is still coming', async t => {
  const { port } = await listening(t)
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket.on('data', piece => {
    heard += piece.toString('latin1')
  })
  // Told to go away in the middle of a sentence.
  socket.on('error', () => undefined)
  socket.write(`POST /api/drops/read HTTP/1.1\r\nhost: a\r\n${octets}transfer-encoding: chunked\r\n\r\n`)
  const goOn = () => {
    if (!socket.destroyed) socket.write(`4000\r\n${'a'.repeat(0x4000)}\r\n`, () => setImmediate(goOn))
  }
  goOn()
  await new Promise(resolve => socket.on('close', resolve))
  assert.match(heard, /^HTTP\/1\.1 413 [\s\S]*"code":"too-long"/)
})

test('whoever sends so slowly that nothing comes of it is told so and let go', async t => {
  const { fetch } = await listening(t)
  const impatient = { headersTimeout: 50, requestTimeout: 100, connectionsCheckingInterval: 20 }
  const server = await listen(fetch, '127.0.0.1', 0, impatient)
  assert.ok(typeof server !== 'string')
  t.after(server.stop)
  const start = `POST /api/drops/read HTTP/1.1\r\nhost: a\r\n`
  for (const text of [start, `${start}${octets}content-length: 32\r\n\r\nabc`])
    assert.match(await say(server.port, text), /^HTTP\/1\.1 408 [\s\S]*"code":"too-slow"/)
})

test('somebody who leaves in the middle of a body leaves nothing half written and nobody waiting', async t => {
  const { port, storage, url } = await listening(t)
  const socket = connect(port, '127.0.0.1')
  socket.write(`POST /api/drops/create HTTP/1.1\r\nhost: a\r\n${octets}content-length: 1112\r\n\r\n${'a'.repeat(500)}`)
  await once(socket, 'connect')
  socket.destroy()
  assert.equal((await fetch(`${url}/health`)).status, 200)
  assert.ok(storage.isCompacted(), 'nothing was written')
})

test('whoever waits and goes away is forgotten', async t => {
  const { url, storage, board } = await listening(t)
  const leaving = new AbortController()
  const init = { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: new Uint8Array(64) }
  const waits = Array.from({ length: 5 }, () => fetch(`${url}/api/drops/wait`, { ...init, signal: leaving.signal }))
  await fetch(`${url}/health`)
  leaving.abort()
  const outcomes = await Promise.allSettled(waits)
  assert.ok(outcomes.every(outcome => outcome.status === 'rejected'))
  assert.ok(board.isEmpty() && storage.isCompacted())
})

test('a port that is taken is told apart from an address this machine does not have', async t => {
  const { port, fetch } = await listening(t)
  assert.equal(await listen(fetch, '127.0.0.1', port), 'port-taken')
  assert.equal(await listen(fetch, '192.0.2.1', 0), 'address-unusable')
})

test('while it stops, whoever is kept alive is let go after the answer', async t => {
  const server = await startServer()
  t.after(server.close)
  const first = await server.listen()
  const socket = connect(Number(new URL(first.url).port), '127.0.0.1')
  socket.write('GET /health HTTP/1.1\r\nhost: a\r\n\r\n')
  await once(socket, 'data')
  const closed = once(socket, 'close')
  await server.close()
  await closed
})
