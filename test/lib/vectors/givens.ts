import { createHash } from 'node:crypto'
import { byTheBook } from './by-the-book.ts'
import type { Givens, Vectors } from './shapes.ts'

/** Bytes that look random and are nobody's: SHA-256 of what they are for. */
const made = (what: string, length = 32): string =>
  createHash('shake256', { outputLength: length }).update(`elevenses vectors: ${what}`).digest('hex')
const utf8 = (said: string): string => Buffer.from(said).toString('hex')
const zeros = (length: number): string => '00'.repeat(length)

const day = 20779
const signers = { morgan: made('Morgan signs'), priya: made('Priya signs'), ben: made('Ben signs') }
const asha = { sealingSeed: made('Asha opens'), boxSecret: made('the box of Asha') }
const roster = { rosterHeight: 2, rosterHash: made('roster 2') }

const genesis: Givens['notice'] = {
  scheme: zeros(32),
  name: 'genesis',
  height: 1,
  previous: zeros(32),
  rosterHeight: 0,
  rosterHash: zeros(32),
  signerSeed: signers.morgan,
  signedOn: day,
  goodUntil: 0,
  writers: [],
  // The public half of the seed it is signed with: the vector of the section `signing` with the same seed.
  body: ''
}

const letter: Omit<Givens['letter'], 'purpose' | 'body' | 'thread' | 'signerSeed' | 'alsoSigned'> = {
  scheme: made('scheme'),
  ...roster,
  letterId: made('letter', 16),
  date: day,
  ...asha,
  encapsulationSeed: made('encapsulation', 64)
}

const pair = { R: made('R'), asha: made('w of Asha'), ben: made('w of Ben') }

/** Everything that is published; what the three entries chain on is worked out, so that they are one conversation. */
export async function vectors(): Promise<Vectors> {
  const book = byTheBook([], () => '')
  const { publicKey = '' } = await book.signing({ seed: signers.morgan, said: '' })
  const founded = { ...genesis, body: publicKey }
  const { hash: genesisHash = '', schemeId = '' } = await book.notice(founded)
  const first = { lane: 'mentee', number: 1, previousTag: zeros(16), seenNumber: 0, seenTag: zeros(16) } as const
  const hers: Givens['entry'] = {
    ...{ R: pair.R, w: pair.asha, ...first, date: day, nonce: made('entry 1', 12) },
    body: JSON.stringify({ kind: 'letter', text: 'Hello Ben. Siân sends you a 🫖.' })
  }
  const { tag: tagOfHers = '' } = await book.entry(hers)
  const his: Givens['entry'] = {
    ...{ R: pair.R, w: pair.ben, lane: 'mentor', number: 1, previousTag: zeros(16) },
    ...{ seenNumber: 1, seenTag: tagOfHers, date: day + 1, nonce: made('entry 2', 12) },
    body: JSON.stringify({ kind: 'letter', text: 'x'.repeat(2000) })
  }
  const { tag: tagOfHis = '' } = await book.entry(his)
  const ending: Givens['entry'] = {
    ...{ R: pair.R, w: pair.asha, lane: 'mentee', number: 2, previousTag: tagOfHers },
    ...{ seenNumber: 1, seenTag: tagOfHis, date: day + 2, nonce: made('entry 3', 12) },
    body: JSON.stringify({ kind: 'stop' })
  }
  const item = { secret: made('item'), kind: 'item', place: 'note/1' } as const
  const sizes = [
    ['nothing, in the smallest drop', 0],
    ['the longest that fits into 1 KiB', 991],
    ['one byte more, in 4 KiB', 992],
    ['the longest that fits into 64 KiB', 65_503],
    ['one byte more, in 256 KiB', 65_504],
    ['the longest of all', 262_111]
  ] as const
  return {
    H: [
      { what: 'no fields', given: { label: 'elevenses/genesis/1', fields: [] } },
      { what: 'fields, one of them empty', given: { label: 'elevenses/sign/1', fields: ['', utf8('ab'), utf8('c')] } },
      {
        what: 'the same bytes, cut elsewhere',
        given: { label: 'elevenses/sign/1', fields: ['', utf8('a'), utf8('bc')] }
      }
    ],
    K: [
      { what: 'a label', given: { secret: made('secret'), label: 'elevenses/pairing/1', labelEnd: '' } },
      {
        what: 'a label with a byte behind it',
        given: { secret: made('secret'), label: 'elevenses/lane/1', labelEnd: '02' }
      },
      { what: 'a secret of sixteen bytes', given: { secret: made('kit', 16), label: 'elevenses/slot/1', labelEnd: '' } }
    ],
    drop: [{ what: 'what a secret leads to, and what the server keeps of it', given: { secret: made('item') } }],
    sealedDrop: [
      { what: 'a word', given: { ...item, content: utf8('elevenses'), length: 9, nonce: made('nonce', 12) } },
      {
        what: 'another kind, without a place',
        given: { ...item, kind: 'vault', place: '', content: utf8('elevenses'), length: 9, nonce: made('nonce', 12) }
      },
      ...sizes.map(([what, length]) => ({
        what,
        given: { ...item, content: utf8('tea '), length, nonce: made(what, 12) }
      }))
    ],
    box: [{ what: 'the box of Asha', given: { secret: asha.boxSecret } }],
    signing: [{ what: 'Morgan’s key', given: { seed: signers.morgan, said: utf8('elevenses') } }],
    sealing: [{ what: 'Asha’s key', given: { seed: asha.sealingSeed } }],
    proof: [
      {
        what: 'twelve bits for leaving a letter',
        given: {
          nonce: made('challenge', 16),
          path: '/api/letters/leave',
          request: utf8('a letter, a box and a client id'),
          difficulty: 12
        }
      }
    ],
    notice: [
      { what: 'a genesis', given: founded },
      {
        what: 'a roster with a writer',
        given: {
          ...{
            scheme: schemeId,
            name: 'roster',
            height: 1,
            previous: zeros(32),
            rosterHeight: 0,
            rosterHash: zeros(32)
          },
          ...{ signerSeed: signers.morgan, signedOn: day, goodUntil: day + 400 },
          writers: [{ key: publicKey, slips: false, names: ['scheme', 'news'] }],
          body: utf8('{"people":[]}')
        }
      },
      {
        what: 'a change of root keys, behind the genesis',
        given: {
          ...founded,
          scheme: schemeId,
          name: 'root-change',
          previous: zeros(32),
          body: publicKey + made('no key')
        }
      },
      {
        what: 'a second notice of a name with a stroke',
        given: {
          ...{ scheme: schemeId, name: 'seen/00ff', height: 2, previous: genesisHash, ...roster, writers: [] },
          ...{ signerSeed: signers.priya, signedOn: day + 3, goodUntil: day + 33, body: utf8('{}') }
        }
      }
    ],
    sixWords: [
      { what: 'as they are shown', given: { typed: 'abacus zoom teacake puddle meadow bluebell' } },
      { what: 'the same, as somebody types them', given: { typed: ' ABACUS, zoom–teacake\nPuddle.meadow  Blüebell 1' } }
    ],
    spareKey: [{ what: 'sixteen bytes', given: { bytes: made('kit', 16) } }],
    checkWords: [
      { what: 'scheme', given: { purpose: 'scheme', fields: [schemeId] } },
      { what: 'lead', given: { purpose: 'lead', fields: ['a', 'b', 'c', 'd', 'e', 'f'].map(each => made(each)) } }
    ],
    slot: [
      {
        what: 'by a spare key',
        given: { slotSecret: made('kit', 16), vaultSecret: made('V'), nonce: made('slot', 12) }
      }
    ],
    vault: [
      {
        what: 'an index with a setting, an item and one that is gone',
        given: {
          vaultSecret: made('V'),
          index: JSON.stringify({
            generation: 2,
            rows: [
              ['renewed', 'renewed', 1, 'AAAAAAAA', { value: { quarter: 8107 } }],
              ['self', 'self', 3, 'AAAAAAAA', { item: 'A'.repeat(43) }],
              ['pairing', 'x', 2, 'AAAAAAAA', { gone: 'A'.repeat(43) }]
            ]
          }),
          nonce: made('vault', 12)
        }
      }
    ],
    invitation: [
      {
        what: 'for a mentor',
        given: {
          ...{ desk: 'mentor', lastDay: '2026-12-06', scheme: schemeId, secret: made('invitation') },
          application: JSON.stringify({ desk: 'mentor', name: 'Ben Okafor-Lewis' }),
          ...{ nonce: made('application', 12), markNonce: made('mark', 12) }
        }
      }
    ],
    receipt: [{ what: 'four lead words', given: { words: 'abacus zoom teacake puddle', nonce: made('receipt', 12) } }],
    letter: [
      {
        what: 'of no thread, signed by nobody',
        given: {
          ...letter,
          purpose: 'buddy',
          thread: '',
          body: '{"calledName":"Asha"}',
          signerSeed: '',
          alsoSigned: []
        }
      },
      {
        what: 'of a thread, signed by a lead',
        given: {
          ...letter,
          purpose: 'reply',
          thread: made('thread'),
          body: '{"kind":"received","note":"Siân will ring"}',
          signerSeed: signers.priya,
          alsoSigned: []
        }
      },
      {
        what: 'a welcome, with R signed beside it',
        given: {
          ...{ ...letter, purpose: 'welcome', thread: made('thread'), signerSeed: signers.ben },
          body: JSON.stringify({ pairingSecret: Buffer.from(pair.R, 'hex').toString('base64url'), note: '' }),
          alsoSigned: [(await book.H({ label: 'elevenses/r/1', fields: [pair.R] })).hash ?? '']
        }
      }
    ],
    pairing: [{ what: 'what both derive from R', given: { R: pair.R } }],
    writer: [{ what: 'what Asha alone derives', given: { w: pair.asha } }],
    entry: [
      { what: 'Asha begins', given: hers },
      { what: 'Ben answers at length', given: his },
      { what: 'Asha stops', given: ending }
    ]
  }
}
