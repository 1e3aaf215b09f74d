import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { LaneKeys } from '../../src/letters/logbook/lane-keys.ts'
import { openPrivateSpace } from '../../src/steps/open-private-space.ts'
import { readLogbook } from '../../src/steps/read.ts'
import { visit } from '../../src/steps/visit.ts'
import { addDays, type Day } from '../../src/vocabulary/day.ts'
import { type Bytes, toHex } from '../../src/wire/bytes.ts'
import { dropSizes } from '../../src/wire/drop.ts'
import { type Endpoint, endpoints } from '../../src/wire/endpoints.ts'
import { letterSize } from '../../src/wire/letterbox.ts'
import * as messages from '../../src/wire/messages.ts'
import { httpSend } from '../../tools/seed/world.ts'
import { quickFolder } from '../lib/folder.ts'
import { live } from '../lib/life.ts'
import { type BuiltScheme, buildScheme, need, type Person } from '../lib/scheme.ts'
import { startServer, type TestServer } from '../lib/server.ts'

// Protocol 12, "operator with live access". Everything that is sent goes through a proxy that writes it down.

interface Heard {
  readonly person: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly body: Bytes
  readonly answerHeaders: Headers
}

const today = '2026-11-16' as Day
const asha = 'Asha Ramanathan'
const folder = quickFolder()
const heard: Heard[] = []
const proxies: Server[] = []
let server: TestServer
let scheme: BuiltScheme
let pairingAddresses: ReadonlySet<string>

before(async () => {
  server = await startServer({ folder })
  const { url } = await server.listen()
  const [ofAsha, ofOthers] = [await proxy(url, 'Asha'), await proxy(url, 'everybody else')]
  const sendAs = (name: string) => httpSend(`http://127.0.0.1:${name === asha ? ofAsha : ofOthers}`)
  scheme = await buildScheme({ leads: 1, mentors: 2, today, sendAs })
  const { mentee, mentor } = await live(scheme, () => undefined, asha, scheme.leads[0] as Person, 'paired')
  for (const days of [1, 60, 120]) await lookAgain(mentee, addDays(today, days))
  pairingAddresses = await addressesOfPair(mentor as Person)
})

after(async () => {
  for (const each of proxies) each.close()
  await server.close()
  rmSync(folder, { recursive: true })
})

async function lookAgain({ desk, world }: Person, day: Day): Promise<void> {
  const words = scheme.secrets.filter(text => text.split(' ').length === 6).at(-1) ?? ''
  const later = { ...world, today: day }
  const opened = need(await openPrivateSpace(later, { by: 'six-words', text: words }))
  need(await visit(later, opened))
  need(await readLogbook(later, opened, desk.held.pairings()[0]?.id ?? ''))
}

async function addressesOfPair({ desk }: Person): Promise<ReadonlySet<string>> {
  const [pairing] = desk.held.pairings()
  assert.ok(pairing && 'keys' in pairing)
  const lanes = await Promise.all(
    (['mentee', 'mentor'] as const).map(lane => LaneKeys.of(pairing.keys.pairingSecret, lane))
  )
  return new Set((await Promise.all(lanes.map(keys => keys.addresses(1, 128)))).flat().map(toHex))
}

function proxy(target: string, person: string): Promise<number> {
  const listening = createServer(async (request, response) => {
    const body = await bodyOf(request)
    const init =
      request.method === 'GET'
        ? {}
        : { method: 'POST', body, headers: { 'content-type': String(request.headers['content-type']) } }
    const answer = await fetch(target + request.url, init)
    heard.push({ person, url: request.url ?? '', headers: request.headers, body, answerHeaders: answer.headers })
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
    response.end(Buffer.from(await answer.arrayBuffer()))
  })
  proxies.push(listening)
  return new Promise(resolve =>
    listening.listen(0, '127.0.0.1', () => resolve((listening.address() as AddressInfo).port))
  )
}

async function bodyOf(request: IncomingMessage): Promise<Bytes> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return new Uint8Array(Buffer.concat(parts))
}

/** Everything in one call that should not be there, by name. */
function faults(call: Heard): string[] {
  const found: string[] = []
  const fault = (name: string) => found.push(name)
  const endpoint = endpointOf(call.url)
  if (!endpoint) return ['secret in a URL']
  if (call.headers.cookie || call.headers.authorization) fault('cookie')
  if (call.headers.referer || call.headers.origin) fault('referrer')
  for (const name of ['set-cookie', 'etag', 'last-modified']) if (call.answerHeaders.has(name)) fault('cookie')
  if (!isInClasses(endpoint, call.body)) fault('size')
  const addresses = addressesIn(endpoint, call.body).map(toHex)
  const ofPair = addresses.filter(address => pairingAddresses.has(address)).length
  if (ofPair > 0 && ofPair < addresses.length) fault('mixed call')
  return found
}

const endpointOf = (url: string): Endpoint | undefined =>
  (Object.keys(endpoints) as Endpoint[]).find(name => endpoints[name].path === url)

function isInClasses(endpoint: Endpoint, body: Bytes): boolean {
  const request = messages.parseWorked(body)?.request ?? new Uint8Array(0)
  switch (endpoint) {
    case 'createDrop':
      return dropSizes.includes(messages.parseCreateDrop(request)?.body.length ?? 0)
    case 'replaceDrop':
      return dropSizes.includes(messages.parseReplaceDrop(body)?.body.length ?? 0)
    case 'leaveLetter':
      return messages.parseLeaveLetter(request)?.body.length === letterSize
    default:
      return true
  }
}

function addressesIn(endpoint: Endpoint, body: Bytes): readonly Bytes[] {
  switch (endpoint) {
    case 'readDrops':
      return messages.parseReadDrops(body) ?? []
    case 'waitForDrops':
      return messages.parseWaitedDrops(body)?.map(({ address }) => address) ?? []
    case 'renewDrops':
      return messages.parseHeldDrops(body, 64)?.map(({ address }) => address) ?? []
    default:
      return []
  }
}

test('nobody sends a cookie, a secret in a URL, a length of their own, or two groups in one call', () => {
  assert.ok(heard.length > 200)
  assert.deepEqual([...new Set(heard.flatMap(faults))], [])
  const ofPair = heard.filter(call => faultsOfPair(call))
  assert.ok(ofPair.length >= 3, 'the pair was never read: the test would see no mixed call')
  assert.ok(heard.some(({ url }) => url === endpoints.renewDrops.path))
})

const faultsOfPair = (call: Heard): boolean => {
  const endpoint = endpointOf(call.url)
  return endpoint !== undefined && addressesIn(endpoint, call.body).some(each => pairingAddresses.has(toHex(each)))
}

test('nothing in the head of a call tells one person from another', () => {
  const heads = (person: string) => {
    const values = heard.filter(call => call.person === person).map(({ headers }) => headOf(headers))
    return new Set(values)
  }
  const own = heads('Asha')
  assert.ok(own.size > 0)
  const others = heads('everybody else')
  assert.deepEqual(
    [...own].filter(head => !others.has(head)),
    []
  )
})

/** Without what differs from call to call for reasons that are nobody's: where it goes and how long it is. */
const headOf = ({ host: _host, 'content-length': _length, ...rest }: IncomingHttpHeaders): string =>
  JSON.stringify(rest)

test('no letterbox call and no call for a pair holds a byte string that a call for one’s own things holds', () => {
  const groupOf = (call: Heard): string => {
    const endpoint = endpointOf(call.url)
    if (endpoint === 'listLetters' || endpoint === 'deleteLetters') return `box ${toHex(call.body.subarray(0, 32))}`
    return faultsOfPair(call) ? 'pair' : 'own'
  }
  const groupsByField = new Map<string, Set<string>>()
  for (const call of heard.filter(({ person }) => person === 'Asha')) {
    const endpoint = endpointOf(call.url)
    const fields =
      endpoint === 'listLetters' ? [call.body.subarray(0, 32)] : addressesIn(endpoint ?? 'challenge', call.body)
    for (const field of fields) {
      const hex = toHex(field)
      groupsByField.set(hex, (groupsByField.get(hex) ?? new Set()).add(groupOf(call)))
    }
  }
  assert.ok(groupsByField.size > 20)
  assert.deepEqual(
    [...groupsByField.values()].filter(groups => groups.size > 1),
    []
  )
})

test('each breach, planted, is named', () => {
  const good = heard.find(({ url }) => url === endpoints.readDrops.path)
  const mixedBody = new Uint8Array(64)
  mixedBody.set(Buffer.from([...pairingAddresses][0] ?? '', 'hex'))
  assert.ok(good)
  const planted: [string, Heard][] = [
    ['cookie', { ...good, headers: { ...good.headers, cookie: 'id=7' } }],
    ['cookie', { ...good, answerHeaders: new Headers({ etag: '"asha"' }) }],
    ['referrer', { ...good, headers: { ...good.headers, referer: 'https://example.org/ask' } }],
    ['secret in a URL', { ...good, url: `${good.url}?address=1f` }],
    ['mixed call', { ...good, body: mixedBody }],
    ['size', { ...good, url: endpoints.createDrop.path, body: new Uint8Array(24 + 64 + 1000) }]
  ]
  for (const [name, call] of planted) assert.ok(faults(call).includes(name), name)
})
