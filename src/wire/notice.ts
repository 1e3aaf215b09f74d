import { type Bytes, concat, type NamedBytes, prefixed, u8, u32, utf8 } from './bytes.ts'
import { parse, type Reader } from './reader.ts'
import { isUsableSigningKey, type SigningKey } from './signing-key.ts'

export type { SigningKey } from './signing-key.ts'

/** H("elevenses/genesis/1", genesis): names a scheme for ever. Zero inside the genesis itself. */
export type SchemeId = NamedBytes<'SchemeId'>
/** SHA-256 over all the bytes of a notice, signature included. */
export type NoticeHash = NamedBytes<'NoticeHash'>

/** Who may sign which names, and whether they may authorise slips. Only `roster` carries writers. */
export interface Writer {
  readonly key: SigningKey
  readonly slips: boolean
  readonly names: readonly string[]
}

export interface NoticePlace {
  readonly height: number
  readonly hash: NoticeHash
}

/** Public, signed, stored and served verbatim, chained by name through `height` and `previous`. */
export interface Notice {
  readonly scheme: SchemeId
  readonly name: string
  /** 1 for the first of its name. */
  readonly height: number
  /** Hash of the notice of this name one lower; zero for the first. */
  readonly previous: NoticeHash
  /** The roster the signer went by; a roster names its predecessor (height 0 and zero for the first). */
  readonly roster: NoticePlace
  readonly signer: SigningKey
  /** Days since 1 January 1970. */
  readonly signedOn: number
  /** Days since 1 January 1970; 0 = for ever. */
  readonly goodUntil: number
  readonly writers: readonly Writer[]
  readonly body: Bytes
}

export interface SignedNotice {
  readonly notice: Notice
  /** Ed25519 over `noticeBytes(notice)`. */
  readonly signature: Bytes
}

export const noticeLabel = 'elevenses/notice/1'
export const signatureLength = 64
export const largestNotice = 1024 * 1024
const largestName = 64
const namePattern = /^[a-z][a-z0-9-]*(\/[0-9a-z-]+)?$/

export const zeroHash = (): NoticeHash => new Uint8Array(32) as NoticeHash

/** The bytes that are signed. */
export function noticeBytes(notice: Notice): Bytes {
  return concat(
    prefixed(utf8(noticeLabel)),
    notice.scheme,
    prefixed(utf8(notice.name)),
    u32(notice.height),
    notice.previous,
    u32(notice.roster.height),
    notice.roster.hash,
    notice.signer,
    u32(notice.signedOn),
    u32(notice.goodUntil),
    u32(notice.writers.length),
    ...notice.writers.map(writerBytes),
    prefixed(notice.body)
  )
}

/** The bytes that are stored, served and hashed. */
export const signedNoticeBytes = (signed: SignedNotice): Bytes => concat(noticeBytes(signed.notice), signed.signature)

export function parseSignedNotice(bytes: Uint8Array): SignedNotice | undefined {
  if (bytes.length > largestNotice) return undefined
  return parse(bytes, reader => {
    reader.require(reader.text(largestName) === noticeLabel ? true : undefined)
    const scheme = reader.take(32) as SchemeId
    const name = reader.text(largestName)
    reader.require(namePattern.test(name) ? true : undefined)
    const notice = {
      scheme,
      name,
      height: reader.u32(),
      previous: reader.take(32) as NoticeHash,
      roster: { height: reader.u32(), hash: reader.take(32) as NoticeHash },
      signer: usableKey(reader),
      signedOn: reader.u32(),
      goodUntil: reader.u32(),
      writers: parseWriters(reader),
      body: reader.prefixed(largestNotice)
    }
    return { notice, signature: reader.take(signatureLength) }
  })
}

/** A key with which made-up signatures hold signs nothing, and is no root. */
function usableKey(reader: Reader): SigningKey {
  const key = reader.take(32) as SigningKey
  return reader.require(isUsableSigningKey(key) ? key : undefined)
}

const writerBytes = (writer: Writer): Bytes =>
  concat(
    writer.key,
    u8(writer.slips ? 1 : 0),
    u32(writer.names.length),
    ...writer.names.map(name => prefixed(utf8(name)))
  )

function parseWriters(reader: Reader): Writer[] {
  // Each writer takes at least 37 bytes, each name at least 4: a count that lies cannot make us allocate.
  const count = reader.u32()
  const writers: Writer[] = []
  for (let i = 0; i < count; i++) {
    const key = reader.take(32) as SigningKey
    const slips = reader.require([false, true][reader.u8()])
    const names: string[] = []
    for (let left = reader.u32(); left > 0; left--) names.push(reader.text(largestName))
    writers.push({ key, slips, names })
  }
  return writers
}

/** The body of `genesis` and `root-change`: one to three root keys, the only bodies the server ever reads. */
export const rootKeysBody = (keys: readonly SigningKey[]): Bytes => concat(...keys)

export function parseRootKeys(body: Uint8Array): SigningKey[] | undefined {
  const keys = parse(body, reader => reader.many(32, 3, usableKey))
  return keys && keys.length > 0 ? keys : undefined
}
