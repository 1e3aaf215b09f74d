import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ristretto255_oprf } from '@noble/curves/ed25519.js'
import { makeReferral, random } from '../../test/lib/letter-world.ts'
import { sha256 } from '../../test/lib/memory-line.ts'
import { parseReferral } from '../vocabulary/referral.ts'
import { type ChallengeNonce, leadingZeroBits, proofInput, statement } from '../wire/proof.ts'
import { slipsPerLetter, vouchersPerLetter } from '../wire/slip.ts'
import { makeReturnKeys, returnBoxOf } from './keys.ts'
import { solveProof } from './proof.ts'
import { bytesOf } from './secret.ts'
import { makeSlips } from './slip.ts'

test('a proof of work is found, holds for its own statement, and as a rule for no other', async () => {
  const nonce = random(16) as ChallengeNonce
  const said = statement('/api/drops/create', random(100))
  for (const difficulty of [0, 4, 10]) {
    const counter = await solveProof({ nonce, difficulty }, said)
    assert.ok(leadingZeroBits(sha256(proofInput(nonce, sha256(said), counter))) >= difficulty)
  }
  const counter = await solveProof({ nonce, difficulty: 14 }, said)
  const others = Array.from({ length: 20 }, () => sha256(proofInput(nonce, sha256(random(100)), counter)))
  assert.ok(others.some(hash => leadingZeroBits(hash) < 14))
})

test('slips are always the same number of valid elements, and what is kept finishes them', async () => {
  const { slips, vouchers, kept } = await makeSlips(random)
  assert.equal(slips.length, slipsPerLetter)
  assert.equal(vouchers.length, vouchersPerLetter)
  const { voprf } = ristretto255_oprf
  const keys = voprf.generateKeyPair()
  for (const [i, element] of [...slips, ...vouchers].entries()) {
    const blinded = bytesOf(element)
    const { evaluated, proof } = voprf.blindEvaluate(keys.secretKey, keys.publicKey, blinded)
    const mine = kept[i]
    assert.ok(mine)
    voprf.finalize(bytesOf(mine.input), bytesOf(mine.blind), evaluated, blinded, keys.publicKey, proof)
  }
})

test('a referral with its slips is a referral', async () => {
  const referral = await makeReferral(await returnBoxOf(makeReturnKeys(random)))
  assert.deepEqual(parseReferral(JSON.parse(JSON.stringify(referral))), referral)
})
