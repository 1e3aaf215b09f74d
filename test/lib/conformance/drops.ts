import assert from 'node:assert/strict'
import fc from 'fast-check'
import { times } from '../times.ts'
import { body, drop, hashOf, ok, pen, place, refused, type Told } from './kit.ts'

/** Drops: put where nothing lies, changed only with a pen and from the state they are in. */
export function keepsDrops(told: Told): void {
  told('Asha puts a drop where nothing lies, twice, and Eve cannot put hers there', async storage => {
    assert.deepEqual(await storage.createDrop(drop(1)), ok)
    assert.deepEqual(await storage.createDrop(drop(1)), ok)
    assert.deepEqual(await storage.createDrop(drop(1, 9)), refused('occupied'))
    assert.deepEqual(await storage.createDrop({ ...drop(1), pen: pen(9) }), refused('occupied'))
    assert.deepEqual(await storage.readDrops([place(2), place(1), place(1)]), [undefined, body(1), body(1)])
  })

  told('a drop is replaced only with its pen and from the state it is in', async storage => {
    const change = (fill: number, from: number) => ({
      place: place(1),
      pen: pen(1),
      current: hashOf(body(from)),
      body: body(fill)
    })
    assert.deepEqual(await storage.replaceDrop(change(2, 1)), refused('absent'))
    await storage.createDrop(drop(1))
    assert.deepEqual(await storage.replaceDrop({ ...change(2, 1), pen: pen(2) }), refused('wrong-pen'))
    assert.deepEqual(await storage.replaceDrop(change(2, 3)), refused('changed'))
    assert.deepEqual(await storage.readDrops([place(1)]), [body(1)])
    assert.deepEqual(await storage.replaceDrop(change(2, 1)), ok)
    assert.deepEqual(await storage.replaceDrop(change(2, 1)), ok, 'the same again is the same act')
    assert.deepEqual(await storage.readDrops([place(1)]), [body(2)])
  })

  told('of two devices that change the same drop at once, one is told to look again', async storage => {
    await storage.createDrop(drop(1))
    const race = [2, 3].map(fill =>
      storage.replaceDrop({ place: place(1), pen: pen(1), current: hashOf(body(1)), body: body(fill) })
    )
    assert.deepEqual(await Promise.all(race), [ok, refused('changed')])
    assert.deepEqual(await storage.readDrops([place(1)]), [body(2)])
  })

  told('a drop is deleted with its pen, and deleting nothing succeeds', async storage => {
    await storage.createDrop(drop(1))
    assert.deepEqual(await storage.deleteDrop({ place: place(1), pen: pen(2) }), refused('wrong-pen'))
    assert.deepEqual(await storage.deleteDrop({ place: place(1), pen: pen(1) }), ok)
    assert.deepEqual(await storage.deleteDrop({ place: place(1), pen: pen(1) }), ok)
    assert.deepEqual(await storage.readDrops([place(1)]), [undefined])
  })

  told('renewing is for all or for none', async storage => {
    await storage.createDrop(drop(1, 1, 8100))
    await storage.createDrop(drop(2, 2, 8100))
    const renewal = (n: number) => ({ place: place(n), pen: pen(n), season: 8200 })
    assert.deepEqual(await storage.renewDrops([renewal(1), renewal(3)]), refused('absent'))
    assert.deepEqual(await storage.renewDrops([renewal(1), { ...renewal(2), pen: pen(1) }]), refused('wrong-pen'))
    assert.deepEqual(await storage.sweep(8101), { drops: 2, letters: 0 }, 'neither was renewed')
    await storage.createDrop(drop(1, 1, 8100))
    assert.deepEqual(await storage.renewDrops([renewal(1)]), ok)
    assert.deepEqual(await storage.sweep(8101), { drops: 0, letters: 0 })
  })

  told('whatever is done in whatever order, it keeps what a plain table in memory would', async storage => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(2), fc.nat(3), fc.nat(2), fc.nat(2)), { maxLength: 30 }),
        async acts => {
          const model = new Map<number, { body: number; pen: number }>()
          for (const n of [0, 1, 2, 3])
            for (const p of [0, 1, 2]) await storage.deleteDrop({ place: place(n), pen: pen(p) })
          for (const [act, at, holding, fill] of acts) {
            const there = model.get(at)
            const held = { place: place(at), pen: pen(holding) }
            if (act === 0) {
              const outcome = await storage.createDrop({ ...held, body: body(fill), season: 8100 })
              const isSame = there?.body === fill && there.pen === holding
              assert.equal(outcome.ok, !there || isSame)
              if (!there) model.set(at, { body: fill, pen: holding })
            } else if (act === 1) {
              const current = hashOf(body((fill + 1) % 3))
              const outcome = await storage.replaceDrop({ ...held, current, body: body(fill) })
              const mayChange = there?.pen === holding && (there.body === fill || there.body === (fill + 1) % 3)
              assert.equal(outcome.ok, mayChange)
              if (mayChange) model.set(at, { body: fill, pen: holding })
            } else {
              const outcome = await storage.deleteDrop(held)
              assert.equal(outcome.ok, !there || there.pen === holding)
              if (outcome.ok) model.delete(at)
            }
          }
          const kept = await storage.readDrops([0, 1, 2, 3].map(place))
          const expected = [0, 1, 2, 3].map(n => model.get(n)).map(each => each && body(each.body))
          assert.deepEqual(kept, expected)
        }
      ),
      { numRuns: 30 * times }
    )
  })
}
