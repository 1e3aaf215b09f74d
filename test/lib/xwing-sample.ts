import { type Engine, sealingSuite } from '../../src/letters/primitives/xwing.ts'
import { bytesOf } from '../../src/letters/secret.ts'
import { toBase64url, utf8 } from '../../src/wire/bytes.ts'

/** A letter sealed by one engine, with all that another needs to open it; runs in Node and in a page alike. */
export interface XwingSample {
  readonly seed: string
  readonly publicKey: string
  readonly sealed: string
}

const info = utf8('xwing interop')
export const said = 'Both engines read this.'

/** Which engine this runtime chooses when nobody forces it. */
export const chosenEngine = async (): Promise<Engine> => (await sealingSuite()).engine

export async function sealSample(engine: Engine, seed: string): Promise<XwingSample> {
  const suite = await sealingSuite(engine)
  const { publicKey } = await suite.keysOf(bytesOf(seed))
  const sealed = await suite.seal(publicKey, info, utf8(said))
  if (!sealed) throw new Error('xwing sample: not sealed')
  return { seed, publicKey: toBase64url(publicKey), sealed: toBase64url(sealed) }
}

/** What the letter says, or undefined where it does not open. */
export async function openSample(engine: Engine, sample: XwingSample): Promise<string | undefined> {
  const suite = await sealingSuite(engine)
  const opened = await suite.open(await suite.keysOf(bytesOf(sample.seed)), info, bytesOf(sample.sealed))
  return opened && new TextDecoder().decode(opened)
}
