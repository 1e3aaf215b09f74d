import type { Refusal } from '../../wire/refusal.ts'
import type { VaultRefusal } from './contract.ts'

/** What the server's refusals mean to somebody saving or opening their own things. */
export function vaultRefusal(refusal: Refusal): VaultRefusal {
  switch (refusal) {
    case 'away':
    case 'busy':
    case 'occupied':
      return refusal
    case 'absent':
      return 'missing'
    default:
      // None of the others can follow from what a vault sends: the server or something before it misbehaves.
      return 'unreadable'
  }
}
