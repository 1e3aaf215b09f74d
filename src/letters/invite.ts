import { type Application, parseApplication } from '../vocabulary/application.ts'
import { fromJson, toJson } from '../vocabulary/parse.ts'
import type { Card } from '../vocabulary/roster.ts'
import { type Bytes, textOf, utf8 } from '../wire/bytes.ts'
import type { BodyHash } from '../wire/drop.ts'
import type { DropToCreate, DropToReplace, HeldDrop } from '../wire/messages.ts'
import { isUsableSigningKey } from '../wire/signing-key.ts'
import { type DropKeys, dropOf, openDrop, sealDrop } from './drop.ts'
import { done, type Outcome, refused } from './outcome.ts'
import { derive, sha256 } from './primitives/derive.ts'
import { sealingSuite } from './primitives/xwing.ts'
import { bytesOf, makeSecret, type Random, type Secret } from './secret.ts'

/** The secret of an invitation link: it goes into the link's fragment and the inviter's vault. */
export const makeInvitation = (random: Random): Secret => makeSecret(random)

const dropOfInvitation = async (invitation: Secret): Promise<DropKeys> =>
  dropOf(await derive(bytesOf(invitation), 'elevenses/invite/1'))

/** Where the application will lie: read it by the address, delete it with the pen. */
export async function applicationDrop(invitation: Secret): Promise<HeldDrop> {
  const { address, pen } = await dropOfInvitation(invitation)
  return { address, pen }
}

/**
 * The drop to create with what the invited person answers. Seal once: a retry sends the same bytes. A `nonce` is for the
 * published vectors (`seal`), here and below.
 */
export async function sealApplication(
  invitation: Secret,
  application: Application,
  nonce?: Bytes
): Promise<Outcome<DropToCreate, 'too-long'>> {
  const drop = await dropOfInvitation(invitation)
  const sealed = await sealDrop(drop, 'invite', '', utf8(toJson(application)), nonce)
  return sealed.ok ? done({ address: drop.address, pen: drop.pen, body: sealed.value }) : sealed
}

export async function openApplication(
  invitation: Secret,
  body: Bytes
): Promise<Outcome<Application, 'altered' | 'unknown-version'>> {
  const opened = await openDrop(await dropOfInvitation(invitation), 'invite', '', body)
  if (!opened.ok) return opened
  const application = fromJson(textOf(opened.value), parseApplication)
  return application && (await isUsableCard(application.card)) ? done(application) : refused('altered')
}

/** With a bad signing key everybody could sign in the applicant's name; with a bad sealing key nobody could write to them. */
async function isUsableCard({ signingKey, sealingKey }: Card): Promise<boolean> {
  if (!isUsableSigningKey(bytesOf(signingKey))) return false
  const nothing = new Uint8Array(0)
  return (await (await sealingSuite()).seal(bytesOf(sealingKey), nothing, nothing)) !== undefined
}

/** What is left in place of an application that was taken: empty, and enough that nobody else's finds room there. */
export async function sealUsedMark(invitation: Secret, nonce?: Bytes): Promise<DropToCreate> {
  const drop = await dropOfInvitation(invitation)
  const sealed = await sealDrop(drop, 'invite', 'used', new Uint8Array(0), nonce)
  if (!sealed.ok) throw new Error('invite: nothing is too long')
  return { address: drop.address, pen: drop.pen, body: sealed.value }
}

/** The same over what lies there now. */
export const replaceByUsedMark = async (invitation: Secret, current: Bytes): Promise<DropToReplace> => ({
  ...(await sealUsedMark(invitation)),
  current: (await sha256(current)) as BodyHash
})
