import type { ReturnBox } from '../vocabulary/referral.ts'
import type { Card } from '../vocabulary/roster.ts'
import { type Bytes, utf8 } from '../wire/bytes.ts'
import type { SchemeId } from '../wire/notice.ts'
import type { PublishedScheme } from './notice.ts'
import { hash } from './primitives/derive.ts'
import { wordCount, wordlist } from './primitives/wordlist.ts'
import { bytesOf, type Secret, type Stretch } from './secret.ts'

/** Four words two people read to each other: the same only if every field is. */
export type CheckWords = readonly [string, string, string, string]

export type WordsPurpose = 'scheme' | 'join' | 'lead' | 'safety'

const wordsLabel = 'elevenses/words/1'

/**
 * Argon2id(H("elevenses/words/1", purpose, fields...)) as a number mod 7776^4, written as four words, the most
 * significant first (protocol 2). Stretched, because a liar can try many keys until the words agree.
 */
export async function words(stretch: Stretch, purpose: WordsPurpose, ...fields: readonly Bytes[]): Promise<CheckWords> {
  const [list, stretched] = await Promise.all([
    wordlist(),
    hash(wordsLabel, utf8(purpose), ...fields).then(transcript => stretch(transcript, wordsLabel))
  ])
  const base = BigInt(wordCount)
  let number = stretched.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) % base ** 4n
  const nextWord = (): string => {
    const word = list[Number(number % base)] ?? ''
    number /= base
    return word
  }
  const [fourth, third, second, first] = [nextWord(), nextWord(), nextWord(), nextWord()]
  return [first, second, third, fourth]
}

/** Printed on the leaflet and shown on the page. */
export const schemeWords = (stretch: Stretch, scheme: SchemeId): Promise<CheckWords> => words(stretch, 'scheme', scheme)

/** Compared by an inviter and an applicant (protocol 5): scheme, current root keys, invitation, applicant's card. */
export async function joinWords(
  stretch: Stretch,
  scheme: PublishedScheme,
  invitation: Secret,
  applicant: Card
): Promise<CheckWords> {
  const roots = await hash('elevenses/roots/1', ...scheme.roots.map(bytesOf))
  return words(
    stretch,
    'join',
    scheme.id,
    roots,
    bytesOf(invitation),
    ...signingFields(applicant),
    bytesOf(applicant.box)
  )
}

/** Compared by a lead and a mentee at the first call (protocol 6). */
export const leadWords = (
  stretch: Stretch,
  scheme: SchemeId,
  lead: Card,
  mentee: ReturnBox,
  thread: Secret
): Promise<CheckWords> => words(stretch, 'lead', scheme, ...signingFields(lead), ...boxFields(mentee), bytesOf(thread))

/** Compared by a mentor and a mentee once both hold the pairing secret (protocol 7). */
export const safetyWords = (
  stretch: Stretch,
  scheme: SchemeId,
  mentor: Card,
  mentee: ReturnBox,
  pairingSecret: Secret
): Promise<CheckWords> =>
  words(stretch, 'safety', scheme, ...signingFields(mentor), ...boxFields(mentee), bytesOf(pairingSecret))

const signingFields = (card: Card): Bytes[] => [bytesOf(card.signingKey), bytesOf(card.sealingKey)]
const boxFields = (box: ReturnBox): Bytes[] => [bytesOf(box.sealingKey), bytesOf(box.box)]
