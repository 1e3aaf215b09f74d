import type { ReturnBox } from '../vocabulary/referral.ts'
import type { Card } from '../vocabulary/roster.ts'
import type { Bytes } from '../wire/bytes.ts'
import type { SchemeId } from '../wire/notice.ts'
import type { PublishedScheme } from './notice.ts'
import type { Secret, Stretch } from './secret.ts'

/** Four words two people read to each other: the same only if every field is. */
export type CheckWords = readonly [string, string, string, string]

export type WordsPurpose = 'scheme' | 'join' | 'lead' | 'safety'

/** Argon2id(H("elevenses/words/1", purpose, fields...)) as a number mod 7776^4, written as four words (protocol 2). */
export async function words(
  _stretch: Stretch,
  _purpose: WordsPurpose,
  ..._fields: readonly Bytes[]
): Promise<CheckWords> {
  throw new Error('letters: not written yet')
}

/** Printed on the leaflet and shown on the page. */
export const schemeWords = (stretch: Stretch, scheme: SchemeId): Promise<CheckWords> => words(stretch, 'scheme', scheme)

/** Compared by an inviter and an applicant (protocol 5). */
export async function joinWords(
  _stretch: Stretch,
  _scheme: PublishedScheme,
  _invitation: Secret,
  _applicant: Card
): Promise<CheckWords> {
  throw new Error('letters: not written yet')
}

/** Compared by a lead and a mentee at the first call (protocol 6). */
export async function leadWords(
  _stretch: Stretch,
  _scheme: SchemeId,
  _lead: Card,
  _mentee: ReturnBox,
  _thread: Secret
): Promise<CheckWords> {
  throw new Error('letters: not written yet')
}

/** Compared by a mentor and a mentee once both hold the pairing secret (protocol 7). */
export async function safetyWords(
  _stretch: Stretch,
  _scheme: SchemeId,
  _mentor: Card,
  _mentee: ReturnBox,
  _pairingSecret: Secret
): Promise<CheckWords> {
  throw new Error('letters: not written yet')
}
