import assert from 'node:assert/strict'
import path from 'node:path'
import { after, before, test } from 'node:test'
import type { Engine } from '../../src/letters/primitives/xwing.ts'
import { makeSecret } from '../../src/letters/secret.ts'
import { random } from '../lib/letter-world.ts'
import { openPageModule, type PageModule } from '../lib/page-module.ts'
import { chosenEngine, openSample, said, sealSample, type XwingSample } from '../lib/xwing-sample.ts'

/** Protocol 2: a browser that computes X-Wing itself and one that does not read each other's letters. */

interface SampleModule {
  chosenEngine: typeof chosenEngine
  sealSample: typeof sealSample
  openSample: typeof openSample
}
declare global {
  interface Window {
    module: SampleModule
  }
}

let chromium: PageModule
before(async () => {
  chromium = await openPageModule(path.join(import.meta.dirname, '..', 'lib', 'xwing-sample.ts'))
})
after(() => chromium.close())

const sealInPage = (engine: Engine, seed: string): Promise<XwingSample> =>
  chromium.page.evaluate(([engine, seed]) => window.module.sealSample(engine, seed), [engine, seed] as const)

const openInPage = (engine: Engine, sample: XwingSample): Promise<string | undefined> =>
  chromium.page.evaluate(([engine, sample]) => window.module.openSample(engine, sample), [engine, sample] as const)

test('Chromium computes X-Wing itself, and Node 24 does not', async () => {
  assert.equal(await chromium.page.evaluate(() => window.module.chosenEngine()), 'native')
  assert.equal(await chosenEngine(), 'fallback')
})

test('both engines make the same public key of the same seed', async () => {
  const seed = makeSecret(random)
  const keys = [
    await sealInPage('native', seed),
    await sealInPage('fallback', seed),
    await sealSample('fallback', seed)
  ]
  assert.equal(new Set(keys.map(({ publicKey }) => publicKey)).size, 1)
})

test('what one engine seals the other opens, both ways, and a changed byte neither', async () => {
  const seed = makeSecret(random)
  const native = await sealInPage('native', seed)
  assert.equal(await openSample('fallback', native), said)
  assert.equal(await openInPage('fallback', native), said)
  const fallback = await sealSample('fallback', seed)
  assert.equal(await openInPage('native', fallback), said)
  for (const sample of [native, fallback]) {
    // One letter of the encapsulated key, one of the ciphertext.
    for (const at of [200, 1510]) {
      const letter = sample.sealed[at] === 'A' ? 'B' : 'A'
      const changed = { ...sample, sealed: sample.sealed.slice(0, at) + letter + sample.sealed.slice(at + 1) }
      assert.equal(await openSample('fallback', changed), undefined)
      assert.equal(await openInPage('native', changed), undefined)
    }
  }
})
