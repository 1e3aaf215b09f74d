import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { body, drop, hashOf, letter, notice, ok, place, refused } from '../../../test/lib/conformance/kit.ts'
import { diskOf, hasRoomFor } from './room.ts'
import { openSqlite } from './sqlite.ts'

const mebibyte = 1024 ** 2
const gibibyte = 1024 ** 3

test('the last fifth of a disk, and room for a copy of the file, are kept back from what is large and new', () => {
  const whole = 1000 * mebibyte
  assert.ok(hasRoomFor(4096, { whole, free: 201 * mebibyte }, 0))
  assert.ok(!hasRoomFor(4096, { whole, free: 199 * mebibyte }, 0))
  assert.ok(!hasRoomFor(4096, { whole, free: 250 * mebibyte }, 60 * mebibyte))
  assert.ok(hasRoomFor(1024, { whole, free: 150 * mebibyte }, 60 * mebibyte))
  assert.ok(!hasRoomFor(1024, { whole, free: 99 * mebibyte }, 0))
})

test('of a large disk a gibibyte is enough', () => {
  assert.ok(hasRoomFor(4096, { whole: 500 * gibibyte, free: 2 * gibibyte }, 0))
  assert.ok(!hasRoomFor(4096, { whole: 500 * gibibyte, free: gibibyte / 2 }, 0))
})

test('a folder says how large its disk is', () => {
  const { whole, free } = diskOf(tmpdir())
  assert.ok(whole > free && free > 0)
})

test('on a nearly full disk new things are refused by name, receipts are not, and what frees room goes on', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'elevenses-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const whole = 100 * mebibyte
  let free = 90 * mebibyte
  const opened = openSqlite(folder, () => ({ whole, free }))
  assert.ok(opened.ok)
  const { storage } = opened
  const large = { ...drop(1), body: body(1, 4096) }
  assert.deepEqual(await storage.createDrop(large), ok)
  assert.deepEqual(await storage.leaveLetter(letter(1, 1)), ok)
  await storage.compact()

  free = 15 * mebibyte
  assert.deepEqual(await storage.createDrop({ ...large, place: place(2) }), refused('full'))
  assert.deepEqual(await storage.leaveLetter(letter(1, 2)), refused('full'))
  assert.deepEqual(await storage.createDrop(drop(3)), ok, 'a receipt')
  assert.deepEqual(await storage.createDrop(large), ok, 'what is there already')
  const larger = { ...large, current: hashOf(large.body), body: body(2, 16_384) }
  assert.deepEqual(await storage.replaceDrop(larger), refused('full'))

  free = mebibyte
  assert.deepEqual(await storage.createDrop(drop(4)), refused('full'))
  assert.deepEqual(await storage.keepNotice(notice('roster', 1)), ok)
  assert.deepEqual(await storage.renewDrops([{ ...large, season: 8200 }]), ok)
  assert.deepEqual(await storage.replaceDrop({ ...larger, body: body(2, 4096) }), ok)
  assert.deepEqual(await storage.deleteLetters(letter(1, 1).box, [letter(1, 1).clientId]), ok)
  assert.deepEqual(await storage.deleteDrop(large), ok)
  await storage.close()
})
