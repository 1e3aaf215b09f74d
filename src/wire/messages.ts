/**
 * The bytes of every request and reply, encoder and parser one under the other.
 * Parsers give undefined for anything that is not laid out exactly so.
 */
import { type Bytes, concat, prefixed, u32, utf8 } from './bytes.ts'
import {
  type Address,
  addressLength,
  type BodyHash,
  dropSizes,
  dropsPerCall,
  hashLength,
  largestDrop,
  type Pen,
  penLength
} from './drop.ts'
import {
  type BoxId,
  boxIdLength,
  type ClientId,
  clientIdLength,
  type LeftLetter,
  letterSize,
  lettersPerPage,
  type Owner,
  ownerLength
} from './letterbox.ts'
import { largestNotice } from './notice.ts'
import { type ChallengeNonce, counterLength, nonceLength, type Proof } from './proof.ts'
import { parse, type Reader } from './reader.ts'

const address = (reader: Reader): Address => reader.take(addressLength) as Address
const pen = (reader: Reader): Pen => reader.take(penLength) as Pen
const bodyHash = (reader: Reader): BodyHash => reader.take(hashLength) as BodyHash
const owner = (reader: Reader): Owner => reader.take(ownerLength) as Owner
const clientId = (reader: Reader): ClientId => reader.take(clientIdLength) as ClientId

/** A request that needs work: nonce and counter first, then the statement the work is bound to. */
export interface Worked {
  readonly proof: Proof
  readonly request: Bytes
}

export const workedBytes = (worked: Worked): Bytes => concat(worked.proof.nonce, worked.proof.counter, worked.request)

export const parseWorked = (bytes: Uint8Array): Worked | undefined =>
  parse(bytes, reader => ({
    proof: { nonce: reader.take(nonceLength) as ChallengeNonce, counter: reader.take(counterLength) },
    request: reader.rest()
  }))

export interface DropToCreate {
  readonly address: Address
  readonly pen: Pen
  readonly body: Bytes
}

export const createDropBytes = (drop: DropToCreate): Bytes => concat(drop.address, drop.pen, drop.body)

export const parseCreateDrop = (bytes: Uint8Array): DropToCreate | undefined =>
  parse(bytes, reader => ({ address: address(reader), pen: pen(reader), body: reader.rest() }))

export interface DropToReplace extends DropToCreate {
  /** SHA-256 of the body this one is made from. */
  readonly current: BodyHash
}

export const replaceDropBytes = (drop: DropToReplace): Bytes => concat(drop.address, drop.pen, drop.current, drop.body)

export const parseReplaceDrop = (bytes: Uint8Array): DropToReplace | undefined =>
  parse(bytes, reader => ({
    address: address(reader),
    pen: pen(reader),
    current: bodyHash(reader),
    body: reader.rest()
  }))

export interface HeldDrop {
  readonly address: Address
  readonly pen: Pen
}

export const heldDropsBytes = (drops: readonly HeldDrop[]): Bytes =>
  concat(...drops.map(drop => concat(drop.address, drop.pen)))

/** Delete takes exactly one, renew up to 64. */
export const parseHeldDrops = (bytes: Uint8Array, atMost: number): HeldDrop[] | undefined =>
  parse(bytes, reader =>
    atLeastOne(reader.many(addressLength + penLength, atMost, each => ({ address: address(each), pen: pen(each) })))
  )

export const readDropsBytes = (addresses: readonly Address[]): Bytes => concat(...addresses)

export const parseReadDrops = (bytes: Uint8Array): Address[] | undefined =>
  parse(bytes, reader => atLeastOne(reader.many(addressLength, dropsPerCall, address)))

/** One body for each address asked for, in that order; undefined where nothing lies. No drop has another size. */
export const dropBodiesBytes = (bodies: readonly (Uint8Array | undefined)[]): Bytes =>
  concat(...bodies.map(body => (body ? prefixed(body) : u32(0))))

export const parseDropBodies = (bytes: Uint8Array, count: number): (Bytes | undefined)[] | undefined =>
  parse(bytes, reader =>
    Array.from({ length: count }, () => {
      const body = reader.prefixed(largestDrop)
      if (body.length === 0) return undefined
      return reader.require(dropSizes.includes(body.length) ? body : undefined)
    })
  )

export interface WaitedDrop {
  readonly address: Address
  /** What was there when last looked; undefined where nothing was. */
  readonly seen: BodyHash | undefined
}

export const waitedDropsBytes = (drops: readonly WaitedDrop[]): Bytes =>
  concat(...drops.map(drop => concat(drop.address, drop.seen ?? new Uint8Array(hashLength))))

export const parseWaitedDrops = (bytes: Uint8Array): WaitedDrop[] | undefined =>
  parse(bytes, reader =>
    atLeastOne(
      reader.many(addressLength + hashLength, dropsPerCall, each => {
        const drop = { address: address(each), hash: bodyHash(each) }
        return { address: drop.address, seen: drop.hash.some(byte => byte !== 0) ? drop.hash : undefined }
      })
    )
  )

/** The whole answer to a wait: whether to look again. */
export const lookAgainBytes = (lookAgain: boolean): Bytes => Uint8Array.of(lookAgain ? 1 : 0)

export const parseLookAgain = (bytes: Uint8Array): boolean | undefined =>
  parse(bytes, reader => [false, true][reader.u8()])

export interface LetterToLeave extends LeftLetter {
  readonly box: BoxId
}

export const leaveLetterBytes = (letter: LetterToLeave): Bytes => concat(letter.box, letter.clientId, letter.body)

export const parseLeaveLetter = (bytes: Uint8Array): LetterToLeave | undefined =>
  parse(bytes, reader => ({ box: reader.take(boxIdLength) as BoxId, clientId: clientId(reader), body: reader.rest() }))

export interface LettersPage {
  readonly owner: Owner
  /** The last client id of the page before; zero for the first page. */
  readonly after: ClientId
}

export const listLettersBytes = (page: LettersPage): Bytes => concat(page.owner, page.after)

export const parseListLetters = (bytes: Uint8Array): LettersPage | undefined =>
  parse(bytes, reader => ({ owner: owner(reader), after: clientId(reader) }))

export const lettersBytes = (letters: readonly LeftLetter[]): Bytes =>
  concat(...letters.map(letter => concat(letter.clientId, letter.body)))

export const parseLetters = (bytes: Uint8Array): LeftLetter[] | undefined =>
  parse(bytes, reader =>
    reader.many(clientIdLength + letterSize, lettersPerPage, each => ({
      clientId: clientId(each),
      body: each.take(letterSize)
    }))
  )

export interface LettersToDelete {
  readonly owner: Owner
  readonly clientIds: readonly ClientId[]
}

export const deleteLettersBytes = (letters: LettersToDelete): Bytes => concat(letters.owner, ...letters.clientIds)

export const parseDeleteLetters = (bytes: Uint8Array): LettersToDelete | undefined =>
  parse(bytes, reader => ({ owner: owner(reader), clientIds: reader.many(clientIdLength, lettersPerPage, clientId) }))

/** `genesis`, every `root-change`, and the newest of each other name. */
export const noticesBytes = (notices: readonly Uint8Array[]): Bytes => concat(...notices.map(prefixed))

export const parseNotices = (bytes: Uint8Array): Bytes[] | undefined =>
  parse(bytes, reader => {
    const notices: Bytes[] = []
    while (reader.left > 0) notices.push(reader.prefixed(largestNotice))
    return notices
  })

export interface NoticeToPublish {
  /** Printed on the console; asked for only with the first notice, and only from another machine. */
  readonly setUpCode: string
  readonly notice: Bytes
}

export const publishNoticeBytes = (publication: NoticeToPublish): Bytes =>
  concat(prefixed(utf8(publication.setUpCode)), publication.notice)

export const parsePublishNotice = (bytes: Uint8Array): NoticeToPublish | undefined =>
  parse(bytes, reader => ({ setUpCode: reader.text(64), notice: reader.rest() }))

const atLeastOne = <T>(items: T[]): T[] | undefined => (items.length > 0 ? items : undefined)
