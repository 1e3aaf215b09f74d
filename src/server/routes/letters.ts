import type { Hono } from 'hono'
import type { Bytes } from '../../wire/bytes.ts'
import { endpoints } from '../../wire/endpoints.ts'
import { type BoxId, letterBodyFault, lettersPerPage, type Owner } from '../../wire/letterbox.ts'
import * as messages from '../../wire/messages.ts'
import type { ProofGuard } from '../guards/proof.ts'
import { sha256 } from '../hash.ts'
import type { Seasons } from '../season.ts'
import type { Storage } from '../storage.ts'
import { type Answer, type Calls, plainly, written } from './call.ts'

export interface LetterParts {
  readonly storage: Storage
  readonly proofs: ProofGuard
  readonly seasons: Seasons
}

export function letterRoutes(app: Hono, calls: Calls, { storage, proofs, seasons }: LetterParts): void {
  async function leave(bytes: Bytes): Promise<Answer> {
    const worked = messages.parseWorked(bytes)
    const letter = worked && messages.parseLeaveLetter(worked.request)
    if (!letter) return 'malformed'
    const fault = letterBodyFault(letter.body) ?? proofs.fault(endpoints.leaveLetter.path, worked)
    if (fault) return fault
    return written(storage.leaveLetter({ ...letter, season: seasons.forLetter() }))
  }

  async function list(bytes: Bytes): Promise<Answer> {
    const page = messages.parseListLetters(bytes)
    if (!page) return 'malformed'
    const after = page.after.some(byte => byte !== 0) ? page.after : undefined
    return messages.lettersBytes(await storage.listLetters(boxOf(page.owner), after, lettersPerPage))
  }

  async function remove(bytes: Bytes): Promise<Answer> {
    const letters = messages.parseDeleteLetters(bytes)
    if (!letters) return 'malformed'
    return written(storage.deleteLetters(boxOf(letters.owner), letters.clientIds))
  }

  const plain = plainly(app, calls)
  plain('leaveLetter', leave)
  plain('listLetters', list)
  plain('deleteLetters', remove)
}

/** A box is the hash of what opens it: whoever sends an owner can only ever name the box it owns. */
const boxOf = (owner: Owner): BoxId => sha256(owner) as BoxId
