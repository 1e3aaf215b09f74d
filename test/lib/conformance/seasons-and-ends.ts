import assert from 'node:assert/strict'
import { body, box, drop, letter, never, notice, ok, place, refused, type Told } from './kit.ts'

/** What is swept, what a new process finds, and what putting in order must not lose. */
export function outlivesEnds(told: Told): void {
  told('what nobody renewed is swept once its season is over, wherever its key falls', async storage => {
    const all = Array.from({ length: 200 }, (_, n) => n)
    await Promise.all(all.map(n => storage.createDrop(drop(n, n, 8100 + (n % 2)))))
    await Promise.all(all.map(n => storage.leaveLetter(letter(n, 1, n, 8100 + (n % 2)))))
    assert.deepEqual(await storage.sweep(8100), { drops: 0, letters: 0 })
    assert.deepEqual(await storage.sweep(8101), { drops: 100, letters: 100 })
    const left = await storage.readDrops(all.map(place))
    assert.deepEqual(
      left.map(each => each !== undefined),
      all.map(n => n % 2 === 1)
    )
    assert.deepEqual(await storage.sweep(8102), { drops: 100, letters: 100 })
  })

  told('a new process finds everything that was acknowledged', async (storage, kept) => {
    await storage.createDrop(drop(1))
    await storage.leaveLetter(letter(1, 5))
    await storage.keepNotice(notice('genesis', 1))
    const later = await kept.reopen()
    assert.deepEqual(await later.readDrops([place(1)]), [body(1)])
    assert.equal((await later.listLetters(box(1), undefined, 64)).length, 1)
    assert.equal((await later.readNotices()).length, 1)
  })

  told('once it stops, a write is refused rather than lost', async (storage, kept) => {
    const accepted = storage.createDrop(drop(1))
    const closed = storage.close()
    assert.deepEqual(await storage.createDrop(drop(2)), refused('stopping'))
    assert.deepEqual(await accepted, ok)
    await closed
    assert.deepEqual(await (await kept.reopen()).readDrops([place(1), place(2)]), [body(1), undefined])
  })

  told('putting in order while people write and wait loses nothing', async storage => {
    await storage.createDrop(drop(0))
    const waiting = storage.waitForDrops([{ place: place(199), seen: undefined }], never)
    const writes: Promise<unknown>[] = []
    const compactions: Promise<unknown>[] = []
    for (let n = 1; n < 200; n++) {
      writes.push(storage.createDrop(drop(n)))
      if (n % 50 === 10) {
        compactions.push(storage.compact())
        assert.deepEqual(await storage.readDrops([place(0)]), [body(0)], 'reads go on')
      }
    }
    assert.ok((await Promise.all(writes)).every(outcome => (outcome as { ok: boolean }).ok))
    await Promise.all(compactions)
    assert.equal(await waiting, 'changed')
    const all = Array.from({ length: 200 }, (_, n) => n)
    assert.deepEqual(
      await storage.readDrops(all.map(place)),
      all.map(n => body(n))
    )
  })
}
