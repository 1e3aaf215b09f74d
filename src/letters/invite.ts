import type { Application } from '../vocabulary/application.ts'
import type { Bytes } from '../wire/bytes.ts'
import type { DropToCreate, HeldDrop } from '../wire/messages.ts'
import type { Outcome } from './outcome.ts'
import { makeSecret, type Random, type Secret } from './secret.ts'

/** The secret of an invitation link: it goes into the link's fragment and the inviter's vault. */
export const makeInvitation = (random: Random): Secret => makeSecret(random)

/** Where the application will lie: read it by the address, delete it with the pen. */
export async function applicationDrop(_invitation: Secret): Promise<HeldDrop> {
  throw new Error('letters: not written yet')
}

/** The drop to create with what the invited person answers. Seal once: a retry sends the same bytes. */
export async function sealApplication(
  _invitation: Secret,
  _application: Application
): Promise<Outcome<DropToCreate, 'too-long'>> {
  throw new Error('letters: not written yet')
}

export async function openApplication(
  _invitation: Secret,
  _body: Bytes
): Promise<Outcome<Application, 'altered' | 'unknown-version'>> {
  throw new Error('letters: not written yet')
}
