import { type Bytes, concat, equal, prefixed, utf8 } from '../wire/bytes.ts'
import {
  type Notice,
  type NoticeHash,
  parseRootKeys,
  type SchemeId,
  type SigningKey,
  zeroHash
} from '../wire/notice.ts'
import { sha256 } from './hash.ts'
import { isSigned } from './signature.ts'

/** A notice as it came: what is signed, and by what. */
export interface Submitted {
  readonly notice: Notice
  /** The signed bytes, without the signature. */
  readonly bytes: Bytes
  readonly signature: Bytes
}

export interface Hung extends Submitted {
  readonly hash: NoticeHash
}

/** What hangs on the board, as far as the rule asks. */
export interface Hanging {
  readonly scheme: SchemeId
  readonly rootKeys: readonly SigningKey[]
  newest(name: string): Hung | undefined
}

export type NoticeFault =
  | 'malformed'
  | 'wrong-scheme'
  | 'notice-unsigned'
  | 'notice-not-entitled'
  | 'notice-out-of-chain'

export const schemeIdOf = (genesis: Bytes): SchemeId =>
  sha256(concat(prefixed(utf8('elevenses/genesis/1')), prefixed(genesis))) as SchemeId

/** Why a notice may not be hung; `hanging` is undefined while the board is empty. */
export function noticeFault(submitted: Submitted, hanging: Hanging | undefined): NoticeFault | undefined {
  const { notice, bytes, signature } = submitted
  if (!isOfScheme(notice, hanging)) return 'wrong-scheme'
  if (!isWellFormed(notice)) return 'malformed'
  if (!isSigned(bytes, signature, notice.signer)) return 'notice-unsigned'
  if (!isEntitled(notice, hanging)) return 'notice-not-entitled'
  return follows(notice, hanging) ? undefined : 'notice-out-of-chain'
}

/** An empty board takes a genesis, which names no scheme, and nothing else; after that the other way round. */
function isOfScheme(notice: Notice, hanging: Hanging | undefined): boolean {
  if (hanging) return notice.name !== 'genesis' && equal(notice.scheme, hanging.scheme)
  return notice.name === 'genesis' && equal(notice.scheme, zeroHash())
}

/** Only these two bodies are ever read here, and only a roster carries writers. */
function isWellFormed(notice: Notice): boolean {
  if (notice.writers.length > 0 && notice.name !== 'roster') return false
  const namesRoots = notice.name === 'genesis' || notice.name === 'root-change'
  return !namesRoots || parseRootKeys(notice.body) !== undefined
}

function isEntitled(notice: Notice, hanging: Hanging | undefined): boolean {
  const isSigner = (key: SigningKey) => equal(key, notice.signer)
  if (!hanging) return (parseRootKeys(notice.body) ?? []).some(isSigner)
  if (notice.name === 'roster' || notice.name === 'root-change') return hanging.rootKeys.some(isSigner)
  const writers = hanging.newest('roster')?.notice.writers ?? []
  return writers.some(writer => isSigner(writer.key) && writer.names.includes(notice.name))
}

/** One higher than the newest of its name, and by the newest roster; for a roster both are its predecessor. */
function follows(notice: Notice, hanging: Hanging | undefined): boolean {
  const before = hanging?.newest(notice.name)
  const roster = hanging?.newest('roster')
  return (
    notice.height === (before?.notice.height ?? 0) + 1 &&
    equal(notice.previous, before?.hash ?? zeroHash()) &&
    notice.roster.height === (roster?.notice.height ?? 0) &&
    equal(notice.roster.hash, roster?.hash ?? zeroHash())
  )
}
