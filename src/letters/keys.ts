import { key, type Parsed, shape } from '../vocabulary/parse.ts'
import type { ReturnBox } from '../vocabulary/referral.ts'
import type { Card, PersonKey } from '../vocabulary/roster.ts'
import { toBase64url } from '../wire/bytes.ts'
import type { BoxId, Owner } from '../wire/letterbox.ts'
import { derive, sha256 } from './primitives/derive.ts'
import { type Signer, signerOf } from './primitives/ed25519.ts'
import { type SealingKeys, sealingSuite } from './primitives/xwing.ts'
import { bytesOf, makeSecret, type Random, type Secret } from './secret.ts'

/** What opens a letterbox and the letters in it: made for one referral, or for one mentor. Lies in a vault as it is. */
export const parseReturnKeys = shape({ sealingSeed: key(32), boxSecret: key(32) })
export type ReturnKeys = Parsed<typeof parseReturnKeys>

/** The same for a person of the roster, who also signs. */
export const parsePersonKeys = shape({ sealingSeed: key(32), boxSecret: key(32), signingSeed: key(32) })
export type PersonKeys = Parsed<typeof parsePersonKeys>

export const makeReturnKeys = (random: Random): ReturnKeys => ({
  sealingSeed: makeSecret(random),
  boxSecret: makeSecret(random)
})

export const makePersonKeys = (random: Random): PersonKeys => ({
  ...makeReturnKeys(random),
  signingSeed: makeSecret(random)
})

/** What the roster shows of these keys. */
export async function cardOf(keys: PersonKeys): Promise<Card> {
  const [returnBox, signer] = await Promise.all([returnBoxOf(keys), signingOf(keys)])
  return { signingKey: toBase64url(signer.publicKey) as PersonKey, ...returnBox }
}

/** What a letter says of these keys, so that it can be answered. */
export async function returnBoxOf(keys: ReturnKeys): Promise<ReturnBox> {
  const [sealing, box] = await Promise.all([sealingOf(keys), boxOf(keys)])
  return { box: toBase64url(box), sealingKey: toBase64url(sealing.publicKey) }
}

const boxOf = async (keys: ReturnKeys): Promise<BoxId> => boxIdOf(await ownerOf(keys.boxSecret))

/** What lists and deletes the letters of a box: K(b, "elevenses/box/1/owner"). */
export const ownerOf = async (boxSecret: Secret): Promise<Owner> =>
  (await derive(bytesOf(boxSecret), 'elevenses/box/1/owner')) as Owner

/** SHA-256 of the owner: the box certifies itself. */
export const boxIdOf = async (owner: Owner): Promise<BoxId> => (await sha256(owner)) as BoxId

/** The pair that opens letters. A page of letters asks for it once. */
export const sealingOf = async (keys: ReturnKeys): Promise<SealingKeys> =>
  (await sealingSuite()).keysOf(bytesOf(keys.sealingSeed))

export const signingOf = (keys: Pick<PersonKeys, 'signingSeed'>): Promise<Signer> => signerOf(bytesOf(keys.signingSeed))
