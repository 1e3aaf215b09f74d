import type { Bytes, NamedBytes } from './bytes.ts'
import { type DropBodyFault, sealVersion } from './drop.ts'

/** Opens a letterbox. Its SHA-256 is the box id: boxes certify themselves and need no registration. */
export type Owner = NamedBytes<'Owner'>
export type BoxId = NamedBytes<'BoxId'>
/** Sixteen random bytes chosen by the sender, so that a retry is the same letter. */
export type ClientId = NamedBytes<'ClientId'>

export const ownerLength = 32
export const boxIdLength = 32
export const clientIdLength = 16

/** Every letter has exactly this length. */
export const letterSize = 8 * 1024
export const lettersPerPage = 64

export interface LeftLetter {
  readonly clientId: ClientId
  readonly body: Bytes
}

export function letterBodyFault(body: Bytes): DropBodyFault | undefined {
  if (body.length !== letterSize) return 'wrong-size'
  if (body[0] !== sealVersion) return 'unknown-version'
  return undefined
}
