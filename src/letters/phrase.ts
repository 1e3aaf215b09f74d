import { type Bytes, utf8 } from '../wire/bytes.ts'
import { wordCount, wordlist } from './primitives/wordlist.ts'
import type { Random, Stretch } from './secret.ts'

export const wordsInPhrase = 6
const phraseSalt = 'elevenses/phrase/1'

/** Six words of the list, each as likely as any other: 77 bits. Made here, never chosen by people. */
export async function makePhrase(random: Random): Promise<string> {
  const list = await wordlist()
  const drawn = Array.from({ length: wordsInPhrase }, () => list[drawBelow(wordCount, random)])
  return drawn.join(' ')
}

/** Draws again above the last whole multiple, so that no word comes up more often than another. */
function drawBelow(count: number, random: Random): number {
  const limit = 0x10000 - (0x10000 % count)
  for (;;) {
    const [high = 0, low = 0] = random(2)
    const drawn = high * 256 + low
    if (drawn < limit) return drawn % count
  }
}

/** NFKD, lower case, everything outside a-z deleted: capitals, accents, spaces and line breaks do not matter. */
export const normalisePhrase = (phrase: string): string =>
  phrase
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')

/** The slot secret behind a phrase, about half a second of work. Any text gives one: a wrong phrase finds no slot. */
export const phraseSecret = (stretch: Stretch, phrase: string): Promise<Bytes> =>
  stretch(utf8(normalisePhrase(phrase)), phraseSalt)
