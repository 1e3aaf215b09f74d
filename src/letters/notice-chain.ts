import { type Bytes, equal } from '../wire/bytes.ts'
import {
  type Notice,
  type NoticeHash,
  type NoticePlace,
  noticeBytes,
  parseRootKeys,
  parseSignedNotice,
  type SchemeId,
  type SigningKey,
  zeroHash
} from '../wire/notice.ts'
import { hash, sha256 } from './primitives/derive.ts'
import { isSignedBy } from './primitives/ed25519.ts'

/** A notice whose signature holds for the key it names; whether that key counts is another question. */
export interface VerifiedNotice {
  readonly notice: Notice
  readonly bytes: Bytes
  readonly hash: NoticeHash
}

/** The notices of one scheme, linked from the genesis on. */
export interface Chain {
  readonly id: SchemeId
  /** The current root keys. */
  readonly roots: readonly SigningKey[]
  readonly newest: ReadonlyMap<string, VerifiedNotice>
  readonly heads: ReadonlyMap<string, NoticePlace>
}

export type ChainRefusal = 'forged' | 'fork' | 'wrong-scheme' | 'old-roster'

/** H("elevenses/genesis/1", genesis), over the genesis as it is served, signature included. */
export const schemeIdOf = async (genesis: Bytes): Promise<SchemeId> =>
  (await hash('elevenses/genesis/1', genesis)) as SchemeId

/** Undefined for what is not laid out as a notice or not signed by the key it names. */
export async function readNotice(bytes: Bytes): Promise<VerifiedNotice | undefined> {
  const signed = parseSignedNotice(bytes)
  if (!signed) return undefined
  const { notice, signature } = signed
  const [isSigned, digest] = await Promise.all([
    isSignedBy(notice.signer, signature, noticeBytes(notice)),
    sha256(bytes)
  ])
  return isSigned ? { notice, bytes, hash: digest as NoticeHash } : undefined
}

/** Follows the chain of root keys from the genesis to the roster, and checks that everything hangs on it. */
export async function chainOf(notices: readonly VerifiedNotice[]): Promise<Chain | ChainRefusal> {
  const [genesis, ...others] = named('genesis', notices)
  if (!genesis || others.length > 0 || !isGenesis(genesis.notice)) return 'forged'
  const id = await schemeIdOf(genesis.bytes)
  const rest = notices.filter(each => each !== genesis)
  if (rest.some(({ notice }) => !equal(notice.scheme, id))) return 'wrong-scheme'

  const changes = named('root-change', rest).sort((a, b) => a.notice.height - b.notice.height)
  const fork = forkAmong(rest)
  if (fork) return fork
  const roots = rootsAfter(genesis, changes)
  if (!roots) return 'forged'

  const newest = newestByName([genesis, ...rest])
  const refusal = rosterRefusal(newest, roots)
  if (refusal) return refusal
  const heads = new Map(Array.from(newest, ([name, each]) => [name, { height: each.notice.height, hash: each.hash }]))
  return { id, roots, newest, heads }
}

const named = (name: string, notices: readonly VerifiedNotice[]): VerifiedNotice[] =>
  notices.filter(({ notice }) => notice.name === name)

function isGenesis(notice: Notice): boolean {
  const roots = parseRootKeys(notice.body) ?? []
  return (
    notice.height === 1 &&
    equal(notice.previous, zeroHash()) &&
    equal(notice.scheme, zeroHash()) &&
    roots.some(key => equal(key, notice.signer))
  )
}

/** Only root changes are shown with their past; of every other name there is one, the newest. */
function forkAmong(notices: readonly VerifiedNotice[]): 'fork' | 'forged' | undefined {
  const seen = new Map<string, VerifiedNotice>()
  for (const each of notices) {
    const { name, height } = each.notice
    const place = name === 'root-change' ? `${name} ${height}` : name
    const other = seen.get(place)
    if (other) return other.notice.height === height ? 'fork' : 'forged'
    seen.set(place, each)
  }
  return undefined
}

/** The root keys in force, or undefined where a link is missing or signed by somebody who was not a root then. */
function rootsAfter(genesis: VerifiedNotice, changes: readonly VerifiedNotice[]): SigningKey[] | undefined {
  let roots = parseRootKeys(genesis.notice.body) ?? []
  let previous = zeroHash()
  for (const [index, { notice, hash }] of changes.entries()) {
    const next = parseRootKeys(notice.body)
    const follows = notice.height === index + 1 && equal(notice.previous, previous)
    if (!follows || !next || !roots.some(key => equal(key, notice.signer))) return undefined
    roots = next
    previous = hash
  }
  return roots
}

function newestByName(notices: readonly VerifiedNotice[]): ReadonlyMap<string, VerifiedNotice> {
  const newest = new Map<string, VerifiedNotice>()
  for (const each of notices) {
    const held = newest.get(each.notice.name)
    if (!held || held.notice.height < each.notice.height) newest.set(each.notice.name, each)
  }
  return newest
}

/** A roster names its predecessor and is signed by a root; everything else goes by a roster no newer than the one shown. */
function rosterRefusal(
  newest: ReadonlyMap<string, VerifiedNotice>,
  roots: readonly SigningKey[]
): ChainRefusal | undefined {
  const roster = newest.get('roster')
  if (roster) {
    const { notice } = roster
    const namesPredecessor = notice.roster.height === notice.height - 1 && equal(notice.roster.hash, notice.previous)
    if (!namesPredecessor || !roots.some(key => equal(key, notice.signer))) return 'forged'
  }
  const height = roster?.notice.height ?? 0
  for (const [name, { notice }] of newest) {
    if (name === 'roster' || notice.roster.height < height) continue
    if (notice.roster.height > height) return 'old-roster'
    if (!equal(notice.roster.hash, roster?.hash ?? zeroHash())) return 'fork'
  }
  return undefined
}
