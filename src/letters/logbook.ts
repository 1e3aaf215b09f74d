import type { Line } from '../wire/line.ts'
import type { Lane, Logbook, LogbookOptions, PairingKeys } from './logbook/contract.ts'
import { LogbookKeeper } from './logbook/keeper.ts'
import { makeSecret, type Random, type Secret } from './secret.ts'

export * from './logbook/contract.ts'
export { pairingIdOf } from './logbook/lane-keys.ts'

/** One side's keys of a new pairing: R is shared, w is fresh and stays with this writer. */
export const makePairingKeys = (pairingSecret: Secret, lane: Lane, random: Random): PairingKeys => ({
  pairingSecret,
  writerSecret: makeSecret(random),
  lane
})

/** Opens the logbook of a pairing. Nothing is read yet. */
export const openLogbook = (line: Line, keys: PairingKeys, options: LogbookOptions = {}): Promise<Logbook> =>
  LogbookKeeper.over(line, keys, options)
