import type { Bytes, NamedBytes } from './bytes.ts'

/** Where a drop lies. Whoever knows it may read. The server keeps only its SHA-256. */
export type Address = NamedBytes<'Address'>
/** What a drop is altered with. Whoever knows it may replace, renew and delete. The server keeps only its SHA-256. */
export type Pen = NamedBytes<'Pen'>
/** SHA-256 of a drop's body: names the state a replacement starts from. */
export type BodyHash = NamedBytes<'BodyHash'>

export const addressLength = 32
export const penLength = 32
export const hashLength = 32

/** A drop has exactly one of these sizes, so that its length says next to nothing. */
export const dropSizes = [1, 4, 16, 64, 256].map(kibibytes => kibibytes * 1024)
export const largestDrop = 256 * 1024
/** The first byte of every sealed thing. */
export const sealVersion = 1
/** version, nonce and authentication tag. */
export const dropOverhead = 1 + 12 + 16

/** How many drops one call may read, wait for or renew. */
export const dropsPerCall = 64

export type DropBodyFault = 'wrong-size' | 'unknown-version'

/** What is wrong with a drop's body, as far as someone who cannot open it can tell. */
export function dropBodyFault(body: Bytes): DropBodyFault | undefined {
  if (!dropSizes.includes(body.length)) return 'wrong-size'
  if (body[0] !== sealVersion) return 'unknown-version'
  return undefined
}
