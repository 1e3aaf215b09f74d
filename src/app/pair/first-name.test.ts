import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstName } from './first-name.ts'

test('a lead is called by her first name, with or without a title', () => {
  assert.equal(firstName('Dr Priya Nair'), 'Priya')
  assert.equal(firstName('Prof. Dame Tom Beddoes'), 'Tom')
  assert.equal(firstName('Asha'), 'Asha')
})

test('a name that is nothing but a title stays what it is', () => {
  assert.equal(firstName('Dr'), 'Dr')
})
