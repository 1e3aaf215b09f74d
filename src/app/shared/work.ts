import type { Stretch } from '../../letters/secret.ts'
import type { Bytes } from '../../wire/bytes.ts'
import type { Prove } from '../../wire/line.ts'
import { counterLength } from '../../wire/proof.ts'
import type { ProveAsked } from '../workers/prove.worker.ts'
import type { StretchAsked } from '../workers/stretch.worker.ts'
import { startWorker } from './trusted.ts'
import { workFor } from './work-for.ts'

/** The most a server can be set to. One that asks for more does not decide how long this device works. */
const mostDifficult = 24

const stretching = workFor<StretchAsked, Bytes>(() => startWorker('stretch'))
const proving = workFor<ProveAsked, Bytes>(() => startWorker('prove'))

/** Argon2id over a phrase, beside the page, so that the page goes on answering. */
export const stretch: Stretch = (secret, salt) => stretching.do({ secret, salt })

/** The little work the server asks for. Too much of it is not done: the server then refuses by name. */
export const prove: Prove = async (challenge, statement) =>
  challenge.difficulty > mostDifficult ? new Uint8Array(counterLength) : proving.do({ challenge, statement })

/** Loads both workers now: later the server may be away, and a phrase must open all the same. */
export function prepareWorkers(): void {
  stretching.prepare()
  proving.prepare()
}
