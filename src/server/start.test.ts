import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { createOffice, createSigner } from '../../test/lib/notices.ts'
import { publishNoticeBytes } from '../wire/messages.ts'
import { parseSettings } from './settings.ts'
import { type Running, start } from './start.ts'

const { genesis } = createOffice([createSigner()])

function newFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'elevenses-'))
  t.after(() => rmSync(folder, { recursive: true }))
  return folder
}

async function startIn(folder: string, ...flags: string[]) {
  const parsed = parseSettings(['--port', '0', '--data', folder, ...flags], {})
  assert.ok(parsed.ok)
  return start(parsed.settings, {
    version: 'test',
    assetsFolder: '',
    createPages: () => () => undefined,
    now: () => new Date(),
    log: () => undefined
  })
}

async function running(folder: string, ...flags: string[]): Promise<Running> {
  const started = await startIn(folder, ...flags)
  assert.ok(started.ok)
  return started.running
}

/** Publishes the first notice over a bare socket, with the head as it is given; gives the status. */
function publishWith(url: string, head: readonly string[], version = '1.1', setUpCode = ''): Promise<number> {
  const body = publishNoticeBytes({ setUpCode, notice: genesis })
  const lines = [
    `POST /api/notices/publish HTTP/${version}`,
    ...head,
    'content-type: application/octet-stream',
    `content-length: ${body.length}`,
    'connection: close'
  ]
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => {
      socket.write(`${lines.join('\r\n')}\r\n\r\n`)
      socket.write(body)
    })
    socket.on('data', piece => {
      answer += piece.toString('latin1')
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(Number(answer.split(' ')[1])))
  })
}

const taken = 200
const refusedForWantOfCode = 403
const here = 'host: 127.0.0.1:8080'

test('whatever hints at a proxy needs the set-up code, although nobody said that there is one', async t => {
  const server = await running(newFolder(t))
  t.after(server.stop)
  for (const [head, version] of [
    [['host: scheme.example'], '1.1'],
    [[here, 'x-forwarded-for: 203.0.113.7'], '1.1'],
    [[here, 'forwarded: for=127.0.0.1'], '1.1'],
    [[here, 'origin: https://scheme.example'], '1.1'],
    [[here], '1.0']
  ] as const)
    assert.equal(await publishWith(server.url, head, version), refusedForWantOfCode, head.join())
  assert.ok(server.setUpCode)
  assert.equal(await publishWith(server.url, ['host: scheme.example'], '1.1', server.setUpCode), taken)
})

test('who sits at the machine itself needs none', async t => {
  const server = await running(newFolder(t))
  t.after(server.stop)
  assert.equal(await publishWith(server.url, [here, 'origin: http://127.0.0.1:8080']), taken)
})

test('with an address of its own the server asks everybody', async t => {
  const server = await running(newFolder(t), '--public-url', 'https://scheme.example')
  t.after(server.stop)
  assert.equal(await publishWith(server.url, [here]), refusedForWantOfCode)
})

test('a made-up scheme that was left half finished is begun again', async t => {
  const folder = newFolder(t)
  const first = await running(folder, '--demo')
  assert.equal(await publishWith(first.url, [here]), taken)
  await first.stop()
  const again = await running(folder, '--demo')
  assert.ok(again.isEmpty, 'or it would say that it is complete')
  assert.equal(await publishWith(again.url, [here]), taken)
  again.seeded()
  await again.stop()
  const complete = await running(folder, '--demo')
  assert.ok(!complete.isEmpty)
  await complete.stop()
})

test('somebody’s own scheme is never taken for a made-up one', async t => {
  const folder = newFolder(t)
  // A made-up scheme was begun here, but nothing came of it; then somebody set up their own.
  await (await running(folder, '--demo')).stop()
  const own = await running(folder)
  assert.ok(!existsSync(join(folder, 'elevenses.demo')))
  assert.equal(await publishWith(own.url, [here]), taken)
  await own.stop()
  assert.deepEqual(await startIn(folder, '--demo'), { ok: false, refusal: 'not-a-demo' })
  const still = await running(folder)
  assert.ok(!still.isEmpty)
  await still.stop()
})
