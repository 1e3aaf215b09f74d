import { dayFromNumber, dayNumber, daysBetween } from '../vocabulary/day.ts'
import { type Bytes, concat, equal, prefixed, textOf, toBase64url, u8, u32, utf8 } from '../wire/bytes.ts'
import { sealVersion } from '../wire/drop.ts'
import { type BoxId, type ClientId, clientIdLength, letterSize } from '../wire/letterbox.ts'
import { type NoticeHash, type NoticePlace, type SigningKey, signatureLength } from '../wire/notice.ts'
import { parse } from '../wire/reader.ts'
import { padTo, unpad } from './drop.ts'
import { boxIdOf, ownerOf, type ReturnKeys, sealingOf } from './keys.ts'
import {
  type Letter,
  type LetterRefusal,
  letterDays,
  type Reading,
  type Recipient,
  type SealedLetter,
  type SealingRefusal,
  type Writing
} from './letter.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { hash } from './primitives/derive.ts'
import { isSignedBy, type Signer } from './primitives/ed25519.ts'
import { encapsulatedLength, sealingSuite, sealTagLength } from './primitives/xwing.ts'
import type { PublishedScheme } from './published.ts'
import { bytesOf, type Secret } from './secret.ts'

/** What every letter seals, whatever its purpose (protocol 6). */
export interface Contents {
  readonly purpose: string
  /** Absent in a letter that belongs to no thread. */
  readonly thread: Secret | undefined
  /** Written by `toJson`: a character nobody sees must not make a letter unreadable at its reader's. */
  readonly body: string
  /** Absent in a letter nobody signs. */
  readonly signer: Signer | undefined
  /** Signed along with the letter, known to reader and writer alike. */
  readonly alsoSigned: readonly Bytes[]
}

const padded = letterSize - 1 - encapsulatedLength - sealTagLength

/** version ‖ HPKE(info = label ‖ scheme ‖ box; padded plaintext), exactly 8 KiB whatever it says. */
export async function fold(
  contents: Contents,
  to: Recipient,
  writing: Writing
): Promise<Outcome<SealedLetter, SealingRefusal>> {
  const { scheme, today, random } = writing
  const box = bytesOf(to.box) as BoxId
  const sealingKey = bytesOf(to.sealingKey)
  const id = random(letterIdLength)
  const text = plaintext(contents, id, dayNumber(today), scheme.rosterPlace)
  const signature = await signatureOf(contents, { scheme, sealingKey, box }, text)
  const whole = concat(prefixed(text), prefixed(signature))
  if (whole.length + 4 > padded) return refused('too-long')
  const suite = writing.suite ?? (await sealingSuite())
  const sealed = await suite.seal(sealingKey, infoOf(scheme, box), padTo(padded, whole))
  if (!sealed) return refused('unusable-key')
  const clientId = random(clientIdLength) as ClientId
  return done({ id: toBase64url(id), envelope: { box, clientId, body: concat(u8(sealVersion), sealed) } })
}

/** A letter that was opened and found of this scheme and time; who signed it is checked by its purpose. */
export interface Unfolded extends Letter<string> {
  readonly purpose: string
  readonly thread: Secret | undefined
  readonly signer: SigningKey | undefined
  /** Whether the signer signed this letter for this reader, with `alsoSigned` beside. */
  isSigned(alsoSigned: readonly Bytes[]): Promise<boolean>
}

/** Refuses `altered`, `unknown-version`, `old-roster`, `fork` and `expired`; purpose and signer are still unchecked. */
export async function unfold(
  envelope: Bytes,
  keys: ReturnKeys,
  reading: Reading
): Promise<Outcome<Unfolded, LetterRefusal>> {
  if (envelope[0] !== sealVersion) return refused('unknown-version')
  const [suite, reader] = await Promise.all([sealingSuite(), readerOf(keys)])
  const { scheme } = reading
  const opened = await suite.open(reader.sealing, infoOf(scheme, reader.box), envelope.subarray(1))
  const whole = opened && unpad(opened)
  const parts = whole && parse(whole, each => ({ text: each.prefixed(padded), signature: each.prefixed(128) }))
  const letter = parts && parsePlaintext(parts.text)
  const signed = parts && parseSignature(parts.signature)
  if (!letter || !signed) return refused('altered')
  const age = daysBetween(dayFromNumber(letter.date), reading.today)
  if (age > letterDays || age < -daysAhead) return refused('expired')
  const refusal = rosterRefusal(letter.roster, scheme)
  if (refusal) return refused(refusal)
  const place = { scheme, sealingKey: reader.sealing.publicKey, box: reader.box }
  return done({
    id: toBase64url(letter.id),
    writtenOn: dayFromNumber(letter.date),
    purpose: letter.purpose,
    thread: letter.thread.length > 0 ? toBase64url(letter.thread) : undefined,
    body: letter.body,
    signer: signed.signer,
    async isSigned(alsoSigned) {
      if (!signed.signer) return false
      const transcript = await transcriptOf(letter.purpose, signed.signer, place, parts.text, alsoSigned)
      return isSignedBy(signed.signer, signed.signature, transcript)
    }
  })
}

/** A clock may run a little ahead of another. */
const daysAhead = 2
const letterIdLength = 16
const infoLabel = 'elevenses/letter/1'

const infoOf = (scheme: PublishedScheme, box: BoxId): Bytes => concat(prefixed(utf8(infoLabel)), scheme.id, box)

const plaintext = (contents: Contents, id: Bytes, date: number, roster: NoticePlace): Bytes =>
  concat(
    prefixed(utf8(contents.purpose)),
    id,
    prefixed(contents.thread === undefined ? new Uint8Array(0) : bytesOf(contents.thread)),
    u32(date),
    u32(roster.height),
    roster.hash,
    prefixed(utf8(contents.body))
  )

const parsePlaintext = (bytes: Bytes) =>
  parse(bytes, reader => {
    const letter = {
      purpose: reader.text(64),
      id: reader.take(letterIdLength),
      thread: reader.prefixed(32),
      date: reader.u32(),
      roster: { height: reader.u32(), hash: reader.take(32) as NoticeHash },
      body: reader.require(textOf(reader.prefixed(padded)))
    }
    return letter.thread.length === 0 || letter.thread.length === 32 ? letter : undefined
  })

/** For whom a letter is signed: no other reader's key or box fits the same signature. */
interface Place {
  readonly scheme: PublishedScheme
  readonly sealingKey: Bytes
  readonly box: BoxId
}

/** H("elevenses/sign/1", purpose, scheme, sender's key, reader's sealing key, box, plaintext, what is signed beside). */
const transcriptOf = (
  purpose: string,
  signer: SigningKey,
  place: Place,
  text: Bytes,
  alsoSigned: readonly Bytes[]
): Promise<Bytes> =>
  hash('elevenses/sign/1', utf8(purpose), place.scheme.id, signer, place.sealingKey, place.box, text, ...alsoSigned)

async function signatureOf(contents: Contents, place: Place, text: Bytes): Promise<Bytes> {
  const { signer } = contents
  if (!signer) return new Uint8Array(0)
  const transcript = await transcriptOf(contents.purpose, signer.publicKey, place, text, contents.alsoSigned)
  return concat(signer.publicKey, await signer.sign(transcript))
}

function parseSignature(bytes: Bytes): { signer: SigningKey | undefined; signature: Bytes } | undefined {
  if (bytes.length === 0) return { signer: undefined, signature: bytes }
  return parse(bytes, reader => ({ signer: reader.take(32) as SigningKey, signature: reader.take(signatureLength) }))
}

/** A letter written by a newer roster than the one shown here means that this reader is shown too little. */
function rosterRefusal(written: NoticePlace, scheme: PublishedScheme): 'old-roster' | 'fork' | undefined {
  const { height, hash: shown } = scheme.rosterPlace
  if (written.height > height) return 'old-roster'
  const before = scheme.notices.get('roster')?.previous
  const expected = written.height === height ? shown : written.height === height - 1 ? before : undefined
  return expected && !equal(expected, written.hash) ? 'fork' : undefined
}

const readers = new WeakMap<ReturnKeys, ReturnType<typeof makeReader>>()

/** Expanding a sealing seed costs more than opening a letter with it, and letters come by the page. */
function readerOf(keys: ReturnKeys): ReturnType<typeof makeReader> {
  const known = readers.get(keys)
  if (known) return known
  const reader = makeReader(keys)
  readers.set(keys, reader)
  return reader
}

async function makeReader(keys: ReturnKeys) {
  const [sealing, owner] = await Promise.all([sealingOf(keys), ownerOf(keys.boxSecret)])
  return { sealing, box: await boxIdOf(owner) }
}
