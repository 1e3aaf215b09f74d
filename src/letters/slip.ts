import type { Random } from './secret.ts'

/** What the mentee keeps of one blinded element, to finish the slip later. */
export interface KeptBlind {
  readonly input: string
  readonly blind: string
}

export interface BlindedSlips {
  /** Exactly 4 and 24 blinded elements of ristretto255 as base64url, for `Referral.slips` and `Referral.vouchers`. */
  readonly slips: readonly string[]
  readonly vouchers: readonly string[]
  /** To be kept in the vault, in the same order: slips, then vouchers. */
  readonly kept: readonly KeptBlind[]
}

/** Blinds 28 fresh inputs (RFC 9497, ristretto255-SHA512, verifiable mode). */
export async function makeSlips(_random: Random): Promise<BlindedSlips> {
  throw new Error('letters: not written yet')
}
