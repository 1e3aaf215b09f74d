import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_MLKEM768_X25519, type Key, type KeyPair } from 'hpke'
import type { Bytes } from '../../wire/bytes.ts'

/** X-Wing (KEM 0x647a): a public key, what is sent along with a sealed letter, and what a letter grows by. */
export const publicKeyLength = 1216
export const encapsulatedLength = 1120
export const sealTagLength = 16

/** Where the key encapsulation is computed: by the browser itself, or by the program. Both give the same bytes. */
export type Engine = 'native' | 'fallback'

/** A sealing key pair, ready to open with. */
export interface SealingKeys {
  readonly publicKey: Bytes
  readonly pair: KeyPair
}

/** HPKE base mode (RFC 9180) with X-Wing, HKDF-SHA256 and AES-256-GCM. */
export interface SealingSuite {
  readonly engine: Engine
  /** The pair behind a 32-byte seed. */
  keysOf(seed: Bytes): Promise<SealingKeys>
  /** encapsulated key ‖ ciphertext, or undefined where `publicKey` is no key. */
  seal(publicKey: Bytes, info: Bytes, plaintext: Bytes): Promise<Bytes | undefined>
  /** The plaintext, or undefined where anything differs: key, info or any byte. */
  open(keys: SealingKeys, info: Bytes, sealed: Bytes): Promise<Bytes | undefined>
}

let chosen: Promise<SealingSuite> | undefined

/** The suite of this browser. `force` is for tests; asked for by force, a native suite may reject. */
export function sealingSuite(force?: Engine): Promise<SealingSuite> {
  if (force === 'native') return nativeSuite()
  if (force === 'fallback') return fallbackSuite()
  // Tried, never asked for: SubtleCrypto.supports() answers wrongly both ways.
  chosen ??= nativeSuite().catch(fallbackSuite)
  // A fallback that could not be fetched is asked for again the next time.
  return chosen.catch(error => {
    chosen = undefined
    throw error
  })
}

const algorithm = { name: 'MLKEM768-X25519' }

async function nativeSuite(): Promise<SealingSuite> {
  const suite = suiteOver(
    'native',
    new CipherSuite(KEM_MLKEM768_X25519, KDF_HKDF_SHA256, AEAD_AES_256_GCM),
    nativePublicKey
  )
  const trial = new Uint8Array(32)
  const keys = await suite.keysOf(trial)
  const sealed = await suite.seal(keys.publicKey, trial, trial)
  const opened = sealed && (await suite.open(keys, trial, sealed))
  if (opened?.length !== trial.length) throw new Error('xwing: not native here')
  return suite
}

async function nativePublicKey(seed: Bytes): Promise<Bytes> {
  const { subtle } = crypto
  const key = await subtle.importKey('raw-seed', seed, algorithm, false, ['decapsulateBits'])
  if (!subtle.getPublicKey) throw new Error('xwing: not native here')
  return new Uint8Array(await subtle.exportKey('raw-public', await subtle.getPublicKey(key, ['encapsulateBits'])))
}

const fallbackSuite = (): Promise<SealingSuite> => suiteFrom()

/** A suite that draws nothing, for the published vectors: 64 bytes stand for all its randomness. */
export const seededSuite = (encapsulationSeed: Bytes): Promise<SealingSuite> => suiteFrom(encapsulationSeed)

async function suiteFrom(encapsulationSeed?: Bytes): Promise<SealingSuite> {
  const { kemFrom, publicKeyOver } = await import('./xwing-fallback.ts')
  const suite = new CipherSuite(kemFrom(encapsulationSeed), KDF_HKDF_SHA256, AEAD_AES_256_GCM)
  return suiteOver('fallback', suite, publicKeyOver)
}

function suiteOver<K extends Key>(
  engine: Engine,
  suite: CipherSuite<K>,
  publicKeyOf: (seed: Bytes) => Bytes | Promise<Bytes>
): SealingSuite {
  return {
    engine,
    async keysOf(seed) {
      const publicKey = await publicKeyOf(seed)
      const pair = {
        privateKey: await suite.DeserializePrivateKey(seed, false),
        publicKey: await suite.DeserializePublicKey(publicKey)
      }
      return { publicKey, pair }
    },
    async seal(publicKey, info, plaintext) {
      try {
        const key = await suite.DeserializePublicKey(publicKey)
        const { encapsulatedSecret, ciphertext } = await suite.Seal(key, plaintext, { info })
        const sealed = new Uint8Array(encapsulatedLength + ciphertext.length)
        sealed.set(encapsulatedSecret)
        sealed.set(ciphertext, encapsulatedLength)
        return sealed
      } catch {
        return undefined
      }
    },
    async open(keys, info, sealed) {
      const encapsulated = sealed.subarray(0, encapsulatedLength)
      const ciphertext = sealed.subarray(encapsulatedLength)
      try {
        return new Uint8Array(await suite.Open(keys.pair as KeyPair<K>, encapsulated, ciphertext, { info }))
      } catch {
        return undefined
      }
    }
  }
}
