import { randomBytes } from 'node:crypto'
import { dropOf, sealDrop } from '../../../src/letters/drop.ts'
import { fold } from '../../../src/letters/envelope.ts'
import { applicationDrop, sealApplication, sealUsedMark } from '../../../src/letters/invite.ts'
import { boxIdOf, ownerOf, returnBoxOf, sealingOf } from '../../../src/letters/keys.ts'
import { kitCode, kitWords } from '../../../src/letters/kit.ts'
import { LaneKeys, writerKeysOf } from '../../../src/letters/logbook/lane-keys.ts'
import { sealEntry } from '../../../src/letters/logbook/sealed-entry.ts'
import { type Lane, pairingIdOf } from '../../../src/letters/logbook.ts'
import { type PublishedScheme, schemeIdOf } from '../../../src/letters/notice.ts'
import { normalisePhrase, phraseSecret } from '../../../src/letters/phrase.ts'
import { importAeadKey, unseal } from '../../../src/letters/primitives/aead.ts'
import { derive, hash, labelled, sha256 } from '../../../src/letters/primitives/derive.ts'
import { signerOf } from '../../../src/letters/primitives/ed25519.ts'
import { seededSuite } from '../../../src/letters/primitives/xwing.ts'
import { solveProof } from '../../../src/letters/proof.ts'
import { receiptToFind, sealReceipt } from '../../../src/letters/receipt.ts'
import { bytesOf } from '../../../src/letters/secret.ts'
import { sealSlot } from '../../../src/letters/vault/slot.ts'
import { type CheckWords, words } from '../../../src/letters/words.ts'
import type { Desk } from '../../../src/steps/desk.ts'
import type { Invitation } from '../../../src/steps/held/invitation.ts'
import { invitationFragment } from '../../../src/steps/invite.ts'
import { type Day, dayFromNumber } from '../../../src/vocabulary/day.ts'
import { type Bytes, concat, fromHex, toBase64url, toHex, utf8 } from '../../../src/wire/bytes.ts'
import type { NoticeHash, SchemeId } from '../../../src/wire/notice.ts'
import { noticeBytes, type SigningKey, signedNoticeBytes } from '../../../src/wire/notice.ts'
import { type ChallengeNonce, proofInput, statement } from '../../../src/wire/proof.ts'
import { nodeStretch as stretch } from '../../../tools/seed/stretch.ts'
import { need } from '../scheme.ts'
import { bodyOf } from './by-the-book.ts'
import type { Givens, Protocol } from './shapes.ts'

const bytes = (hex: string): Bytes => {
  const read = fromHex(hex)
  if (!read) throw new Error(`vectors: not hexadecimal: ${hex}`)
  return read
}
const base64url = (hex: string): string => toBase64url(bytes(hex))

/** Every section by the functions of the house, with what they would draw handed in. */
export const byTheProgram: Protocol = {
  K: async ({ secret, label, labelEnd }) => ({
    bytes: toHex(await derive(bytes(secret), labelled(label, bytes(labelEnd))))
  }),
  H: async ({ label, fields }) => ({ hash: toHex(await hash(label, ...fields.map(bytes))) }),
  async drop({ secret }) {
    const { address, pen } = await dropOf(bytes(secret))
    const key = await derive(bytes(secret), 'elevenses/drop/1/key')
    const kept = { addressHash: toHex(await sha256(address)), penHash: toHex(await sha256(pen)) }
    return { address: toHex(address), pen: toHex(pen), key: toHex(key), ...kept }
  },
  async sealedDrop({ secret, kind, place, content, length, nonce }) {
    const whole = new Uint8Array(Buffer.alloc(length, content, 'hex'))
    const drop = await dropOf(bytes(secret))
    const body = need(await sealDrop(drop, kind, place, whole, bytes(nonce)))
    return { associated: await associatedOf(secret, body, kind, place), ...bodyOf(body) }
  },
  async box({ secret }) {
    const owner = await ownerOf(base64url(secret))
    return { owner: toHex(owner), box: toHex(await boxIdOf(owner)) }
  },
  async signing({ seed, said }) {
    const signer = await signerOf(bytes(seed))
    return { publicKey: toHex(signer.publicKey), signature: toHex(await signer.sign(bytes(said))) }
  },
  sealing: async ({ seed }) => ({ publicKey: toHex((await sealingOf(keysOf(seed, seed))).publicKey) }),
  async proof({ nonce, path, request, difficulty }) {
    const challenge = { nonce: bytes(nonce) as ChallengeNonce, difficulty }
    const said = statement(path, bytes(request))
    const counter = await solveProof(challenge, said)
    const work = await sha256(proofInput(challenge.nonce, await sha256(said), counter))
    return { counter: toHex(counter), work: toHex(work) }
  },
  notice,
  async sixWords({ typed }) {
    return { normalised: normalisePhrase(typed), slotSecret: toHex(await phraseSecret(stretch, typed)) }
  },
  spareKey: async given => ({ words: await kitWords(bytes(given.bytes)), code: kitCode(bytes(given.bytes)) }),
  checkWords: async ({ purpose, fields }) => ({
    words: (await words(stretch, purpose, ...fields.map(bytes))).join(' ')
  }),
  async slot({ slotSecret, vaultSecret, nonce }) {
    const drop = await dropOf(await derive(bytes(slotSecret), 'elevenses/slot/1'))
    return { address: toHex(drop.address), ...bodyOf(await sealSlot(drop, bytes(vaultSecret), bytes(nonce))) }
  },
  async vault({ vaultSecret, index, nonce }) {
    const drop = await dropOf(await derive(bytes(vaultSecret), 'elevenses/vault/1'))
    const body = need(await sealDrop(drop, 'vault', '', utf8(index), bytes(nonce)))
    return { address: toHex(drop.address), ...bodyOf(body) }
  },
  async invitation({ desk, lastDay, scheme, secret, application, nonce, markNonce }) {
    const own = base64url(secret)
    const office = { scheme: { idText: base64url(scheme) } } as Desk
    const invitation = { desk, secret: own, goodUntil: lastDay as Day } as Invitation
    const { address, pen } = await applicationDrop(own)
    const left = need(await sealApplication(own, JSON.parse(application), bytes(nonce)))
    const mark = await sealUsedMark(own, bytes(markNonce))
    const place = { fragment: invitationFragment(office, invitation), address: toHex(address), pen: toHex(pen) }
    return { ...place, ...bodyOf(left.body), mark: toHex(mark.body) }
  },
  async receipt({ words, nonce }) {
    const heard = words.split(' ') as unknown as CheckWords
    const { address, pen, body } = await sealReceipt(stretch, heard, bytes(nonce))
    need(await (await receiptToFind(stretch, heard)).open(body))
    return { address: toHex(address), pen: toHex(pen), ...bodyOf(body) }
  },
  letter,
  async pairing({ R }) {
    const [mentee, mentor] = await Promise.all(
      ['mentee', 'mentor'].map(lane => LaneKeys.of(base64url(R), lane as Lane))
    )
    const numbered = async (keys: LaneKeys | undefined) => {
      await keys?.prepare(65)
      return JSON.stringify(
        Object.fromEntries([1, 2, 64, 65].map(number => [`${number}`, toHex(keys?.address(number) ?? bytes(''))]))
      )
    }
    return {
      id: toHex(await pairingIdOf(base64url(R))),
      menteeKey: toHex(await derive(bytes(R), labelled('elevenses/lane/1', bytes('01')))),
      mentorKey: toHex(await derive(bytes(R), labelled('elevenses/lane/1', bytes('02')))),
      menteeAddresses: await numbered(mentee),
      mentorAddresses: await numbered(mentor)
    }
  },
  async writer({ w }) {
    const { penOf } = await writerKeysOf(base64url(w))
    const pens = await Promise.all([1, 2, 64, 65].map(async number => [`${number}`, toHex(await penOf(number))]))
    return {
      markKey: toHex(await derive(bytes(w), 'elevenses/mark/1')),
      pens: JSON.stringify(Object.fromEntries(pens))
    }
  },
  entry
}

const keysOf = (sealingSeed: string, boxSecret: string) => ({
  sealingSeed: base64url(sealingSeed),
  boxSecret: base64url(boxSecret)
})

/** What opens the body again, found by opening it: another one would not. */
async function associatedOf(secret: string, body: Bytes, kind: string, place: string): Promise<string> {
  const { address } = await dropOf(bytes(secret))
  const parts = [utf8('elevenses/drop/1'), utf8(kind), address, utf8(place)]
  const associated = concat(...parts.map(part => concat(Uint8Array.of(0, 0, 0, part.length), part)))
  const opened = await unseal(
    await importAeadKey(await derive(bytes(secret), 'elevenses/drop/1/key')),
    body,
    associated
  )
  if (typeof opened === 'string') throw new Error(`vectors: ${opened}`)
  return toHex(associated)
}

async function notice(given: Givens['notice']) {
  const signer = await signerOf(bytes(given.signerSeed))
  const said = {
    scheme: bytes(given.scheme) as SchemeId,
    name: given.name,
    height: given.height,
    previous: bytes(given.previous) as NoticeHash,
    roster: { height: given.rosterHeight, hash: bytes(given.rosterHash) as NoticeHash },
    signer: signer.publicKey,
    signedOn: given.signedOn,
    goodUntil: given.goodUntil,
    writers: given.writers.map(writer => ({ ...writer, key: bytes(writer.key) as SigningKey })),
    body: bytes(given.body)
  }
  const whole = signedNoticeBytes({ notice: said, signature: await signer.sign(noticeBytes(said)) })
  const id = given.name === 'genesis' && { schemeId: toHex(await schemeIdOf(whole)) }
  return { notice: toHex(whole), hash: toHex(await sha256(whole)), ...id }
}

async function letter(given: Givens['letter']) {
  const keys = keysOf(given.sealingSeed, given.boxSecret)
  const to = await returnBoxOf(keys)
  const scheme = {
    id: bytes(given.scheme) as SchemeId,
    rosterPlace: { height: given.rosterHeight, hash: bytes(given.rosterHash) as NoticeHash }
  } as PublishedScheme
  // The letter's own id is drawn first; the one on the envelope is no part of what is sealed.
  const drawn = [bytes(given.letterId)]
  const sealed = need(
    await fold(
      {
        purpose: given.purpose,
        thread: given.thread === '' ? undefined : base64url(given.thread),
        body: given.body,
        signer: given.signerSeed === '' ? undefined : await signerOf(bytes(given.signerSeed)),
        alsoSigned: given.alsoSigned.map(bytes)
      },
      to,
      {
        scheme,
        today: dayFromNumber(given.date),
        random: length => drawn.shift() ?? new Uint8Array(randomBytes(length)),
        suite: await seededSuite(bytes(given.encapsulationSeed))
      }
    )
  )
  const { body } = sealed.envelope
  const info = concat(bytes('00000012'), utf8('elevenses/letter/1'), scheme.id, bytesOf(to.box))
  const suite = await seededSuite(bytes(given.encapsulationSeed))
  const opened = await suite.open(await sealingOf(keys), info, body.subarray(1))
  if (!opened) throw new Error('vectors: a letter that does not open')
  const at = new DataView(opened.buffer, opened.byteOffset).getUint32(4)
  const signature = new DataView(opened.buffer, opened.byteOffset).getUint32(8 + at)
  return {
    box: toHex(bytesOf(to.box)),
    info: toHex(info),
    text: toHex(opened.slice(8, 8 + at)),
    signaturePart: toHex(opened.slice(12 + at, 12 + at + signature)),
    sha256: toHex(await sha256(body)),
    envelope: toHex(body)
  }
}

async function entry(given: Givens['entry']) {
  const keys = await LaneKeys.of(base64url(given.R), given.lane)
  const place = { number: given.number, previousTag: bytes(given.previousTag) }
  const said = {
    seen: { number: given.seenNumber, tag: bytes(given.seenTag) },
    writtenOn: dayFromNumber(given.date),
    body: JSON.parse(given.body)
  }
  const body = await sealEntry(keys, await writerKeysOf(base64url(given.w)), place, said, bytes(given.nonce))
  if (!body) throw new Error('vectors: an entry that no drop holds')
  const associated = new Uint8Array(keys.associated(place.number, place.previousTag))
  const padded = await unseal(keys.key, body, associated)
  if (typeof padded === 'string') throw new Error(`vectors: ${padded}`)
  const end = 4 + new DataView(padded.buffer, padded.byteOffset).getUint32(0)
  return {
    associated: toHex(associated),
    mark: toHex(padded.slice(end - 32, end)),
    ...bodyOf(body),
    tag: toHex(body.slice(-16))
  }
}
