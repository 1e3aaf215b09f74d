import assert from 'node:assert/strict'
import { test } from 'node:test'
import { altered, quickStretch } from '../../test/lib/letter-world.ts'
import { receiptToFind, sealReceipt } from './receipt.ts'
import type { CheckWords } from './words.ts'

const words: CheckWords = ['acorn', 'basket', 'candle', 'dolphin']
const others: CheckWords = ['acorn', 'basket', 'candle', 'donkey']

test('Asha finds with the four lead words the receipt that Priya left by them', async () => {
  const left = await sealReceipt(quickStretch, words)
  const receipt = await receiptToFind(quickStretch, words)
  assert.deepEqual(receipt.address, left.address)
  assert.deepEqual(await receipt.open(left.body), { ok: true, value: new Uint8Array(0) })
  assert.equal(left.body.length, 1024)
})

test('another word leads to another place, and opens nothing', async () => {
  const left = await sealReceipt(quickStretch, words)
  const receipt = await receiptToFind(quickStretch, others)
  assert.notDeepEqual(receipt.address, left.address)
  assert.deepEqual(await receipt.open(left.body), { ok: false, refusal: 'altered' })
})

test('what Eve leaves in the place of a receipt is not one', async () => {
  const left = await sealReceipt(quickStretch, words)
  const receipt = await receiptToFind(quickStretch, words)
  assert.deepEqual(await receipt.open(altered(left.body, 500)), { ok: false, refusal: 'altered' })
  assert.deepEqual(await receipt.open(new Uint8Array(1024)), { ok: false, refusal: 'unknown-version' })
})
