import assert from 'node:assert/strict'
import { body, drop, hashOf, never, pen, place, type Told } from './kit.ts'

/** Waits: answered by a change, never missed, never kept for ever. */
export function answersWaits(told: Told): void {
  told('a wait ends with the first change of any of its drops, and only then', async storage => {
    await storage.createDrop(drop(1))
    const seen = [
      { place: place(1), seen: hashOf(body(1)) },
      { place: place(2), seen: undefined }
    ]
    let answers = 0
    const waits = [1, 2].map(() => storage.waitForDrops(seen, never).finally(() => answers++))
    await storage.createDrop(drop(3))
    await storage.renewDrops([{ place: place(1), pen: pen(1), season: 8200 }])
    await storage.createDrop(drop(1))
    assert.equal(answers, 0, 'nothing that was waited for has changed')
    await storage.createDrop(drop(2))
    assert.deepEqual(await Promise.all(waits), ['changed', 'changed'])
  })

  told('a wait that begins after the change is answered at once', async storage => {
    await storage.createDrop(drop(1))
    for (const seen of [undefined, hashOf(body(2))])
      assert.equal(await storage.waitForDrops([{ place: place(1), seen }], never), 'changed')
    assert.equal(await storage.waitForDrops([{ place: place(2), seen: hashOf(body(2)) }], never), 'changed')
  })

  told('no change falls between the look and the wait, however they interleave', async storage => {
    await storage.createDrop(drop(1))
    for (let round = 1; round <= 50; round++) {
      const before = { place: place(1), seen: hashOf(body(round)) }
      const change = { place: place(1), pen: pen(1), current: hashOf(body(round)), body: body(round + 1) }
      const begin = [() => storage.waitForDrops([before], never), () => storage.replaceDrop(change)]
      const [, answer] = await Promise.all((round % 2 ? begin : begin.toReversed()).map(each => each()))
      assert.ok(answer)
    }
  })

  told('a wait ends quietly when the one who waits goes away, or the server stops', async storage => {
    const seen = [{ place: place(1), seen: undefined }]
    const leaving = new AbortController()
    const given = storage.waitForDrops(seen, leaving.signal)
    leaving.abort()
    assert.equal(await given, 'quiet')
    assert.equal(await storage.waitForDrops(seen, leaving.signal), 'quiet')
    const stopped = storage.waitForDrops(seen, never)
    storage.answerWaits()
    assert.equal(await stopped, 'quiet')
    assert.equal(await storage.waitForDrops(seen, never), 'quiet', 'nobody begins to wait while it stops')
  })
}
