import { type Bytes, equal, toBase64url } from '../../wire/bytes.ts'
import { hash } from '../primitives/derive.ts'
import { bytesOf } from '../secret.ts'
import type { CheckedOwn } from './contract.ts'

/**
 * Remembers that the marks of these first entries of one's own lane were looked at and found. Whether marks hold follows
 * from R, w, the places in the lane and the bodies there, from the first on, and from nothing else: as long as those
 * bodies are the same they hold again. The bodies are hashed whole; their tags would not do, since whoever has the
 * lane's key can make two bodies with one tag.
 */
export const rememberChecked = async (bodies: readonly Bytes[]): Promise<CheckedOwn> => ({
  number: bodies.length,
  digest: toBase64url(await digestOf(bodies))
})

/** Whether these are, byte for byte, the bodies whose marks were checked. */
export const areAsChecked = async (checked: CheckedOwn, bodies: readonly Bytes[]): Promise<boolean> =>
  bodies.length === checked.number && equal(await digestOf(bodies), bytesOf(checked.digest))

const digestOf = (bodies: readonly Bytes[]): Promise<Bytes> => hash('elevenses/checked/1', ...bodies)
