import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { couldBeSamePerson, couldMean, nameWords, plain } from './names.ts'

test('names of any script are kept, and letters that only look different become alike', () => {
  assert.deepEqual(['李娜', 'ＡＢ', 'Straße', 'Łukasz', 'Ørsted', 'D’Arcy', "d'arcy", 'Ιωάννα'].map(plain), [
    '李娜',
    'ab',
    'strasse',
    'lukasz',
    'orsted',
    'darcy',
    'darcy',
    'ιωαννα'
  ])
})

test('titles, accents, case, order and spacing do not hide a person', () => {
  const ways = [
    'Dr Zoë Núñez-O’Brien',
    "zoe  NUNEZ O'BRIEN",
    'Núñez-OBrien, Dr. Zoë',
    'Prof Z Nunez OBrien MBE FRCGP',
    'OBrien Z'
  ]
  for (const one of ways) for (const other of ways) assert.ok(couldBeSamePerson(one, other), `${one} / ${other}`)
})

test('Ben Okafor-Lewis is found under half his surname and an initial', () => {
  for (const way of ['Ben Okafor', 'B Lewis', 'Dr Lewis, Ben', 'benjamin okafor lewis'])
    assert.ok(couldBeSamePerson(way, 'Ben Okafor-Lewis'), way)
})

test('short names, and names that are also titles or letters, belong to people', () => {
  assert.deepEqual(
    ['Al Smith', 'Minh Le', 'Paul Nurse', 'Md Rahman', 'Anna van der Berg', 'Nurse, Sir Paul, FRCP'].map(nameWords),
    [
      ['al', 'smith'],
      ['minh', 'le'],
      ['paul', 'nurse'],
      ['md', 'rahman'],
      ['anna', 'berg'],
      ['paul', 'nurse']
    ]
  )
})

test('people who share only a given name, a surname or a title stay apart', () => {
  const pairs = [
    ['Asha Ramanathan', 'Ben Ramanathan'],
    ['Asha Ramanathan', 'Asha Patel'],
    ['Dr Priya Nair', 'Dr Tom Beddoes'],
    ['Maria de la Cruz', 'Martin de la Torre'],
    ['Ben', 'Ben Okafor-Lewis'],
    ['', 'Ben Okafor-Lewis']
  ] as const
  for (const [one, other] of pairs) assert.ok(!couldBeSamePerson(one, other), `${one} / ${other}`)
})

test('one word on a keep-away list means everyone so called', () => {
  assert.ok(couldMean('Dr Okafor', 'Ben Okafor-Lewis'))
  assert.ok(couldMean('ben', 'Ben Okafor-Lewis'))
  assert.ok(couldMean('Asha Ramanathan', 'Asha'))
  assert.ok(!couldMean('Dr', 'Ben Okafor-Lewis'))
  assert.ok(!couldMean(' ', ''))
  assert.ok(!couldMean('Lew', 'Ben Okafor-Lewis'))
})

test('comparing names is the same both ways, and everyone with two names is like themselves', () => {
  const name = fc.string({ unit: fc.constantFrom(..."abé -'.,DZr"), maxLength: 14 })
  fc.assert(
    fc.property(name, name, (one, other) => {
      assert.equal(couldBeSamePerson(one, other), couldBeSamePerson(other, one))
      assert.equal(couldMean(one, other), couldMean(other, one))
      const words = nameWords(one)
      if (words.length > 1 && (words.at(-1)?.length ?? 0) > 1) assert.ok(couldBeSamePerson(one, one), one)
    })
  )
})
