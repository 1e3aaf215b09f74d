import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toBase64url } from '../../../wire/bytes.ts'
import { schemeInFragment } from './leaflet.ts'

const id = new Uint8Array(32).fill(7)

test('a leaflet names its scheme after the #', () => {
  assert.deepEqual(schemeInFragment(`#${toBase64url(id)}`), id)
})

test('a link to the form for a buddy names its scheme too, and needs not', () => {
  assert.deepEqual(schemeInFragment(`#buddy.${toBase64url(id)}`), id)
  assert.equal(schemeInFragment('#buddy'), undefined)
})

test('a link with a letter missing names no scheme', () => {
  assert.equal(schemeInFragment(`#${toBase64url(id).slice(1)}`), undefined)
  assert.equal(schemeInFragment(''), undefined)
  assert.equal(schemeInFragment('#main'), undefined)
})
