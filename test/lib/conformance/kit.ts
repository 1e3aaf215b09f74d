import { test } from 'node:test'
import { sha256 } from '../../../src/server/hash.ts'
import type { PenHash, Place, Storage, StoredDrop, StoredLetter } from '../../../src/server/storage.ts'
import type { Bytes } from '../../../src/wire/bytes.ts'
import type { BodyHash } from '../../../src/wire/drop.ts'
import type { BoxId, ClientId } from '../../../src/wire/letterbox.ts'

/** A storage under test, and how to close it and find it again as a new process would. */
export interface Kept {
  readonly storage: Storage
  reopen(): Promise<Storage>
  remove(): Promise<void>
}

/** Tells a story about a storage that is made for it and removed after it. */
export type Told = (title: string, story: (storage: Storage, kept: Kept) => Promise<void>) => void

export const teller =
  (engine: string, make: () => Promise<Kept>): Told =>
  (title, story) =>
    void test(`${engine}: ${title}`, async () => {
      const kept = await make()
      try {
        await story(kept.storage, kept)
      } finally {
        await kept.remove()
      }
    })

export const filled = (length: number, fill: number): Bytes => new Uint8Array(length).fill(fill)
export const place = (n: number) => sha256(filled(32, n)) as Place
export const pen = (n: number) => sha256(filled(32, n + 100)) as PenHash
export const body = (n: number, length = 1024) => filled(length, n)
export const hashOf = (bytes: Bytes) => sha256(bytes) as BodyHash
export const drop = (n: number, fill = n, season = 8100): StoredDrop => ({
  place: place(n),
  pen: pen(n),
  body: body(fill),
  season
})
export const box = (n: number) => sha256(filled(32, n)) as BoxId
export const clientId = (n: number) => filled(16, n) as ClientId
export const letter = (inBox: number, id: number, fill = id, season = 8100): StoredLetter => ({
  box: box(inBox),
  clientId: clientId(id),
  body: body(fill, 8192),
  season
})
export const notice = (name: string, height: number, fill = height) => ({
  name,
  height,
  bytes: filled(200, fill),
  signature: filled(64, fill)
})
export const never = new AbortController().signal
export const ok = { ok: true }
export const refused = (refusal: string) => ({ ok: false, refusal })
