import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { text } from '../../vocabulary/parse.ts'
import { plainText } from './plain-text.ts'

test('a line break pasted from a word processor stays a line break', () => {
  assert.equal(plainText('Dear Ben,\vthank you'), 'Dear Ben,\nthank you')
})

test('whatever is pasted, a letter can hold it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), typed => text(100_000)(plainText(typed)) !== undefined))
  assert.equal(text(10)('a\u0000'), undefined, 'without it, it could not')
})

test('what people write by hand stays as it is', () => {
  const letter = 'Café at eleven?\n\tYes – 👍\r\nAsha'
  assert.equal(plainText(letter), letter)
})
