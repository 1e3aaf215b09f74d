import { type Bytes, concat, equal, toBase64url } from '../wire/bytes.ts'
import { noticesBytes } from '../wire/messages.ts'
import { type NoticeHash, parseRootKeys, parseSignedNotice, type SigningKey, signatureLength } from '../wire/notice.ts'
import { sha256 } from './hash.ts'
import { type Hanging, type Hung, type NoticeFault, noticeFault, type Submitted, schemeIdOf } from './notice-rule.ts'
import type { Outcome, Storage } from './storage.ts'

export type NoticeRefusal = NoticeFault | 'set-up-code' | 'full' | 'stopping'

/** The public board. */
export interface NoticeBoard {
  /**
   * Hangs a signed notice. The same bytes as the newest of its name succeed again. Refuses by name what is not laid
   * out right, not of this scheme, not signed, not next in its chain, or not by someone entitled. `setUpCode` is what
   * came along; undefined where it comes from this machine for sure, which needs none.
   */
  publish(bytes: Bytes, setUpCode: string | undefined): Promise<Outcome<NoticeRefusal>>
  /** The newest notice of a name, signature included. */
  newest(name: string): Bytes | undefined
  /** What the newest notice of a name says, without its frame. */
  body(name: string): Bytes | undefined
  /** As base64url; undefined while the board is empty. */
  schemeId(): string | undefined
  /** `genesis`, every `root-change`, and the newest of each other name, laid out as on the wire. */
  all(): Bytes
  isEmpty(): boolean
}

/** `setUpCode` is what the first notice must bring; undefined where none is asked for. */
export async function createNoticeBoard(storage: Storage, setUpCode: string | undefined): Promise<NoticeBoard> {
  const hung: Hung[] = []
  let hanging: Hanging | undefined
  /** Laid out when first asked for. */
  let all: Bytes | undefined
  for (const { bytes, signature } of await storage.readNotices()) {
    const submitted = read(concat(bytes, signature))
    if (!submitted) throw new Error('notices: a kept notice cannot be read')
    hang(submitted)
  }

  function hang(submitted: Submitted): void {
    const outdated = hung.findIndex(each => each.notice.name === submitted.notice.name)
    if (outdated >= 0 && submitted.notice.name !== 'root-change') hung.splice(outdated, 1)
    hung.push({ ...submitted, hash: sha256(wholeOf(submitted)) as NoticeHash })
    hanging = hangingOf(hung)
    all = undefined
  }

  async function publish(bytes: Bytes, code: string | undefined): Promise<Outcome<NoticeRefusal>> {
    const submitted = read(bytes)
    if (!submitted) return { ok: false, refusal: 'malformed' }
    const { name, height } = submitted.notice
    const newest = hanging?.newest(name)
    if (newest && equal(newest.hash, sha256(bytes))) return { ok: true }
    const needsCode = !hanging && setUpCode !== undefined && code !== undefined
    if (needsCode && code !== setUpCode) return { ok: false, refusal: 'set-up-code' }
    const refusal = noticeFault(submitted, hanging)
    if (refusal) return { ok: false, refusal }
    const kept = await storage.keepNotice({ name, height, bytes: submitted.bytes, signature: submitted.signature })
    if (kept.ok) hang(submitted)
    return kept
  }

  // One after another: what the next may do depends on what the one before changed.
  let last: Promise<unknown> = Promise.resolve()
  return {
    publish(bytes, code) {
      const outcome = last.then(() => publish(bytes, code))
      last = outcome.catch(() => undefined)
      return outcome
    },
    newest(name) {
      const newest = hanging?.newest(name)
      return newest && wholeOf(newest)
    },
    body: name => hanging?.newest(name)?.notice.body,
    schemeId: () => hanging && toBase64url(hanging.scheme),
    all: () => (all ??= noticesBytes(inOrder(hung).map(wholeOf))),
    isEmpty: () => hanging === undefined
  }
}

function read(whole: Bytes): Submitted | undefined {
  const signed = parseSignedNotice(whole)
  return signed && { ...signed, bytes: whole.slice(0, -signatureLength) }
}

const wholeOf = (submitted: Submitted): Bytes => concat(submitted.bytes, submitted.signature)

function hangingOf(hung: readonly Hung[]): Hanging | undefined {
  const newestByName = new Map<string, Hung>()
  for (const each of inOrder(hung)) newestByName.set(each.notice.name, each)
  const genesis = newestByName.get('genesis')
  if (!genesis) return undefined
  return {
    scheme: schemeIdOf(wholeOf(genesis)),
    rootKeys: rootKeysOf(newestByName.get('root-change') ?? genesis),
    newest: name => newestByName.get(name)
  }
}

const rootKeysOf = (named: Hung): readonly SigningKey[] => parseRootKeys(named.notice.body) ?? []

/** By name, and by height within a name. Names are plain ASCII. */
const inOrder = (hung: readonly Hung[]): Hung[] =>
  hung.toSorted((a, b) =>
    a.notice.name === b.notice.name ? a.notice.height - b.notice.height : a.notice.name < b.notice.name ? -1 : 1
  )
