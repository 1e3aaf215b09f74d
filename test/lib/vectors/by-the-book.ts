import {
  all,
  argon2id,
  bytes,
  drop,
  dropAssociated,
  H,
  hkdf,
  hmac,
  hpkeSeal,
  K,
  LP,
  padded,
  publicKey,
  seal,
  sealedDrop,
  sealingKey,
  sha256,
  signed,
  text,
  u8,
  u32
} from './book.ts'
import type { Givens, Protocol } from './shapes.ts'

const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex')
/** Long bodies by their hash, so that the file can still be read. */
export const bodyOf = (body: Uint8Array) => ({
  length: `${body.length}`,
  sha256: hex(sha256(body)),
  ...(body.length <= 1024 && { body: hex(body) })
})

const lane = { mentee: u8(1), mentor: u8(2) }
const addresses = (R: Uint8Array, of: 'mentee' | 'mentor', number: number): Buffer => {
  const block = Math.floor((number - 1) / 64)
  const at = ((number - 1) % 64) * 32
  return hkdf(R, all(text('elevenses/entry/1'), lane[of], u32(block)), 2048).subarray(at, at + 32)
}

const numbered = (of: (number: number) => Uint8Array) =>
  Object.fromEntries([1, 2, 64, 65].map(number => [`${number}`, hex(of(number))]))

/** Every section by docs/protocol.md. `list` is the word list, which the page names by its SHA-256. */
export const byTheBook = (list: readonly string[], mnemonic: (kit: Uint8Array) => string): Protocol => ({
  K: ({ secret, label, labelEnd }) => ({ bytes: hex(K(bytes(secret), all(text(label), bytes(labelEnd)))) }),
  H: ({ label, fields }) => ({ hash: hex(H(label, ...fields.map(bytes))) }),
  drop(given) {
    const { address, pen, key } = drop(bytes(given.secret))
    const kept = { addressHash: hex(sha256(address)), penHash: hex(sha256(pen)) }
    return { address: hex(address), pen: hex(pen), key: hex(key), ...kept }
  },
  sealedDrop({ secret, kind, place, content, length, nonce }) {
    const whole = Buffer.alloc(length, content, 'hex')
    const associated = hex(dropAssociated(drop(bytes(secret)), kind, place))
    return { associated, ...bodyOf(sealedDrop(bytes(secret), kind, place, whole, bytes(nonce))) }
  },
  box({ secret }) {
    const owner = K(bytes(secret), 'elevenses/box/1/owner')
    return { owner: hex(owner), box: hex(sha256(owner)) }
  },
  signing: ({ seed, said }) => ({
    publicKey: hex(publicKey(bytes(seed))),
    signature: hex(signed(bytes(seed), bytes(said)))
  }),
  sealing: ({ seed }) => ({ publicKey: hex(sealingKey(bytes(seed))) }),
  proof({ nonce, path, request, difficulty }) {
    const statement = sha256(all(LP(text(path)), LP(bytes(request))))
    for (let tried = 0; ; tried++) {
      const counter = all(u32(0), u32(tried))
      const work = sha256(all(LP(text('elevenses/proof/1')), bytes(nonce), statement, counter))
      const bits = [...work].map(byte => byte.toString(2).padStart(8, '0')).join('')
      if (bits.startsWith('0'.repeat(difficulty))) return { counter: hex(counter), work: hex(work) }
    }
  },
  notice(given) {
    const signer = bytes(given.signerSeed)
    const writers = given.writers.map(({ key, slips, names }) =>
      all(bytes(key), u8(slips ? 1 : 0), u32(names.length), ...names.map(name => LP(text(name))))
    )
    const said = all(
      LP(text('elevenses/notice/1')),
      bytes(given.scheme),
      LP(text(given.name)),
      u32(given.height),
      bytes(given.previous),
      u32(given.rosterHeight),
      bytes(given.rosterHash),
      publicKey(signer),
      u32(given.signedOn),
      u32(given.goodUntil),
      u32(writers.length),
      ...writers,
      LP(bytes(given.body))
    )
    const whole = all(said, signed(signer, said))
    const id = given.name === 'genesis' && { schemeId: hex(H('elevenses/genesis/1', whole)) }
    return { notice: hex(whole), hash: hex(sha256(whole)), ...id }
  },
  sixWords({ typed }) {
    const normalised = typed
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z]/g, '')
    return { normalised, slotSecret: hex(argon2id(text(normalised), 'elevenses/phrase/1')) }
  },
  spareKey: given => ({
    words: mnemonic(bytes(given.bytes)),
    code: `spare-key:${bytes(given.bytes).toString('base64url')}`
  }),
  checkWords({ purpose, fields }) {
    const hash = H('elevenses/words/1', text(purpose), ...fields.map(bytes))
    let number = BigInt(`0x${hex(argon2id(hash, 'elevenses/words/1'))}`) % 7776n ** 4n
    const words: string[] = []
    for (let i = 0; i < 4; i++, number /= 7776n) words.unshift(list[Number(number % 7776n)] ?? '')
    return { words: words.join(' ') }
  },
  slot({ slotSecret, vaultSecret, nonce }) {
    const secret = K(bytes(slotSecret), 'elevenses/slot/1')
    const body = sealedDrop(secret, 'slot', '', bytes(vaultSecret), bytes(nonce))
    return { address: hex(drop(secret).address), ...bodyOf(body) }
  },
  vault({ vaultSecret, index, nonce }) {
    const secret = K(bytes(vaultSecret), 'elevenses/vault/1')
    return { address: hex(drop(secret).address), ...bodyOf(sealedDrop(secret, 'vault', '', text(index), bytes(nonce))) }
  },
  invitation({ desk, lastDay, scheme, secret, application, nonce, markNonce }) {
    const [id, own] = [bytes(scheme).toString('base64url'), bytes(secret).toString('base64url')]
    const left = K(bytes(secret), 'elevenses/invite/1')
    const mark = sealedDrop(left, 'invite', 'used', Buffer.alloc(0), bytes(markNonce))
    return {
      fragment: `${desk}.${id}.${own}.${lastDay}`,
      address: hex(drop(left).address),
      pen: hex(drop(left).pen),
      ...bodyOf(sealedDrop(left, 'invite', '', text(application), bytes(nonce))),
      mark: hex(mark)
    }
  },
  receipt({ words, nonce }) {
    const secret = K(argon2id(text(words), 'elevenses/check/1'), 'elevenses/collected/1')
    const { address, pen } = drop(secret)
    return {
      address: hex(address),
      pen: hex(pen),
      ...bodyOf(sealedDrop(secret, 'receipt', '', Buffer.alloc(0), bytes(nonce)))
    }
  },
  letter,
  pairing({ R }) {
    const secret = bytes(R)
    return {
      id: hex(K(secret, 'elevenses/pairing/1')),
      menteeKey: hex(K(secret, all(text('elevenses/lane/1'), lane.mentee))),
      mentorKey: hex(K(secret, all(text('elevenses/lane/1'), lane.mentor))),
      menteeAddresses: JSON.stringify(numbered(number => addresses(secret, 'mentee', number))),
      mentorAddresses: JSON.stringify(numbered(number => addresses(secret, 'mentor', number)))
    }
  },
  writer: ({ w }) => ({
    markKey: hex(K(bytes(w), 'elevenses/mark/1')),
    pens: JSON.stringify(numbered(number => K(bytes(w), all(text('elevenses/entry-pen/1'), u32(number)))))
  }),
  entry(given) {
    const R = bytes(given.R)
    const pairing = K(R, 'elevenses/pairing/1')
    const place = all(lane[given.lane], u32(given.number), bytes(given.previousTag))
    const associated = all(LP(text('elevenses/entry/1')), pairing, place)
    const said = all(u32(given.seenNumber), bytes(given.seenTag), u32(given.date), text(given.body))
    const mark = hmac(K(bytes(given.w), 'elevenses/mark/1'), all(associated, said))
    const key = K(R, all(text('elevenses/lane/1'), lane[given.lane]))
    const body = seal(key, bytes(given.nonce), padded(all(said, mark)), associated)
    return { associated: hex(associated), mark: hex(mark), ...bodyOf(body), tag: hex(body.subarray(-16)) }
  }
})

function letter(given: Givens['letter']) {
  const box = sha256(K(bytes(given.boxSecret), 'elevenses/box/1/owner'))
  const to = sealingKey(bytes(given.sealingSeed))
  const scheme = bytes(given.scheme)
  const said = all(
    LP(text(given.purpose)),
    bytes(given.letterId),
    LP(bytes(given.thread)),
    u32(given.date),
    u32(given.rosterHeight),
    bytes(given.rosterHash),
    LP(text(given.body))
  )
  const seed = bytes(given.signerSeed)
  const signature =
    seed.length === 0
      ? seed
      : all(
          publicKey(seed),
          signed(
            seed,
            H(
              'elevenses/sign/1',
              text(given.purpose),
              scheme,
              publicKey(seed),
              to,
              box,
              said,
              ...given.alsoSigned.map(bytes)
            )
          )
        )
  const content = all(LP(said), LP(signature))
  const plaintext = all(LP(content), Buffer.alloc(8192 - 1 - 1120 - 16 - 4 - content.length))
  const info = all(LP(text('elevenses/letter/1')), scheme, box)
  const envelope = all(u8(1), hpkeSeal(to, info, plaintext, bytes(given.encapsulationSeed)))
  return {
    box: hex(box),
    info: hex(info),
    text: hex(said),
    signaturePart: hex(signature),
    sha256: hex(sha256(envelope)),
    envelope: hex(envelope)
  }
}
