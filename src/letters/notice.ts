import { type Day, dayFromNumber, dayNumber } from '../vocabulary/day.ts'
import { fromJson, type Parse, toJson } from '../vocabulary/parse.ts'
import { parsePublishedPolicy } from '../vocabulary/policy.ts'
import { parsePractices } from '../vocabulary/practice.ts'
import { type PersonKey, parseRoster } from '../vocabulary/roster.ts'
import { parseScheme } from '../vocabulary/scheme.ts'
import { type Bytes, equal, textOf, toBase64url, utf8 } from '../wire/bytes.ts'
import {
  type Notice,
  type NoticePlace,
  noticeBytes,
  rootKeysBody,
  type SchemeId,
  type SigningKey,
  signedNoticeBytes,
  type Writer,
  zeroHash
} from '../wire/notice.ts'
import { type PersonKeys, signingOf } from './keys.ts'
import { type Chain, chainOf, readNotice, schemeIdOf } from './notice-chain.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { daysPast, graceDays, type Pins, type PublishedScheme, pinRefusal, pinsAfter } from './published.ts'
import { bytesOf } from './secret.ts'

export { schemeIdOf } from './notice-chain.ts'
export { type Pins, type PublishedScheme, parsePins, pinsOf } from './published.ts'

export type NoticeRefusal =
  /** Laid out wrongly, or a signature or a link of the chain does not hold. */
  | 'forged'
  /** The server shows a lower roster than was seen before, or than another notice goes by. */
  | 'old-roster'
  /** The server shows a lower notice of another name than was seen before. */
  | 'old-notice'
  /** Two notices of one name and height: different people are shown different things. */
  | 'fork'
  | 'wrong-scheme'
  /** The roster is sixty days past its good-until day. */
  | 'expired'
  /** There is no genesis: the server keeps no scheme yet. */
  | 'no-scheme'

export interface ExpectedScheme {
  readonly today: Day
  /** From the fragment of a link. */
  readonly id?: SchemeId | undefined
  /** From the vault. */
  readonly pins?: Pins | undefined
}

/**
 * Verifies what `line.readNotices()` gave, from the genesis on (protocol 5). A notice whose signer the newest roster
 * does not entitle is left out; anything else that does not fit refuses the whole.
 */
export async function checkNotices(
  bundle: readonly Bytes[],
  expected: ExpectedScheme
): Promise<Outcome<PublishedScheme, NoticeRefusal>> {
  const notices = await Promise.all(bundle.map(readNotice))
  if (notices.length === 0 && !expected.pins) return refused('no-scheme')
  if (!notices.every(notice => notice !== undefined)) return refused('forged')
  const chain = await chainOf(notices)
  if (typeof chain === 'string') return refused(chain)
  const refusal = expectationRefusal(chain, expected)
  if (refusal) return refused(refusal)
  const published = publishedOf(chain, expected)
  return published ? done(published) : refused('forged')
}

function expectationRefusal(chain: Chain, expected: ExpectedScheme): NoticeRefusal | undefined {
  const { id, pins, today } = expected
  if (id && !equal(id, chain.id)) return 'wrong-scheme'
  if (pins && pins.scheme !== toBase64url(chain.id)) return 'wrong-scheme'
  const contradiction = pins && pinRefusal(pins, chain.heads, name => chain.newest.get(name)?.notice.previous)
  if (contradiction) return contradiction
  const roster = chain.newest.get('roster')?.notice
  return roster && daysPast(goodUntilOf(roster), today) > graceDays ? 'expired' : undefined
}

function publishedOf(chain: Chain, { today, pins }: ExpectedScheme): PublishedScheme | undefined {
  const rosterNotice = chain.newest.get('roster')
  const roster = rosterNotice ? bodyOf(rosterNotice.notice, parseRoster) : { people: [] }
  if (!roster) return undefined
  const writers = rosterNotice?.notice.writers ?? []
  const entitled = Array.from(chain.newest).filter(([, { notice }]) => isEntitled(notice, chain.roots, writers))
  const notices = new Map(entitled.map(([name, { notice }]) => [name, notice]))
  const idText = toBase64url(chain.id)
  return {
    id: chain.id,
    idText,
    roots: chain.roots.map(key => toBase64url(key) as PersonKey),
    roster,
    rosterPlace: chain.heads.get('roster') ?? { height: 0, hash: zeroHash() },
    writers,
    scheme: bodyOf(notices.get('scheme'), parseScheme),
    practices: bodyOf(notices.get('practices'), parsePractices),
    policy: bodyOf(notices.get('policy'), parsePublishedPolicy),
    notices,
    heads: chain.heads,
    stale: entitled.filter(([, { notice }]) => daysPast(goodUntilOf(notice), today) > 0).map(([name]) => name),
    pins: pinsAfter(pins, idText, chain.heads, name => notices.has(name))
  }
}

/** The names that root keys sign, whoever else writes. Their entitlement was checked with the chain. */
const rootNames = ['genesis', 'root-change', 'roster']

const isEntitled = (notice: Notice, roots: readonly SigningKey[], writers: readonly Writer[]): boolean =>
  rootNames.includes(notice.name)
    ? roots.length > 0
    : writers.some(writer => equal(writer.key, notice.signer) && writer.names.includes(notice.name))

const goodUntilOf = (notice: Notice): Day | undefined =>
  notice.goodUntil === 0 ? undefined : dayFromNumber(notice.goodUntil)

const bodyOf = <T>(notice: Notice | undefined, parse: Parse<T>): T | undefined =>
  notice && fromJson(textOf(notice.body), parse)

/** A JSON value as the body of a notice. */
export const jsonBody = (value: object): Bytes => utf8(toJson(value))

type NoticeSigner = Pick<PersonKeys, 'signingSeed'>

/** The first notice of a scheme, signed by one of its root keys. */
export async function signGenesis(
  keys: NoticeSigner,
  roots: readonly PersonKey[],
  today: Day
): Promise<{ readonly id: SchemeId; readonly bytes: Bytes }> {
  const nowhere: NoticePlace = { height: 0, hash: zeroHash() }
  const bytes = await sign(keys, {
    scheme: zeroHash() as Bytes as SchemeId,
    name: 'genesis',
    height: 1,
    previous: zeroHash(),
    roster: nowhere,
    signedOn: dayNumber(today),
    goodUntil: 0,
    writers: [],
    body: rootKeysBody(roots.map(key => bytesOf(key) as SigningKey))
  })
  return { id: await schemeIdOf(bytes), bytes }
}

export interface NoticeToSign {
  readonly name: string
  /** UTF-8 JSON (`jsonBody`) for every name but `root-change`, which takes `rootKeysBody`. */
  readonly body: Bytes
  readonly goodUntil?: Day
  /** Only for `roster`. */
  readonly writers?: readonly Writer[]
}

/** The next notice of its name on top of what is published, ready for `line.publishNotice`. */
export function signNotice(
  keys: NoticeSigner,
  published: PublishedScheme,
  notice: NoticeToSign,
  today: Day
): Promise<Bytes> {
  const before = published.heads.get(notice.name)
  return sign(keys, {
    scheme: published.id,
    name: notice.name,
    height: (before?.height ?? 0) + 1,
    previous: before?.hash ?? zeroHash(),
    roster: published.rosterPlace,
    signedOn: dayNumber(today),
    goodUntil: notice.goodUntil === undefined ? 0 : dayNumber(notice.goodUntil),
    writers: notice.writers ?? [],
    body: notice.body
  })
}

async function sign(keys: NoticeSigner, draft: Omit<Notice, 'signer'>): Promise<Bytes> {
  const signer = await signingOf(keys)
  const notice = { ...draft, signer: signer.publicKey }
  return signedNoticeBytes({ notice, signature: await signer.sign(noticeBytes(notice)) })
}
