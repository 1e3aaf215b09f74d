import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { sha256 } from '../../src/server/hash.ts'
import { schemeIdOf } from '../../src/server/notice-rule.ts'
import { type Bytes, utf8 } from '../../src/wire/bytes.ts'
import {
  type Notice,
  type NoticeHash,
  noticeBytes,
  rootKeysBody,
  type SchemeId,
  type SigningKey,
  signedNoticeBytes,
  type Writer,
  zeroHash
} from '../../src/wire/notice.ts'

/** Someone who can sign. */
export interface Signer {
  readonly key: SigningKey
  readonly secret: KeyObject
}

export function createSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)) as SigningKey
  return { key, secret: privateKey }
}

/** The bytes of a notice, signed by `signer` whatever it says about its signer. */
export function signNotice(notice: Notice, signer: Signer): Bytes {
  const signature = new Uint8Array(sign(null, noticeBytes(notice), signer.secret))
  return signedNoticeBytes({ notice, signature })
}

/** Writes notices one after another as the office would, each chained to the one before. */
export interface Office {
  readonly genesis: Bytes
  /** Makes a notice that follows; `change` alters it before it is signed. */
  write(name: string, signer: Signer, change?: Partial<Notice>): Bytes
  /** Takes it as hung, so that the next one follows it. */
  hung(bytes: Bytes, notice: { readonly name: string }): void
}

export function createOffice(roots: readonly Signer[], change: Partial<Notice> = {}): Office {
  const newest = new Map<string, { height: number; hash: NoticeHash }>()
  const zero = { height: 0, hash: zeroHash() }
  const [first] = roots
  if (!first) throw new Error('office: no root')
  const plain = (name: string, signer: Signer): Notice => ({
    scheme: zeroHash() as Uint8Array as SchemeId,
    name,
    height: (newest.get(name) ?? zero).height + 1,
    previous: (newest.get(name) ?? zero).hash,
    roster: newest.get('roster') ?? zero,
    signer: signer.key,
    signedOn: 20_000,
    goodUntil: 0,
    writers: [],
    body: utf8('{}')
  })
  const body = rootKeysBody(roots.map(root => root.key))
  const genesis = signNotice({ ...plain('genesis', first), body, ...change }, first)
  const scheme = schemeIdOf(genesis)
  newest.set('genesis', { height: 1, hash: sha256(genesis) as NoticeHash })
  return {
    genesis,
    write: (name, signer, altered = {}) => signNotice({ ...plain(name, signer), scheme, ...altered }, signer),
    hung(bytes, { name }) {
      newest.set(name, { height: (newest.get(name) ?? zero).height + 1, hash: sha256(bytes) as NoticeHash })
    }
  }
}

export const writer = (signer: Signer, ...names: string[]): Writer => ({ key: signer.key, slips: false, names })
