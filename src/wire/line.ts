import type { Bytes } from './bytes.ts'
import type { Address } from './drop.ts'
import { type Endpoint, endpoints } from './endpoints.ts'
import { type ClientId, clientIdLength, type LeftLetter, lettersPerPage, type Owner } from './letterbox.ts'
import * as messages from './messages.ts'
import { type Challenge, type ChallengeNonce, parseChallenge, statement } from './proof.ts'
import type { Refusal } from './refusal.ts'

export type Reply<T = Bytes> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

/** The whole of HTTP as browsers, tests and the seed see it. Never throws: no answer is the refusal `away`. */
export type Send = (endpoint: Endpoint, body: Bytes) => Promise<Reply>

/** Finds a counter of eight bytes so that SHA-256(proofInput(nonce, SHA-256(statement), counter)) is small enough. */
export type Prove = (challenge: Challenge, statement: Bytes) => Promise<Bytes>

/** The typed calls over a `Send`. A call may be repeated with the same bytes after `away`: it then has the same effect once. */
export interface Line {
  createDrop(drop: messages.DropToCreate): Promise<Reply<void>>
  replaceDrop(drop: messages.DropToReplace): Promise<Reply<void>>
  deleteDrop(drop: messages.HeldDrop): Promise<Reply<void>>
  readDrops(addresses: readonly Address[]): Promise<Reply<(Bytes | undefined)[]>>
  /** True when something differs from what was seen, false when time passed. */
  waitForDrops(drops: readonly messages.WaitedDrop[]): Promise<Reply<boolean>>
  renewDrops(drops: readonly messages.HeldDrop[]): Promise<Reply<void>>
  leaveLetter(letter: messages.LetterToLeave): Promise<Reply<void>>
  /** All the letters of a box, page after page. */
  listLetters(owner: Owner): Promise<Reply<LeftLetter[]>>
  deleteLetters(letters: messages.LettersToDelete): Promise<Reply<void>>
  readNotices(): Promise<Reply<Bytes[]>>
  publishNotice(publication: messages.NoticeToPublish): Promise<Reply<void>>
}

/** The typed calls over `send`; `prove` does the work asked for. A challenge is kept until it is stale. */
export function createLine(send: Send, prove: Prove): Line {
  let challenge: Challenge | undefined

  async function sendWorked(endpoint: 'createDrop' | 'leaveLetter', request: Bytes): Promise<Reply<void>> {
    const fresh = challenge === undefined
    challenge ??= await askChallenge(send)
    if (!challenge) return { ok: false, refusal: 'away' }
    const counter = await prove(challenge, statement(endpoints[endpoint].path, request))
    const reply = await send(
      endpoint,
      messages.workedBytes({ proof: { nonce: challenge.nonce as ChallengeNonce, counter }, request })
    )
    if (reply.ok) return done
    if (reply.refusal !== 'proof-stale' && reply.refusal !== 'proof-missing') return reply
    challenge = undefined
    return fresh ? reply : sendWorked(endpoint, request)
  }

  return {
    createDrop: drop => sendWorked('createDrop', messages.createDropBytes(drop)),
    replaceDrop: drop => plain(send('replaceDrop', messages.replaceDropBytes(drop))),
    deleteDrop: drop => plain(send('deleteDrop', messages.heldDropsBytes([drop]))),
    readDrops: addresses =>
      read(send('readDrops', messages.readDropsBytes(addresses)), bytes =>
        messages.parseDropBodies(bytes, addresses.length)
      ),
    waitForDrops: drops => read(send('waitForDrops', messages.waitedDropsBytes(drops)), messages.parseLookAgain),
    renewDrops: drops => plain(send('renewDrops', messages.heldDropsBytes(drops))),
    leaveLetter: letter => sendWorked('leaveLetter', messages.leaveLetterBytes(letter)),
    listLetters: owner => listAll(send, owner),
    deleteLetters: letters => plain(send('deleteLetters', messages.deleteLettersBytes(letters))),
    readNotices: () => read(send('readNotices', new Uint8Array(0)), messages.parseNotices),
    publishNotice: publication => plain(send('publishNotice', messages.publishNoticeBytes(publication)))
  }
}

const done: Reply<void> = { ok: true, value: undefined }

async function askChallenge(send: Send): Promise<Challenge | undefined> {
  const reply = await send('challenge', new Uint8Array(0))
  return reply.ok ? parseChallenge(reply.value) : undefined
}

async function listAll(send: Send, owner: Owner): Promise<Reply<LeftLetter[]>> {
  const all: LeftLetter[] = []
  let after = new Uint8Array(clientIdLength) as ClientId
  for (;;) {
    const page = await read(send('listLetters', messages.listLettersBytes({ owner, after })), messages.parseLetters)
    if (!page.ok) return page
    all.push(...page.value)
    const last = page.value.at(-1)
    if (!last || page.value.length < lettersPerPage) return { ok: true, value: all }
    after = last.clientId
  }
}

async function plain(reply: Promise<Reply>): Promise<Reply<void>> {
  const answer = await reply
  return answer.ok ? done : answer
}

async function read<T>(reply: Promise<Reply>, parse: (bytes: Bytes) => T | undefined): Promise<Reply<T>> {
  const answer = await reply
  if (!answer.ok) return answer
  const value = parse(answer.value)
  return value === undefined ? { ok: false, refusal: 'unreadable' } : { ok: true, value }
}
