import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Bytes } from '../../wire/bytes.ts'
import type { BodyHash } from '../../wire/drop.ts'
import type { BoxId, ClientId } from '../../wire/letterbox.ts'
import { sha256 } from '../hash.ts'
import type { PenHash, Place, Storage, StoredDrop, StoredLetter } from '../storage.ts'
import { openSqlite, type SqliteStorage } from './sqlite.ts'

/** A storage under test, and how to close it and find it again as a new process would. */
interface Kept {
  readonly storage: Storage
  reopen(): Promise<Storage>
  remove(): Promise<void>
}

const filled = (length: number, fill: number): Bytes => new Uint8Array(length).fill(fill)
const place = (n: number) => sha256(filled(32, n)) as Place
const pen = (n: number) => sha256(filled(32, n + 100)) as PenHash
const body = (n: number, length = 1024) => filled(length, n)
const hashOf = (bytes: Bytes) => sha256(bytes) as BodyHash
const drop = (n: number, fill = n, season = 8100): StoredDrop => ({
  place: place(n),
  pen: pen(n),
  body: body(fill),
  season
})
const box = (n: number) => sha256(filled(32, n)) as BoxId
const clientId = (n: number) => filled(16, n) as ClientId
const letter = (inBox: number, id: number, fill = id, season = 8100): StoredLetter => ({
  box: box(inBox),
  clientId: clientId(id),
  body: body(fill, 8192),
  season
})
const notice = (name: string, height: number, fill = height) => ({
  name,
  height,
  bytes: filled(200, fill),
  signature: filled(64, fill)
})
const never = new AbortController().signal
const ok = { ok: true }
const refused = (refusal: string) => ({ ok: false, refusal })

/** What every storage must do, whatever keeps the bytes. */
export function conformance(engine: string, make: () => Promise<Kept>): void {
  const told = (title: string, story: (storage: Storage, kept: Kept) => Promise<void>) =>
    test(`${engine}: ${title}`, async () => {
      const kept = await make()
      try {
        await story(kept.storage, kept)
      } finally {
        await kept.remove()
      }
    })

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

  told('letters lie in their box in the order of their ids, page by page', async storage => {
    for (const id of [7, 0, 200, 3, 255]) assert.deepEqual(await storage.leaveLetter(letter(1, id)), ok)
    await storage.leaveLetter(letter(2, 5))
    const idsOf = async (after: ClientId | undefined, atMost: number) =>
      (await storage.listLetters(box(1), after, atMost)).map(each => each.clientId[0])
    assert.deepEqual(await idsOf(undefined, 64), [0, 3, 7, 200, 255])
    assert.deepEqual(await idsOf(undefined, 2), [0, 3])
    assert.deepEqual(await idsOf(clientId(3), 2), [7, 200])
    assert.deepEqual(await idsOf(clientId(255), 2), [])
    assert.deepEqual((await storage.listLetters(box(2), undefined, 64))[0]?.body, body(5, 8192))
  })

  told(
    'a letter left twice is one letter, another with its id is refused, and deleting empties one box only',
    async s => {
      assert.deepEqual(await s.leaveLetter(letter(1, 5)), ok)
      assert.deepEqual(await s.leaveLetter(letter(1, 5)), ok)
      assert.deepEqual(await s.leaveLetter(letter(1, 5, 6)), refused('occupied'))
      assert.deepEqual(await s.leaveLetter(letter(2, 5)), ok)
      assert.deepEqual(await s.deleteLetters(box(1), [clientId(5), clientId(6)]), ok)
      assert.deepEqual(await s.listLetters(box(1), undefined, 64), [])
      assert.equal((await s.listLetters(box(2), undefined, 64)).length, 1)
    }
  )

  told(
    'of each name the newest notice is given, of root changes every one, and nothing is overwritten',
    async storage => {
      for (const [name, height] of [
        ['roster', 1],
        ['genesis', 1],
        ['root-change', 1],
        ['roster', 2]
      ] as const)
        assert.deepEqual(await storage.keepNotice(notice(name, height)), ok)
      await storage.keepNotice(notice('root-change', 2))
      assert.deepEqual(await storage.keepNotice(notice('roster', 2)), ok)
      assert.deepEqual(await storage.keepNotice(notice('roster', 2, 9)), refused('notice-out-of-chain'))
      const given = (await storage.readNotices()).map(each => [
        each.name,
        each.height,
        each.bytes[0],
        each.signature[0]
      ])
      assert.deepEqual(given, [
        ['genesis', 1, 1, 1],
        ['root-change', 1, 1, 1],
        ['root-change', 2, 2, 2],
        ['roster', 2, 2, 2]
      ])
    }
  )

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
      { numRuns: 30 }
    )
  })
}

async function sqliteInAFolder(): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), 'elevenses-'))
  let storage = openedIn(folder)
  return {
    storage,
    async reopen() {
      await storage.close()
      storage = openedIn(folder)
      return storage
    },
    async remove() {
      await storage.close()
      rmSync(folder, { recursive: true })
    }
  }
}

function openedIn(folder: string): SqliteStorage {
  const opened = openSqlite(folder)
  assert.ok(opened.ok)
  return opened.storage
}

/** The same promises on a file that has been closed and opened again before the story begins. */
async function sqliteOpenedAgain(): Promise<Kept> {
  const kept = await sqliteInAFolder()
  return { ...kept, storage: await kept.reopen() }
}

conformance('SQLite', sqliteInAFolder)
conformance('SQLite, opened again', sqliteOpenedAgain)
