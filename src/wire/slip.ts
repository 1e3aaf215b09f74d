/** One blinded element of ristretto255, as it travels inside a sealed first letter. */
export const elementLength = 32
/** Every first letter carries the same numbers, so that carrying them says nothing. */
export const slipsPerLetter = 4
export const vouchersPerLetter = 24
