import type { Bytes } from '../wire/bytes.ts'
import type { Outcome } from './outcome.ts'
import type { Random } from './secret.ts'

/** Sixteen random bytes on a printed sheet: opens everything when the phrase is lost. */
export const makeKit = (random: Random): Bytes => random(16)

/** Twelve words of BIP 39, the last with a checksum, separated by single spaces. */
export async function kitWords(_kit: Bytes): Promise<string> {
  throw new Error('letters: not written yet')
}

/** Refuses `wrong-words` where a word is unknown, missing or the checksum does not fit. */
export async function kitFromWords(_text: string): Promise<Outcome<Bytes, 'wrong-words'>> {
  throw new Error('letters: not written yet')
}

/** A short text for a QR code. */
export function kitCode(_kit: Bytes): string {
  throw new Error('letters: not written yet')
}

/** The kit behind a scanned code, or undefined. */
export function kitFromCode(_text: string): Bytes | undefined {
  throw new Error('letters: not written yet')
}

/** The slot secret of a kit: the sixteen bytes as they are, since they need no stretching. */
export const kitSecret = (kit: Bytes): Bytes => kit
