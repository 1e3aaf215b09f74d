import { type Bytes, equal, toBase64url } from '../../wire/bytes.ts'
import { hash } from '../primitives/derive.ts'
import { bytesOf } from '../secret.ts'
import type { CheckedOwn } from './contract.ts'

/** What a mark is over, beside what is the same for the whole lane, and the mark itself. */
export interface Marked {
  readonly previousTag: Bytes
  readonly saidAndMark: Bytes
}

/**
 * Remembers that the marks of these first entries of one's own lane were looked at and found. A mark is an HMAC under a
 * key from w over pairing, lane, number, the tag before and what is said: where all of these and the mark are what they
 * were, it holds again.
 */
export const rememberChecked = async (entries: readonly Marked[]): Promise<CheckedOwn> => ({
  number: entries.length,
  digest: toBase64url(await digestOf(entries))
})

/** Whether these are, byte for byte, the entries whose marks were checked. */
export const areAsChecked = async (checked: CheckedOwn, entries: readonly Marked[]): Promise<boolean> =>
  entries.length === checked.number && equal(await digestOf(entries), bytesOf(checked.digest))

/** Numbers are told by the order, since the first is number 1 and none is left out. */
function digestOf(entries: readonly Marked[]): Promise<Bytes> {
  const fields: Bytes[] = []
  for (const { previousTag, saidAndMark } of entries) fields.push(previousTag, saidAndMark)
  return hash('elevenses/checked/1', ...fields)
}
