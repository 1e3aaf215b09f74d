import { toBase64url } from '../wire/bytes.ts'
import { slipsPerLetter, vouchersPerLetter } from '../wire/slip.ts'
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

/** Blinds 28 fresh inputs (RFC 9497, ristretto255-SHA512, verifiable mode). The curve is loaded only here. */
export async function makeSlips(random: Random): Promise<BlindedSlips> {
  const { ristretto255_oprf } = await import('@noble/curves/ed25519.js')
  const blinded = Array.from({ length: slipsPerLetter + vouchersPerLetter }, () => {
    const input = random(32)
    const made = ristretto255_oprf.voprf.blind(input, length => random(length ?? 32))
    return {
      element: toBase64url(made.blinded),
      kept: { input: toBase64url(input), blind: toBase64url(made.blind) }
    }
  })
  const elements = blinded.map(each => each.element)
  return {
    slips: elements.slice(0, slipsPerLetter),
    vouchers: elements.slice(slipsPerLetter),
    kept: blinded.map(each => each.kept)
  }
}
