import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { createMemoryLine } from '../../test/lib/memory-line.ts'
import { createVault, openBySlot, type Vault } from '../letters/vault.ts'
import type { Line } from '../wire/line.ts'
import * as kinds from './held/kinds.ts'
import { finishJournal, journaled } from './journal.ts'

const random = (length: number) => new Uint8Array(randomBytes(length))
const slot = random(32)
/** Two things that must never disagree: a note of what was said, and what is left to say. */
const said = kinds.letterNote
const left = kinds.invitation
const note = (refusal: string) => ({ id: 'one', on: '2026-11-16' as never, box: 'own', refusal, count: 1 })
const invitation = (forName: string) => ({
  stage: 'open' as const,
  id: 'one',
  desk: 'lead' as const,
  forName,
  secret: 'A'.repeat(43),
  madeOn: '2026-11-16' as never,
  goodUntil: '2026-11-30' as never
})

async function agreeing(line: Line): Promise<Vault> {
  const vault = await createVault({ line, random })
  await vault.addSlot('phrase', slot)
  vault.put(said, 'one', note('before'))
  vault.put(left, 'one', invitation('before'))
  assert.deepEqual(await vault.save(), { ok: true, value: undefined })
  return vault
}

/** Saves both, with a line that dies at this call; then opens again as another browser would. */
async function openedAfterDyingAt(call: number, wrap: (vault: Vault) => Vault) {
  const line = createMemoryLine()
  const vault = wrap(await agreeing(line))
  let calls = 0
  line.fail = () => (++calls > call ? 'lost' : undefined)
  vault.put(said, 'one', note('after'))
  vault.put(left, 'one', invitation('after'))
  const saved = await vault.save()
  line.fail = () => undefined
  const opened = await openBySlot({ line, random }, slot)
  assert.ok(opened.ok)
  assert.ok((await finishJournal(opened.value)).ok)
  const [one, other] = [opened.value.get(said, 'one')?.refusal, opened.value.get(left, 'one')?.forName]
  return { died: !saved.ok, one, other, left: opened.value.list(kinds.journal).length }
}

test('a browser that dies anywhere in a save leaves both things as they were, or both as they are now', async () => {
  const ends = new Set<string>()
  for (let call = 0; call < 40; call++) {
    const { died, one, other, left } = await openedAfterDyingAt(call, vault => journaled(vault, { random }))
    assert.equal(one, other, `died after ${call} calls`)
    assert.equal(left, 0)
    if (!died) assert.equal(one, 'after')
    ends.add(`${died} ${one}`)
  }
  assert.deepEqual([...ends].sort(), ['false after', 'true after', 'true before'])
})

test('without a journal there is a moment at which the two disagree', async () => {
  const torn = []
  for (let call = 0; call < 40; call++) {
    const { one, other } = await openedAfterDyingAt(call, vault => vault)
    if (one !== other) torn.push(call)
  }
  assert.ok(torn.length > 0)
})

test('what is put is read back at once, and what is removed is gone, before anything is saved', async () => {
  const vault = journaled(await agreeing(createMemoryLine()), { random })
  vault.put(said, 'two', { ...note('new'), id: 'two' })
  vault.remove(said, 'one')
  assert.deepEqual(
    vault.list(said).map(({ id }) => id),
    ['two']
  )
  assert.equal(vault.get(said, 'one'), undefined)
  assert.equal(vault.unsaved, true)
  assert.ok((await vault.save()).ok)
  assert.equal(vault.unsaved, false)
  assert.deepEqual(
    vault.list(said).map(({ id }) => id),
    ['two']
  )
})

test('a journal of a newer program, about things unknown here, is finished as far as it can be', async () => {
  const vault = await agreeing(createMemoryLine())
  const over = vault.stamp(said, 'one') ?? assert.fail('no stamp')
  const changes = [
    { kind: 'of-a-newer-program', id: 'x', value: '{}' },
    { kind: said.name, id: 'one', over, value: JSON.stringify(note('after')) },
    { kind: left.name, id: 'one', over, value: '{"stage":"unknown"}' }
  ]
  vault.put(kinds.journal, 'j', { changes })
  assert.ok((await finishJournal(vault)).ok)
  assert.equal(vault.get(said, 'one')?.refusal, 'after')
  assert.equal(vault.get(left, 'one')?.forName, 'before')
})

/** One device writes down what it is about to do and dies; another, open all along, changes one of the two things. */
async function changedMeanwhile(redo: (vault: Vault) => Promise<unknown>) {
  const line = createMemoryLine()
  const home = journaled(await agreeing(line), { random })
  const work = await openBySlot({ line, random }, slot)
  assert.ok(work.ok)
  let saves = 0
  line.fail = call => (call === 'replaceDrop' && ++saves > 1 ? 'lost' : undefined)
  home.put(said, 'one', note('planned'))
  home.put(left, 'one', invitation('planned'))
  home.put(kinds.letterNote, 'new', { ...note('planned'), id: 'new' })
  assert.equal((await home.save()).ok, false)
  line.fail = () => undefined
  work.value.put(said, 'one', note('newer'))
  assert.ok((await work.value.save()).ok)
  const third = await openBySlot({ line, random }, slot)
  assert.ok(third.ok)
  assert.equal(third.value.list(kinds.journal).length, 1)
  await redo(third.value)
  return {
    said: third.value.get(said, 'one')?.refusal,
    left: third.value.get(left, 'one')?.forName,
    vault: third.value
  }
}

test('what another device has changed since is not written over when a journal is finished', async () => {
  const { said, left, vault } = await changedMeanwhile(finishJournal)
  assert.deepEqual([said, left], ['newer', 'planned'])
  assert.equal(vault.get(kinds.letterNote, 'new')?.refusal, 'planned')
  assert.equal(vault.list(kinds.journal).length, 0)
})

test('without the stamps beside it, a finished journal would write over what is newer', async () => {
  const { said } = await changedMeanwhile(async vault => {
    for (const { id, value } of vault.list(kinds.journal)) {
      const changes = value.changes.map(change => ({ ...change, over: { revision: 99, device: '' } }))
      vault.put(kinds.journal, id, { changes })
    }
    await finishJournal(vault)
  })
  assert.equal(said, 'planned')
})
