import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { effLongWords } from './primitives/eff-long-words.ts'
import { misspelt } from './spelling.ts'

const list = effLongWords.trim().split(/\s+/)

test('Asha writes as one does in Telford, and is told how the list spells it', async () => {
  assert.deepEqual(await misspelt('coma wilfully rice'), [{ typed: 'wilfully', meant: 'willfully' }])
})

test('a letter left out, put in, exchanged or swapped is noticed', async () => {
  for (const typed of ['abdmen', 'abdomeen', 'abdoman', 'abdoemn'])
    assert.deepEqual(await misspelt(typed), [{ typed, meant: 'abdomen' }])
})

test('capitals, accents and signs between words are none', async () => {
  assert.deepEqual(await misspelt('  Coma, RÁVAGE. drained;\n rice '), [])
})

test('where no word is near, none is guessed', async () => {
  assert.deepEqual(await misspelt('zzzzzzzz'), [{ typed: 'zzzzzzzz', meant: undefined }])
})

test('the twelve words of a spare key sheet come from a list of their own', async () => {
  assert.deepEqual(await misspelt('donor know fance', 'kit'), [{ typed: 'fance', meant: undefined }])
  assert.deepEqual(await misspelt('donor knwo fancy', 'kit'), [{ typed: 'knwo', meant: 'know' }])
})

test('six words of the list are never called wrong', async () => {
  const sixWords = fc.array(fc.constantFrom(...list), { minLength: 6, maxLength: 6 })
  await fc.assert(fc.asyncProperty(sixWords, async words => assert.deepEqual(await misspelt(words.join(' ')), [])))
})
