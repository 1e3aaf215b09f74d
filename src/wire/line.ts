import { type Bytes, toHex } from './bytes.ts'
import type { Address } from './drop.ts'
import { type Endpoint, endpoints } from './endpoints.ts'
import { type ClientId, clientIdLength, type LeftLetter, lettersPerPage, type Owner } from './letterbox.ts'
import * as messages from './messages.ts'
import { type Challenge, parseChallenge, statement } from './proof.ts'
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
  /** The letters of a box, page after page; of more than 4,096 the first, since nothing may go on for ever. */
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
    const asked: Reply<Challenge> = challenge ? { ok: true, value: challenge } : await askChallenge(send)
    if (!asked.ok) return asked
    // Held here too: another call may find it stale while this one works on it.
    const met = asked.value
    challenge = met
    const counter = await prove(met, statement(endpoints[endpoint].path, request))
    const reply = await send(endpoint, messages.workedBytes({ proof: { nonce: met.nonce, counter }, request }))
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

const askChallenge = (send: Send): Promise<Reply<Challenge>> =>
  read(send('challenge', new Uint8Array(0)), parseChallenge)

const mostPages = 64

async function listAll(send: Send, owner: Owner): Promise<Reply<LeftLetter[]>> {
  const all: LeftLetter[] = []
  let after = new Uint8Array(clientIdLength) as ClientId
  for (let pages = 0; pages < mostPages; pages++) {
    const page = await read(send('listLetters', messages.listLettersBytes({ owner, after })), messages.parseLetters)
    if (!page.ok) return page
    // In order, so that no server can show the same page again and again.
    const ids = page.value.map(({ clientId }) => clientId)
    if (!isAscending(pages === 0 ? ids : [after, ...ids])) return { ok: false, refusal: 'unreadable' }
    all.push(...page.value)
    const last = page.value.at(-1)
    if (!last || page.value.length < lettersPerPage) return { ok: true, value: all }
    after = last.clientId
  }
  return { ok: true, value: all }
}

const isAscending = (ids: readonly ClientId[]): boolean =>
  ids.every((id, i) => i === 0 || toHex(ids[i - 1] ?? id) < toHex(id))

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
