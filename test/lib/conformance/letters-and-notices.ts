import assert from 'node:assert/strict'
import type { ClientId } from '../../../src/wire/letterbox.ts'
import { body, box, clientId, letter, notice, ok, refused, type Told } from './kit.ts'

/** Letters in their boxes and notices in their chains. */
export function keepsLettersAndNotices(told: Told): void {
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
}
