import type { Hono } from 'hono'
import type { Bytes } from '../../wire/bytes.ts'
import { type Address, dropBodyFault, dropsPerCall, type Pen } from '../../wire/drop.ts'
import { endpoints } from '../../wire/endpoints.ts'
import * as messages from '../../wire/messages.ts'
import type { ProofGuard } from '../guards/proof.ts'
import { sha256 } from '../hash.ts'
import type { Seasons } from '../season.ts'
import type { HeldPlace, PenHash, Place, Storage } from '../storage.ts'
import { type Answer, type Calls, call, plainly, written } from './call.ts'

/** A wait is answered before anything on the way loses patience. */
const longestWaitMs = 50_000

export interface DropParts {
  readonly storage: Storage
  readonly proofs: ProofGuard
  readonly seasons: Seasons
}

export function dropRoutes(app: Hono, calls: Calls, { storage, proofs, seasons }: DropParts): void {
  async function create(bytes: Bytes): Promise<Answer> {
    const worked = messages.parseWorked(bytes)
    const drop = worked && messages.parseCreateDrop(worked.request)
    if (!drop) return 'malformed'
    const fault = dropBodyFault(drop.body) ?? proofs.fault(endpoints.createDrop.path, worked)
    if (fault) return fault
    return written(storage.createDrop({ ...hashed(drop), body: drop.body, season: seasons.forDrop() }))
  }

  async function replace(bytes: Bytes): Promise<Answer> {
    const drop = messages.parseReplaceDrop(bytes)
    if (!drop) return 'malformed'
    const fault = dropBodyFault(drop.body)
    if (fault) return fault
    return written(storage.replaceDrop({ ...hashed(drop), current: drop.current, body: drop.body }))
  }

  async function remove(bytes: Bytes): Promise<Answer> {
    const [drop] = messages.parseHeldDrops(bytes, 1) ?? []
    return drop ? written(storage.deleteDrop(hashed(drop))) : 'malformed'
  }

  async function read(bytes: Bytes): Promise<Answer> {
    const addresses = messages.parseReadDrops(bytes)
    if (!addresses) return 'malformed'
    return messages.dropBodiesBytes(await storage.readDrops(addresses.map(placeOf)))
  }

  async function wait(bytes: Bytes, request: Request): Promise<Answer> {
    const drops = messages.parseWaitedDrops(bytes)
    if (!drops) return 'malformed'
    const seen = drops.map(drop => ({ place: placeOf(drop.address), seen: drop.seen }))
    const outcome = await patiently(request.signal, signal => storage.waitForDrops(seen, signal))
    return outcome === 'busy' ? 'busy' : messages.lookAgainBytes(outcome === 'changed')
  }

  async function renew(bytes: Bytes): Promise<Answer> {
    const drops = messages.parseHeldDrops(bytes, dropsPerCall)
    if (!drops) return 'malformed'
    return written(storage.renewDrops(drops.map(drop => ({ ...hashed(drop), season: seasons.forDrop() }))))
  }

  const plain = plainly(app, calls)
  plain('createDrop', create)
  plain('replaceDrop', replace)
  plain('deleteDrop', remove)
  plain('readDrops', read)
  plain('renewDrops', renew)
  app.post(endpoints.waitForDrops.path, call('waitForDrops', wait))
}

/** Aborts what `wait` waits for when the caller goes away or the longest wait is over. */
async function patiently<T>(gone: AbortSignal, wait: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(), longestWaitMs)
  try {
    return await wait(AbortSignal.any([gone, over.signal]))
  } finally {
    clearTimeout(timer)
  }
}

const placeOf = (address: Address): Place => sha256(address) as Place

const hashed = (held: { readonly address: Address; readonly pen: Pen }): HeldPlace => ({
  place: placeOf(held.address),
  pen: sha256(held.pen) as PenHash
})
