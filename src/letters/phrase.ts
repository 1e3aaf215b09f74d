import type { Bytes } from '../wire/bytes.ts'
import type { Random, Stretch } from './secret.ts'

/** Six words of the list, each as likely as any other: 77 bits. Made here, never chosen by people. */
export async function makePhrase(_random: Random): Promise<string> {
  throw new Error('letters: not written yet')
}

/** NFKD, lower case, everything outside a-z deleted: capitals, spaces and line breaks do not matter. */
export const normalisePhrase = (phrase: string): string =>
  phrase
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')

/** The slot secret behind a phrase, about half a second of work. Any text gives one: a wrong phrase finds no slot. */
export async function phraseSecret(_stretch: Stretch, _phrase: string): Promise<Bytes> {
  throw new Error('letters: not written yet')
}
