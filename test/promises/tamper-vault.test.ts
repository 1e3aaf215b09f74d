import assert from 'node:assert/strict'
import { createVault, openBySlot, settingKind, type Vault } from '../../src/letters/vault.ts'
import { shape, text } from '../../src/vocabulary/parse.ts'
import { type Bytes, toHex } from '../../src/wire/bytes.ts'
import type { Line } from '../../src/wire/line.ts'
import { type Alteration, type Hostile, testAlterations, verdictOf } from '../lib/alterations.ts'
import { altered, random } from '../lib/letter-world.ts'

/** Protocol 4 and 12: a vault that is not the newest that was seen, or not as it was left, is refused by name. */

const notes = settingKind('note', shape({ says: text(100) }))

interface Kept {
  readonly vault: Vault
  readonly phrase: Bytes
  readonly place: string
  /** The body of its first state. */
  readonly first: Bytes
  /** What the line shows instead of what lies there. */
  readonly shown: Map<string, Bytes>
  readonly line: Line
}

/** A vault that was saved twice, over a line that can be made to lie. */
async function twiceSaved({ line, showing }: Hostile): Promise<Kept> {
  const shown = new Map<string, Bytes>()
  const hostile = showing(shown)
  const vault = await createVault({ line: hostile, random })
  const phrase = random(32)
  await vault.addSlot('phrase', phrase)
  vault.put(notes, 'n', { says: 'first' })
  assert.ok((await vault.save()).ok)
  const { address } = vault.watched()
  const reply = await line.readDrops([address])
  assert.ok(reply.ok && reply.value[0])
  vault.put(notes, 'n', { says: 'second' })
  assert.ok((await vault.save()).ok)
  return { vault, phrase, place: toHex(address), first: reply.value[0], shown, line: hostile }
}

const reopened = async ({ line, phrase }: Kept): Promise<string> =>
  verdictOf(await openBySlot({ line, random }, phrase))

const honest = { what: 'what was left there', verdict: async (hostile: Hostile) => reopened(await twiceSaved(hostile)) }

const alterations: readonly Alteration[] = [
  {
    what: 'the vault is rolled back while a desk is open',
    named: 'rolled-back',
    async verdict(hostile) {
      const { vault, place, first, shown } = await twiceSaved(hostile)
      shown.set(place, first)
      return verdictOf(await vault.refresh())
    },
    breach: {
      what: 'a browser opened afresh, which cannot know what was newest (SECURITY.md says so)',
      async verdict(hostile) {
        const kept = await twiceSaved(hostile)
        kept.shown.set(kept.place, kept.first)
        return reopened(kept)
      }
    }
  },
  {
    what: 'one byte of the vault is turned',
    named: 'altered',
    async verdict(hostile) {
      const kept = await twiceSaved(hostile)
      kept.shown.set(kept.place, altered(kept.first, 300))
      return reopened(kept)
    },
    breach: honest
  },
  {
    what: 'the vault of somebody else is shown',
    named: 'altered',
    async verdict(hostile) {
      const [mine, theirs] = [await twiceSaved(hostile), await twiceSaved(hostile)]
      mine.shown.set(mine.place, theirs.first)
      return reopened(mine)
    },
    breach: honest
  }
]

testAlterations(alterations)
