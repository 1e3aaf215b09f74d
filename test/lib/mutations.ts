import fc, { type Arbitrary } from 'fast-check'
import { type Bytes, concat } from '../../src/wire/bytes.ts'

/** What a liar does to bytes that were sound: turns some, claims lengths that are not there, cuts, adds, repeats. */
export interface Mutation {
  readonly kind: 'turn' | 'claim' | 'cut' | 'add' | 'repeat' | 'zero'
  readonly at: number
  readonly byte: number
  readonly claim: number
}

const claims = [0xffffffff, 0x7fffffff, 0x80000000, 0x00ffffff, 65_536, 256, 1, 0]

const mutation: Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('turn', 'claim', 'claim', 'cut', 'add', 'repeat', 'zero'),
  at: fc.nat(),
  byte: fc.integer({ min: 1, max: 255 }),
  claim: fc.constantFrom(...claims)
})

export const mutations: Arbitrary<readonly Mutation[]> = fc.array(mutation, { minLength: 1, maxLength: 4 })

export const mutated = (bytes: Uint8Array, all: readonly Mutation[]): Bytes =>
  all.reduce((whole: Bytes, each) => mutate(whole, each), new Uint8Array(bytes))

function mutate(bytes: Bytes, { kind, at, byte, claim }: Mutation): Bytes {
  const copy = new Uint8Array(bytes)
  const place = at % Math.max(1, bytes.length)
  switch (kind) {
    case 'turn':
      if (copy.length > 0) copy[place] = (copy[place] ?? 0) ^ byte
      return copy
    case 'claim':
      if (copy.length >= 4) new DataView(copy.buffer).setUint32(at % (copy.length - 3), claim)
      return copy
    case 'cut':
      return copy.slice(0, place)
    case 'add':
      return concat(copy, new Uint8Array(byte).fill(byte))
    case 'repeat':
      return concat(copy.subarray(0, place), copy.subarray(Math.max(0, place - byte)))
    case 'zero':
      return copy.fill(0, place, place + byte)
  }
}

/** Values that nobody typed. */
const strange: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    -1,
    0,
    1e308,
    2 ** 53,
    0.5,
    '',
    '\u0000',
    '\ud800',
    '__proto__',
    'constructor',
    'A'.repeat(43),
    'B'.repeat(43),
    'x'.repeat(5_000),
    '9999-99-99',
    []
  ),
  fc.json({ maxDepth: 2 }).map(text => JSON.parse(text) as unknown),
  fc.constant(0).map(() => JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) as unknown)
)

/** JSON text of the same value with one part of it, wherever it lies, set to something strange, left out or renamed. */
export const mutatedJson = (value: unknown): Arbitrary<string> =>
  fc.tuple(fc.nat(), fc.constantFrom('set', 'leave', 'rename', 'twice'), strange).map(([at, how, other]) => {
    const copy = structuredClone(value)
    const places = placesIn(copy)
    const place = places[at % Math.max(1, places.length)]
    if (!place) return JSON.stringify(other)
    const { holder, name } = place
    const before = holder[name]
    if (how === 'set') holder[name] = other
    else delete holder[name]
    if (how === 'rename') Object.defineProperty(holder, '__proto__', { value: before, enumerable: true })
    const text = JSON.stringify(copy)
    return how === 'twice' ? text.replace(/^\{/, `{"${name}":${JSON.stringify(other)},`) : text
  })

interface JsonPlace {
  readonly holder: Record<string, unknown>
  readonly name: string
}

function placesIn(value: unknown): JsonPlace[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap(name => [{ holder, name }, ...placesIn(holder[name])])
}
