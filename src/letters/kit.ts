import { type Bytes, fromBase64url, toBase64url } from '../wire/bytes.ts'
import { done, type Outcome, refused } from './outcome.ts'
import type { Random } from './secret.ts'

export const kitLength = 16

/** Sixteen random bytes on a printed sheet: opens everything when the phrase is lost. */
export const makeKit = (random: Random): Bytes => random(kitLength)

/** Twelve words of BIP 39, the last with a checksum, separated by single spaces. */
export async function kitWords(kit: Bytes): Promise<string> {
  const { entropyToMnemonic, wordlist } = await bip39()
  return entropyToMnemonic(kit, wordlist)
}

/** Refuses `wrong-words` where a word is unknown, missing or the checksum does not fit. */
export async function kitFromWords(text: string): Promise<Outcome<Bytes, 'wrong-words'>> {
  const { mnemonicToEntropy, wordlist } = await bip39()
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  try {
    const kit = new Uint8Array(mnemonicToEntropy(words.join(' '), wordlist))
    return kit.length === kitLength ? done(kit) : refused('wrong-words')
  } catch {
    return refused('wrong-words')
  }
}

// Its name on paper says nothing of a scheme.
const codeHead = 'spare-key:'

/** A short text for a QR code. */
export const kitCode = (kit: Bytes): string => codeHead + toBase64url(kit)

/** The kit behind a scanned code, or undefined. */
export function kitFromCode(text: string): Bytes | undefined {
  if (!text.startsWith(codeHead)) return undefined
  const kit = fromBase64url(text.slice(codeHead.length))
  return kit?.length === kitLength ? kit : undefined
}

/** The slot secret of a kit: the sixteen bytes as they are, since they need no stretching. */
export const kitSecret = (kit: Bytes): Bytes => kit

/** The 2,048 words of BIP 39. */
export const kitWordlist = async (): Promise<readonly string[]> => (await bip39()).wordlist

/** Loaded only where a kit is made or typed in. */
async function bip39() {
  const [{ entropyToMnemonic, mnemonicToEntropy }, { wordlist }] = await Promise.all([
    import('@scure/bip39'),
    import('@scure/bip39/wordlists/english.js')
  ])
  return { entropyToMnemonic, mnemonicToEntropy, wordlist }
}
