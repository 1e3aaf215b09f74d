import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import * as fc from 'fast-check'
import { drop, letter, place } from '../../../test/lib/conformance/kit.ts'
import { openTray, type Tray } from './tray.ts'
import { cellSize } from './tray-file.ts'
import { type Laid, parseLaid, writeLaid } from './tray-laid.ts'

function newPath(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'elevenses-'))
  t.after(() => rmSync(folder, { recursive: true }))
  return join(folder, 'elevenses.tray')
}

/** One group of writes, as the file of the database makes it. */
function group(tray: Tray, change: () => void): void {
  change()
  assert.ok(tray.makeRoom())
  tray.write()
  tray.wipe()
}

const large = (n: number) => ({ ...drop(n), body: new Uint8Array(65_536).fill(n) })

test('what lies on the tray is found by the next process', t => {
  const path = newPath(t)
  const tray = openTray(path)
  group(tray, () => [drop(1), large(2), drop(3)].forEach(tray.layDrop))
  group(tray, () => [letter(1, 5), letter(1, 4), letter(2, 5)].forEach(tray.layLetter))
  group(tray, () => {
    tray.liftDrop(place(3))
    tray.layDrop({ ...drop(1), season: 8200 })
    tray.liftLetter(letter(2, 5).box, letter(2, 5).clientId)
  })
  tray.close()
  const again = openTray(path)
  assert.deepEqual(again.drop(place(1)), { kind: 'drop', ...drop(1), season: 8200 })
  assert.deepEqual(again.drop(place(2))?.body, large(2).body)
  assert.equal(again.drop(place(3)), undefined)
  assert.equal(again.letters(letter(1, 1).box).length, 2)
  assert.equal(again.letters(letter(2, 5).box).length, 0)
  assert.equal([...again.inOrder()].length, 4)
  again.close()
})

test('cut off before the old was wiped, the newer edition counts and what was lifted is still there', t => {
  const path = newPath(t)
  const tray = openTray(path)
  group(tray, () => [drop(1), drop(2)].forEach(tray.layDrop))
  tray.layDrop({ ...drop(1), season: 8300 })
  tray.liftDrop(place(2))
  assert.ok(tray.makeRoom())
  tray.write()
  const cutOff = newPath(t)
  copyFileSync(path, cutOff)
  tray.close()
  const again = openTray(cutOff)
  assert.equal(again.drop(place(1))?.season, 8300)
  assert.equal(again.drop(place(2))?.season, 8100)
  again.close()
  assert.equal(usedCells(cutOff), 2, 'and the older edition is wiped')
})

test('what is taken back leaves no trace', t => {
  const path = newPath(t)
  const tray = openTray(path)
  group(tray, () => tray.layDrop(drop(1)))
  tray.layDrop(drop(2))
  tray.liftDrop(place(1))
  assert.ok(tray.makeRoom())
  tray.write()
  tray.undo()
  assert.ok(tray.drop(place(1)))
  assert.equal(tray.drop(place(2)), undefined)
  assert.equal(usedCells(path), 1)
  tray.close()
})

test('it grows as it fills, keeps what lies on it, and says when it is full', t => {
  const path = newPath(t)
  const tray = openTray(path)
  const sizes = new Set<number>()
  let n = 0
  for (;;) {
    for (let i = 0; i < 10; i++) tray.layDrop(large(n++))
    if (!tray.makeRoom()) break
    tray.write()
    tray.wipe()
    sizes.add(statSync(path).size)
  }
  assert.ok(sizes.size > 1)
  assert.ok(statSync(path).size <= 4 * 1024 * 1024)
  tray.undo()
  tray.close()
  const again = openTray(path)
  assert.equal([...again.inOrder()].length, n - 10)
  again.empty()
  assert.equal(usedCells(path), 0)
  again.remove()
  assert.throws(() => statSync(path), /ENOENT/)
})

test('a thing on the tray goes there and back, and anything else is none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 250 }), fc.boolean(), (n, isDrop) => {
      const laid = isDrop ? ({ kind: 'drop', ...drop(n) } as const) : ({ kind: 'letter', ...letter(1, n) } as const)
      assert.deepEqual(parseLaid(laidBytes(laid)), laid)
      const altered = laidBytes(laid)
      altered[0] = 3
      assert.equal(parseLaid(altered), undefined)
    })
  )
})

function laidBytes(laid: Laid): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.alloc(10_000)
  return new Uint8Array(bytes.subarray(0, writeLaid(laid, bytes, 0)))
}

function usedCells(path: string): number {
  const file = readFileSync(path)
  const cells = Array.from({ length: file.length / cellSize }, (_, n) =>
    file.subarray(n * cellSize, (n + 1) * cellSize)
  )
  return cells.filter(cell => cell.some(byte => byte !== 0)).length
}
