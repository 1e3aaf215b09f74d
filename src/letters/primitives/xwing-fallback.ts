import { ml_kem768_x25519 as xwing } from '@noble/post-quantum/hybrid.js'
import type { KEMFactory, Key } from 'hpke'
import type { Bytes } from '../../wire/bytes.ts'

/** X-Wing for browsers without it: this file and what it imports are loaded only there. */

interface RawKey extends Key {
  readonly raw: Uint8Array
}

const name = 'MLKEM768-X25519'

const keyOver = (type: 'private' | 'public', raw: Uint8Array): RawKey =>
  Object.freeze({ type, extractable: true, algorithm: { name }, raw: new Uint8Array(raw) })

export const publicKeyOver = (seed: Bytes): Bytes => new Uint8Array(xwing.keygen(seed).publicKey)

/**
 * The key encapsulation as `hpke` wants it (RFC 9180 section 4; draft-connolly-cfrg-xwing-kem). `encapsulationSeed`, 64
 * bytes, is for vectors: else the platform's randomness is taken anew for every letter.
 */
export const kemFrom =
  (encapsulationSeed?: Bytes): KEMFactory<RawKey> =>
  () => ({
    id: 0x647a,
    type: 'KEM',
    name,
    Nsecret: 32,
    Nenc: 1120,
    Npk: 1216,
    Nsk: 32,
    DeriveKeyPair: unused,
    GenerateKeyPair: unused,
    SerializePrivateKey: unused,
    SerializePublicKey: async key => new Uint8Array(key.raw),
    DeserializePublicKey: async raw => keyOver('public', rightLength(raw, 1216)),
    DeserializePrivateKey: async raw => keyOver('private', rightLength(raw, 32)),
    async Encap(recipient) {
      const { cipherText, sharedSecret } = xwing.encapsulate(recipient.raw, encapsulationSeed)
      return { shared_secret: sharedSecret, enc: cipherText }
    },
    Decap: async (encapsulated, key) => xwing.decapsulate(encapsulated, key.raw)
  })

export const kemOver = kemFrom()

/** Key pairs come from seeds only, and go back into a vault as seeds. */
async function unused(): Promise<never> {
  throw new Error('xwing: unused')
}

function rightLength(raw: Uint8Array, length: number): Uint8Array {
  if (raw.length !== length) throw new TypeError('xwing: wrong length')
  return raw
}
