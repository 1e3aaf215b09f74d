import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from 'node:test'
import { newDrop, random, sealed, server, worked } from '../../test/lib/requests.ts'
import type { Bytes } from '../wire/bytes.ts'
import type { BoxId, ClientId } from '../wire/letterbox.ts'
import * as messages from '../wire/messages.ts'

/** Sends one request and gives the answer but for its date. */
async function answerTo(port: number, path: string, head: string, content: string | Uint8Array): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket.on('data', piece => {
    heard += piece.toString('latin1')
  })
  const always = 'host: localhost\r\nconnection: close\r\ncontent-type: application/octet-stream\r\n'
  socket.write(`POST ${path} HTTP/1.1\r\n${always}${head}\r\n\r\n`)
  socket.write(typeof content === 'string' ? Buffer.from(content, 'latin1') : content)
  await once(socket, 'close')
  const [first = '', ...headers] = heard.slice(0, heard.indexOf('\r\n\r\n')).toLowerCase().split('\r\n')
  const told = headers.filter(header => !/^(date|transfer-encoding):/.test(header)).sort()
  return [first, ...told, heard.slice(heard.indexOf('\r\n\r\n') + 4)].join('\n')
}

const inPieces = (body: Bytes): string =>
  `${body.length.toString(16)}\r\n${Buffer.from(body).toString('latin1')}\r\n0\r\n\r\n`

test('the short way and the routes answer with the same status, the same head and the same bytes', async t => {
  const started = await server(t)
  const port = Number(new URL((await started.listen()).url).port)
  const drop = newDrop()
  assert.ok((await started.line.createDrop(drop)).ok)
  const letter = { box: random(32) as BoxId, clientId: random(16) as ClientId, body: sealed(8192) }
  const asked: readonly (readonly [path: string, body: Bytes])[] = [
    ['/api/drops/create', await worked(started, messages.createDropBytes(drop))],
    ['/api/drops/create', await worked(started, messages.createDropBytes({ ...drop, body: sealed(1024, 2) }))],
    ['/api/drops/create', await worked(started, messages.createDropBytes({ ...drop, body: sealed(1000) }))],
    ['/api/drops/create', random(20)],
    ['/api/drops/read', messages.readDropsBytes([drop.address])],
    ['/api/drops/read', random(64 * 32 + 1)],
    ['/api/drops/delete', random(64)],
    ['/api/letters/leave', await worked(started, messages.leaveLetterBytes(letter))],
    ['/api/letters/list', random(48)],
    ['/api/challenge/', random(1)]
  ]
  for (const [path, body] of asked) {
    const short = await answerTo(port, path, `content-length: ${body.length}`, body)
    const long = await answerTo(port, path, 'transfer-encoding: chunked', inPieces(body))
    assert.match(short, /^http\/1\.1 [245]\d\d /)
    assert.equal(short, long, path)
  }
})

test('whoever goes away in the middle of sending leaves nothing, and the next is answered', async t => {
  const started = await server(t)
  const port = Number(new URL((await started.listen()).url).port)
  const drop = newDrop()
  const body = await worked(started, messages.createDropBytes(drop))
  const socket = connect(port, '127.0.0.1')
  socket.write(
    `POST /api/drops/create HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/octet-stream\r\ncontent-length: ${body.length}\r\n\r\n`
  )
  socket.write(body.subarray(0, 500), () => socket.destroy())
  await once(socket, 'close')
  const read = await started.line.readDrops([drop.address])
  assert.deepEqual(read, { ok: true, value: [undefined] })
})
