import assert from 'node:assert/strict'
import { randomBytes, randomInt } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { isCompacted } from '../../src/server/storage/compaction.ts'
import { cellSize } from '../../src/server/storage/tray-file.ts'
import type { Bytes } from '../../src/wire/bytes.ts'
import { equal } from '../../src/wire/bytes.ts'
import { type Address, dropsPerCall, type Pen } from '../../src/wire/drop.ts'
import { createLine, type Line, type Send } from '../../src/wire/line.ts'
import type { DropToCreate } from '../../src/wire/messages.ts'
import { type Program, startedProgram, startProgram } from '../lib/server-process.ts'
import { times } from '../lib/times.ts'

/** How often the program is killed. */
const kills = 6 * times
const writers = 8

function newFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'elevenses-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const lineOver = (send: Send): Line => createLine(send, async () => new Uint8Array(8))

function newDrop(size: number): DropToCreate {
  const body = new Uint8Array(randomBytes(size)) as Bytes
  body[0] = 1
  const [address, pen] = [new Uint8Array(randomBytes(32)) as Address, new Uint8Array(randomBytes(32)) as Pen]
  return { address, pen, body }
}

interface Written {
  readonly acknowledged: DropToCreate[]
  /** Sent, but no answer came. */
  readonly open: DropToCreate[]
}

/** Eight people write until the program is gone. */
async function writeUntilGone(program: Program, written: Written): Promise<void> {
  const line = lineOver(program.send)
  const write = async () => {
    for (;;) {
      const drop = newDrop(randomInt(2) ? 1024 : 65_536)
      const reply = await line.createDrop(drop)
      if (!reply.ok) {
        written.open.push(drop)
        return
      }
      written.acknowledged.push(drop)
    }
  }
  await Promise.all(Array.from({ length: writers }, write))
}

/** Which acknowledged drops are not there whole, and which unanswered ones are there in part. */
async function losses(program: Program, { acknowledged, open }: Written): Promise<number> {
  const line = lineOver(program.send)
  let lost = 0
  const look = async (drops: DropToCreate[], mayBeAbsent: boolean) => {
    for (let at = 0; at < drops.length; at += dropsPerCall) {
      const page = drops.slice(at, at + dropsPerCall)
      const reply = await line.readDrops(page.map(drop => drop.address))
      assert.ok(reply.ok)
      for (const [n, drop] of page.entries()) {
        const there = reply.value[n]
        if (there ? !equal(there, drop.body) : !mayBeAbsent) lost++
      }
    }
  }
  await look(acknowledged, false)
  await look(open, true)
  return lost
}

async function killAndLook(data: string, times: number, before?: string): Promise<number> {
  const written: Written = { acknowledged: [], open: [] }
  for (let n = 0; n < times; n++) {
    const program = await startedProgram({ data, ...(before ? { before } : {}) })
    const enough = written.acknowledged.length + writers
    const writing = writeUntilGone(program, written)
    // However busy the machine, something was acknowledged before the plug is pulled.
    while (written.acknowledged.length < enough) await wait(5)
    // After a kill the next start puts the file in order as soon as it has answered once: many kills fall into that.
    await wait(randomInt(600))
    program.process.kill('SIGKILL')
    await writing
    await program.ended
  }
  const program = await startedProgram({ data })
  const lost = await losses(program, written)
  await program.kill('SIGTERM')
  return lost
}

test('killed again and again in the middle of writes and compactions, it has lost nothing it acknowledged', async t => {
  assert.equal(await killAndLook(newFolder(t), kills), 0)
})

test('a cell that was written in part, or twice, is passed over at the next start', async t => {
  const data = newFolder(t)
  const program = await startedProgram({ data })
  const written: Written = { acknowledged: [], open: [] }
  const writing = writeUntilGone(program, written)
  while (written.acknowledged.length < writers) await wait(5)
  program.process.kill('SIGKILL')
  await writing
  const tray = join(data, 'elevenses.tray')
  const bytes = readFileSync(tray)
  const used = cellsInUse(bytes)
  assert.ok(used.length >= writers)
  const free = bytes.length / cellSize - used.length
  const copies = used.slice(0, free).map(cell => bytes.subarray(cell * cellSize, (cell + 1) * cellSize))
  // As if the power had failed in the middle of writing each of them once more.
  const torn = copies.map(copy => Buffer.concat([copy.subarray(0, 512), randomBytes(cellSize - 512)]))
  writeFileSync(tray, Buffer.concat([...torn, bytes, ...torn, ...copies]))
  const again = await startedProgram({ data })
  assert.equal(await losses(again, written), 0)
  await again.kill('SIGTERM')
})

const cellsInUse = (bytes: Buffer): number[] =>
  Array.from({ length: bytes.length / cellSize }, (_, cell) => cell).filter(
    cell => bytes.readUInt32BE(cell * cellSize) !== 0
  )

test('planted: a server that acknowledges before the disk has it is caught', async t => {
  const acknowledgesEarly = `
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const write = fs.writeSync
    fs.writeSync = (descriptor, bytes, at, length, place) => {
      const isFilledCell = length === 4096 && bytes.readUInt32BE() !== 0
      if (!isFilledCell) return write(descriptor, bytes, at, length, place)
      const copy = Buffer.from(bytes)
      setTimeout(() => write(descriptor, copy, at, length, place), 1e6)
    }
    syncBuiltinESMExports()`
  assert.ok((await killAndLook(newFolder(t), 3, acknowledgesEarly)) > 0)
})

test('told to stop while people write and wait, it answers them, puts the file in order and leaves nothing else', async t => {
  const data = newFolder(t)
  const program = await startedProgram({ data })
  const waited = lineOver(program.send).waitForDrops([{ address: newDrop(1024).address, seen: undefined }])
  const written: Written = { acknowledged: [], open: [] }
  const writing = writeUntilGone(program, written)
  while (written.acknowledged.length < 50) await new Promise(setImmediate)
  assert.equal(await program.kill('SIGTERM'), 0)
  await writing
  assert.deepEqual(await waited, { ok: true, value: false })
  assert.deepEqual(readdirSync(data).sort(), ['elevenses.db', 'elevenses.lock'])
  assert.ok(isCompacted(join(data, 'elevenses.db')))
  const again = await startedProgram({ data })
  assert.equal(await losses(again, written), 0)
  await again.kill('SIGTERM')
})

test('a second process on the same folder says so and leaves; the first does not notice', async t => {
  const data = newFolder(t)
  const first = await startedProgram({ data })
  const drop = newDrop(1024)
  assert.ok((await lineOver(first.send).createDrop(drop)).ok)
  const second = await startProgram({ data })
  assert.ok(!('url' in second))
  assert.equal(second.code, 75)
  assert.match(second.said, /^Another process of this program is using the data folder\. Stop it first\.\n$/)
  const elsewhere = await startProgram({ data: newFolder(t), flags: ['--port', new URL(first.url).port] })
  assert.ok(!('url' in elsewhere))
  assert.equal(elsewhere.code, 69)
  assert.equal(await losses(first, { acknowledged: [drop], open: [] }), 0)
  await first.kill('SIGTERM')
})
