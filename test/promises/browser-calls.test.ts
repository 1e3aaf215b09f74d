import assert from 'node:assert/strict'
import { createServer, type IncomingHttpHeaders, request as requestOf, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import test, { after, before } from 'node:test'
import type { Browser } from 'playwright-core'
import * as cast from '../../src/steps/cast.ts'
import { endpoints } from '../../src/wire/endpoints.ts'
import { launchChromium, type Program, startProgram } from '../lib/browser.ts'
import { newVisitor, type Visitor } from '../lib/visitor.ts'
import * as walks from '../lib/walks.ts'

// Protocol 12, "operator with live access". What the steps say on the line is heard in recording-proxy.test.ts; here is
// heard what a browser adds to it of its own accord. Each person has a proxy of their own, so that it knows who speaks.

interface Heard {
  readonly person: string
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly answerHeaders: IncomingHttpHeaders
}

const nasrin: cast.CastAsker = { ...cast.asha, calledName: 'Nasrin Daryaei', keepAwayFrom: ['Ottoline Grubb'] }
const letter = 'Then I bring the binoculars.'
const secrets = [nasrin.calledName, ...nasrin.keepAwayFrom, letter, cast.helen.sixWords, cast.ben.sixWords]

const heard: Heard[] = []
const proxies: Server[] = []
let program: Program
let browser: Browser

before(async () => {
  program = await startProgram({ demo: true })
  browser = await launchChromium()
  await nasrinAsks()
  await helenAndBenWrite()
})
after(async () => {
  await browser.close()
  for (const each of proxies) each.closeAllConnections()
  for (const each of proxies) each.close()
  await program.stop()
})

async function nasrinAsks(): Promise<void> {
  const visitor = await comes('Nasrin')
  await visitor.go('/')
  await walks.choosesALead(visitor, '/ask', 'Tarn Valley')
  await visitor.press('Write to Priya')
  await walks.answersTheShortList(visitor, nasrin, 'Priya')
  await visitor.press('Skip the other questions')
  await walks.readsTheLimits(visitor)
  secrets.push(await walks.savesSixWords(visitor))
  await visitor.press('Go on without')
  await visitor.press('Send it to Priya')
  await visitor.at('Your request is with Priya')
  await visitor.leave()
}

async function helenAndBenWrite(): Promise<void> {
  const [helen, ben] = [await comes('Helen'), await comes('Ben')]
  await walks.opensWith(helen, { sixWords: cast.helen.sixWords })
  await helen.press('My mentor')
  await helen.press(cast.ben.name)
  await walks.opensWith(ben, { sixWords: cast.ben.sixWords })
  await ben.press('My people')
  await ben.press(cast.helen.calledName)
  await ben.at(/^Letters with/)
  await helen.write('A letter to Ben', letter)
  await helen.press('Send')
  await ben.sees(letter)
  await helen.leave()
  await ben.leave()
}

async function comes(person: string): Promise<Visitor> {
  return newVisitor(browser, `http://127.0.0.1:${await proxyFor(person)}`)
}

function proxyFor(person: string): Promise<number> {
  const proxy = createServer((request, response) => {
    const { method, url = '', headers } = request
    const onward = requestOf(program.url + url, { method, headers }, answer => {
      heard.push({ person, url, headers, answerHeaders: answer.headers })
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    response.on('close', () => onward.destroy())
    request.pipe(onward)
  })
  proxies.push(proxy)
  return new Promise(resolve => proxy.listen(0, '127.0.0.1', () => resolve((proxy.address() as AddressInfo).port)))
}

const paths: ReadonlySet<string> = new Set(Object.values(endpoints).map(({ path }) => path))
const isCall = ({ url }: Heard): boolean => paths.has(url)
const isPublic = ({ url }: Heard): boolean => /^\/(ask|open|assets\/[\w.-]+)?$/.test(url)

/** Everything that should not be there, by name. */
function faults(one: Heard): string[] {
  const { url, headers, answerHeaders } = one
  const said = [url, ...Object.values(headers), ...Object.values(answerHeaders)].join('\n').toLowerCase()
  const wrong: Record<string, boolean> = {
    'an address of its own': !isCall(one) && !isPublic(one),
    cookie: 'cookie' in headers || 'set-cookie' in answerHeaders,
    'proof of identity': 'authorization' in headers,
    referrer: 'referer' in headers,
    'kept answer': isCall(one) && answerHeaders['cache-control'] !== 'no-store',
    number: isCall(one) && ('if-none-match' in headers || 'if-modified-since' in headers || 'etag' in answerHeaders),
    secret: secrets.some(text => said.includes(text.toLowerCase()) || said.includes(encodeURI(text).toLowerCase()))
  }
  return Object.keys(wrong).filter(name => wrong[name])
}

test('a browser adds no cookie, no referrer and no number to what it asks, and no secret stands in an address', () => {
  assert.ok(heard.filter(isCall).length > 60)
  for (const url of ['/ask', '/open', endpoints.leaveLetter.path, endpoints.waitForDrops.path])
    assert.ok(
      heard.some(each => each.url === url),
      `${url} was never asked for`
    )
  const found = heard.flatMap(each => faults(each).map(fault => `${fault}: ${each.url}`))
  assert.deepEqual([...new Set(found)], [])
})

test('nothing in the heads of calls and answers tells one person from another', () => {
  const people = ['Nasrin', 'Helen', 'Ben']
  // Refusals look different, and not everybody meets one.
  const calls = heard.filter(each => isCall(each) && each.answerHeaders['content-type'] === 'application/octet-stream')
  assert.ok(calls.length > 60)
  for (const headsOf of [headOfCall, headOfAnswer]) {
    const heads = people.map(person => new Set(calls.filter(each => each.person === person).map(headsOf)))
    for (const each of heads) assert.deepEqual([...each].sort(), [...(heads[0] ?? [])].sort())
  }
})

/** Without what differs from call to call for reasons that are nobody's: where it goes, how long it is, and when. */
const headOfCall = ({ headers: { host: _host, origin: _origin, 'content-length': _length, ...rest } }: Heard): string =>
  JSON.stringify(rest)
const headOfAnswer = ({ answerHeaders: { date: _date, 'content-length': _length, ...rest } }: Heard): string =>
  JSON.stringify(rest)

test('what a browser may keep bears the same mark for everybody', () => {
  assert.deepEqual(markedApart(heard), [])
  const [kept] = heard.filter(({ answerHeaders }) => 'etag' in answerHeaders)
  assert.ok(kept)
  const marked = { ...kept, answerHeaders: { ...kept.answerHeaders, etag: '"asha"' } }
  assert.deepEqual(markedApart([...heard, marked]), [kept.url])
})

/** A file that is kept and asked for again says the mark it came with: one of its own would be as good as a cookie. */
function markedApart(all: readonly Heard[]): string[] {
  const marksByUrl = Map.groupBy(all, ({ url }) => url)
  return [...marksByUrl].flatMap(([url, each]) => {
    const marks = new Set(each.map(({ answerHeaders }) => `${answerHeaders.etag} ${answerHeaders['last-modified']}`))
    return marks.size > 1 ? [url] : []
  })
}

test('each breach, planted, is named', () => {
  const good = heard.find(({ url }) => url === endpoints.readDrops.path)
  assert.ok(good)
  assert.deepEqual(faults(good), [])
  const planted: [string, Partial<Heard>][] = [
    ['an address of its own', { url: '/open/requests/7' }],
    ['an address of its own', { url: `${good.url}?person=7` }],
    ['cookie', { headers: { ...good.headers, cookie: 'id=7' } }],
    ['cookie', { answerHeaders: { ...good.answerHeaders, 'set-cookie': ['id=7'] } }],
    ['proof of identity', { headers: { ...good.headers, authorization: 'Bearer 7' } }],
    ['referrer', { headers: { ...good.headers, referer: 'https://scheme.example/ask' } }],
    ['kept answer', { answerHeaders: {} }],
    ['number', { headers: { ...good.headers, 'if-none-match': '"7"' } }],
    ['secret', { headers: { ...good.headers, 'x-name': nasrin.calledName } }],
    ['secret', { url: `/ask#${encodeURI(cast.helen.sixWords)}` }]
  ]
  for (const [name, change] of planted) assert.ok(faults({ ...good, ...change }).includes(name), name)
})
