import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { random } from '../../test/lib/letter-world.ts'
import { createMemoryLine, type MemoryLine } from '../../test/lib/memory-line.ts'
import { shape, text, whole } from '../vocabulary/parse.ts'
import { toHex } from '../wire/bytes.ts'
import { createVault, itemKind, openBySlot, settingKind, type Vault, type VaultRefusal } from './vault.ts'

const notes = itemKind('note', shape({ says: text(300_000) }))
const drafts = itemKind('draft', shape({ says: text(2_000) }), true)
const numbers = settingKind('number', shape({ is: whole(0, 1000) }))
const phrase = new Uint8Array(32).fill(1)
const kit = new Uint8Array(16).fill(2)

async function newVault(line: MemoryLine): Promise<Vault> {
  const vault = await createVault({ line, random })
  await vault.addSlot('phrase', phrase)
  await vault.addSlot('kit', kit)
  return vault
}

async function opened(line: MemoryLine, secret = phrase): Promise<Vault> {
  const vault = await openBySlot({ line, random }, secret)
  assert.ok(vault.ok, JSON.stringify(vault))
  return vault.value
}

const refusalOf = (outcome: { ok: boolean; refusal?: VaultRefusal | string }) => outcome.refusal

test('Asha saves a note and opens it elsewhere, by her phrase and by her kit', async () => {
  const line = createMemoryLine()
  const vault = await newVault(line)
  vault.put(notes, 'first', { says: 'to myself' })
  vault.put(numbers, 'pages', { is: 7 })
  assert.ok(vault.unsaved)
  assert.ok((await vault.save()).ok)
  assert.ok(!vault.unsaved)
  for (const secret of [phrase, kit]) {
    const again = await opened(line, secret)
    assert.deepEqual(again.get(notes, 'first'), { says: 'to myself' })
    assert.deepEqual(again.list(numbers), [{ id: 'pages', value: { is: 7 } }])
    assert.deepEqual(again.slots(), ['phrase', 'kit'])
    assert.ok(!again.unsaved)
  }
})

test('a vault is made before its slots, and each is read back', async () => {
  const line = createMemoryLine()
  const vault = await newVault(line)
  vault.put(notes, 'a', { says: 'a' })
  await vault.save()
  assert.deepEqual(line.calls, ['createDrop', 'createDrop', 'createDrop', 'createDrop', 'readDrops'])
})

test('a slot that does not come back as it was sent is refused', async () => {
  const line = createMemoryLine()
  const vault = await newVault(line)
  const create = line.createDrop
  line.createDrop = async drop => {
    const reply = await create(drop)
    const lying = line.dropAt(drop.address)
    if (lying) lying.body = lying.body.map((byte, i) => (i === 40 ? byte ^ 1 : byte))
    return reply
  }
  assert.equal(refusalOf(await vault.save()), 'altered')
})

test('a wrong phrase finds no slot', async () => {
  const line = createMemoryLine()
  await (await newVault(line)).save()
  assert.equal(refusalOf(await openBySlot({ line, random }, new Uint8Array(32))), 'wrong-phrase')
})

test('a save that was not answered sends the same bytes again', async () => {
  const line = createMemoryLine()
  const vault = await newVault(line)
  vault.put(notes, 'a', { says: 'one' })
  for (let lost = 0; lost < 20; lost++) {
    let left = 1
    line.fail = call => (call !== 'readDrops' && left-- > 0 ? (lost % 2 ? 'lost' : 'unanswered') : undefined)
    const saved = await vault.save()
    if (saved.ok) break
    assert.equal(saved.refusal, 'away')
  }
  line.fail = () => undefined
  assert.ok((await vault.save()).ok)
  assert.equal(line.drops.size, 4)
  assert.deepEqual((await opened(line)).get(notes, 'a'), { says: 'one' })
})

test('two devices write different things and both stay', async () => {
  const line = createMemoryLine()
  const home = await newVault(line)
  home.put(notes, 'shared', { says: 'before' })
  await home.save()
  const work = await opened(line)
  home.put(notes, 'from-home', { says: 'h' })
  work.put(notes, 'from-work', { says: 'w' })
  work.remove(notes, 'shared')
  assert.ok((await home.save()).ok)
  assert.ok((await work.save()).ok)
  assert.ok((await home.refresh()).ok)
  for (const vault of [home, work, await opened(line)])
    assert.deepEqual(
      vault.list(notes).map(({ id }) => id),
      ['from-home', 'from-work']
    )
})

test('two devices change the same note and agree on one; of a draft both are kept', async () => {
  const line = createMemoryLine()
  const home = await newVault(line)
  home.put(notes, 'n', { says: 'before' })
  home.put(drafts, 'd', { says: 'before' })
  await home.save()
  const work = await opened(line)
  for (const [vault, says] of [
    [home, 'home'],
    [work, 'work']
  ] as const) {
    // A device knows that something is a draft once it writes it.
    vault.put(notes, 'n', { says })
    vault.put(drafts, 'd', { says })
  }
  assert.ok((await home.save()).ok)
  assert.ok((await work.save()).ok)
  assert.ok((await home.refresh()).ok)
  assert.ok((await home.save()).ok)
  assert.ok((await work.refresh()).ok)
  const third = await opened(line)
  assert.deepEqual(home.get(notes, 'n'), third.get(notes, 'n'))
  assert.deepEqual(work.get(notes, 'n'), third.get(notes, 'n'))
  const kept = third.list(drafts).map(({ value }) => value.says)
  assert.deepEqual(kept.sort(), ['home', 'work'])
})

test('what is removed is deleted from the server, and the slots are deleted last of all', async () => {
  const line = createMemoryLine()
  const vault = await newVault(line)
  vault.put(notes, 'a', { says: 'a' })
  vault.put(notes, 'b', { says: 'b' })
  await vault.save()
  assert.equal(line.drops.size, 5)
  vault.remove(notes, 'a')
  await vault.save()
  assert.equal(line.drops.size, 4)
  let left = 2
  line.fail = call => (call === 'deleteDrop' && left-- === 0 ? 'lost' : undefined)
  assert.equal(refusalOf(await vault.eraseAll()), 'away')
  assert.equal(line.drops.size, 3, 'the vault and both slots still lie there')
  assert.ok((await vault.eraseAll()).ok)
  assert.equal(line.drops.size, 0)
})

test('a new phrase opens, and the old one no longer does', async () => {
  const line = createMemoryLine()
  const vault = await newVault(line)
  await vault.save()
  const newer = new Uint8Array(32).fill(9)
  await vault.addSlot('phrase', newer)
  assert.ok((await vault.save()).ok)
  await opened(line, newer)
  await opened(line, kit)
  assert.equal(refusalOf(await openBySlot({ line, random }, phrase)), 'wrong-phrase')
  assert.equal(line.drops.size, 3)
})

test('a vault shown older than it was is refused as rolled back, while a desk is open', async () => {
  const line = createMemoryLine()
  const vault = await newVault(line)
  await vault.save()
  const before = line.dropAt(vault.watched().address)?.body
  vault.put(numbers, 'n', { is: 1 })
  await vault.save()
  const lying = line.dropAt(vault.watched().address)
  assert.ok(before && lying)
  lying.body = before
  assert.equal(refusalOf(await vault.refresh()), 'rolled-back')
  vault.put(numbers, 'n', { is: 2 })
  assert.equal(refusalOf(await vault.save()), 'rolled-back')
})

test('an altered vault is refused, an item that is gone or altered is named and the rest opens', async () => {
  const line = createMemoryLine()
  const vault = await newVault(line)
  vault.put(notes, 'a', { says: 'a' })
  await vault.save()
  const names = Array.from(line.drops.keys())
  vault.put(notes, 'b', { says: 'b' })
  await vault.save()
  const item = Array.from(line.drops.keys()).find(each => !names.includes(each)) ?? ''
  const held = line.drops.get(item)
  assert.ok(held)
  const body = held.body
  held.body = body.map((byte, i) => (i === 500 ? byte ^ 1 : byte))
  assert.deepEqual((await opened(line)).faults, [{ kind: 'note', id: 'b', fault: 'altered' }])
  line.drops.delete(item)
  const again = await opened(line)
  assert.deepEqual(again.faults, [{ kind: 'note', id: 'b', fault: 'missing' }])
  assert.deepEqual(again.get(notes, 'a'), { says: 'a' })
  const index = line.dropAt(vault.watched().address)
  assert.ok(index)
  index.body = index.body.map((byte, i) => (i === 500 ? byte ^ 1 : byte))
  assert.equal(refusalOf(await openBySlot({ line, random }, phrase)), 'altered')
})

test('one item of an older state is named as rolled back', async () => {
  const line = createMemoryLine()
  const vault = await newVault(line)
  await vault.save()
  const names = Array.from(line.drops.keys())
  vault.put(notes, 'a', { says: 'old' })
  await vault.save()
  const item = line.drops.get(Array.from(line.drops.keys()).find(each => !names.includes(each)) ?? '')
  assert.ok(item)
  const old = item.body
  vault.put(notes, 'a', { says: 'new' })
  await vault.save()
  item.body = old
  assert.deepEqual((await opened(line)).faults, [{ kind: 'note', id: 'a', fault: 'rolled-back' }])
})

test('a server that always says somebody else was faster is named, and not asked for ever', async () => {
  for (const kind of [notes, numbers] as const) {
    const line = createMemoryLine()
    const vault = await newVault(line)
    vault.put(notes, 'a', { says: 'before' })
    assert.ok((await vault.save()).ok)
    line.replaceDrop = async () => ({ ok: false, refusal: 'changed' })
    if (kind === notes) vault.put(notes, 'a', { says: 'after' })
    else vault.put(numbers, 'b', { is: 1 })
    line.calls.length = 0
    assert.equal(refusalOf(await vault.save()), 'unreadable')
    assert.ok(line.calls.length < 200)
    assert.ok(vault.unsaved)
  }
})

test('a desk of 300 referrals opens in few calls and is renewed in batches', async () => {
  const line = createMemoryLine()
  const vault = await newVault(line)
  for (let i = 0; i < 300; i++) vault.put(notes, `n${i}`, { says: `number ${i}` })
  await vault.save()
  line.calls.length = 0
  const again = await opened(line)
  assert.equal(again.list(notes).length, 300)
  assert.deepEqual(
    line.calls,
    Array.from({ length: 7 }, () => 'readDrops')
  )
  line.calls.length = 0
  assert.ok((await again.renewAll()).ok)
  assert.deepEqual(
    line.calls,
    Array.from({ length: 5 }, () => 'renewDrops')
  )
})

test('one item that is gone does not keep the others from being renewed', async () => {
  const line = createMemoryLine()
  const vault = await newVault(line)
  await vault.save()
  const names = Array.from(line.drops.keys())
  vault.put(notes, 'a', { says: 'a' })
  vault.put(notes, 'b', { says: 'b' })
  await vault.save()
  const gone = Array.from(line.drops.keys()).find(each => !names.includes(each)) ?? ''
  line.drops.delete(gone)
  const renewed: string[] = []
  const renew = line.renewDrops
  line.renewDrops = async held => {
    const reply = await renew(held)
    if (reply.ok) renewed.push(...held.map(({ address }) => toHex(address)))
    return reply
  }
  assert.ok((await vault.renewAll()).ok)
  assert.equal(new Set(renewed).size, 4)
})

test('a value larger than a drop is refused and nothing else is lost', async () => {
  const line = createMemoryLine()
  const vault = await newVault(line)
  await vault.save()
  vault.put(notes, 'long', { says: 'x'.repeat(270_000) })
  assert.equal(refusalOf(await vault.save()), 'too-long')
  vault.put(notes, 'long', { says: 'short' })
  assert.ok((await vault.save()).ok)
})

test('two devices with any order of changes, saves and lost answers end with the same notes', async () => {
  const step = fc.record({
    device: fc.integer({ min: 0, max: 1 }),
    does: fc.constantFrom('put', 'put', 'remove', 'save', 'refresh'),
    id: fc.constantFrom('a', 'b'),
    fails: fc.constantFrom(undefined, undefined, 'lost', 'unanswered')
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 24 }), async steps => {
      const line = createMemoryLine()
      await (await newVault(line)).save()
      const devices = [await opened(line), await opened(line)]
      for (const [i, { device, does, id, fails }] of steps.entries()) {
        const vault = devices[device]
        assert.ok(vault)
        line.fail = () => fails as 'lost' | undefined
        if (does === 'put') vault.put(notes, id, { says: `${device} ${i}` })
        else if (does === 'remove') vault.remove(notes, id)
        else {
          const outcome = await vault[does as 'save' | 'refresh']()
          if (!outcome.ok) assert.equal(outcome.refusal, 'away')
        }
      }
      line.fail = () => undefined
      for (let round = 0; round < 2; round++)
        for (const vault of devices) {
          assert.ok((await vault.refresh()).ok)
          const saved = await vault.save()
          assert.ok(saved.ok, JSON.stringify(saved))
        }
      for (const vault of devices) assert.ok((await vault.refresh()).ok)
      const third = await opened(line)
      assert.deepEqual(third.faults, [])
      for (const vault of devices) assert.deepEqual(vault.list(notes), third.list(notes))
      assert.equal(line.drops.size, 3 + third.list(notes).length, 'nothing is left lying about')
    }),
    { numRuns: 60 }
  )
})
