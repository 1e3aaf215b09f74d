import { fromHex, type NamedBytes, toHex } from './bytes.ts'

/** An Ed25519 public key. */
export type SigningKey = NamedBytes<'SigningKey'>

/** The heights, least byte first, of the eight points of small order: with such a key, made-up signatures hold. */
const smallOrder = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'
])

/** p = 2^255 - 19, least byte first. */
const prime = fromHex('edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f') ?? new Uint8Array(0)

/**
 * Whether 32 bytes may be anybody's signing key. Platforms disagree (Chromium verifies with keys of small order, Node
 * does not): decided here, the server and every browser take and refuse the same. Says nothing of being on the curve.
 */
export function isUsableSigningKey(key: Uint8Array): boolean {
  if (key.length !== 32) return false
  const height = new Uint8Array(key)
  height[31] = (height[31] ?? 0) & 0x7f
  return isBelowPrime(height) && !smallOrder.has(toHex(height))
}

/** A height of p or more is a second spelling of another one. */
function isBelowPrime(height: Uint8Array): boolean {
  for (let i = 31; i >= 0; i--) if (height[i] !== prime[i]) return (height[i] ?? 0) < (prime[i] ?? 0)
  return false
}
