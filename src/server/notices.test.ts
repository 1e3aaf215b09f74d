import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import fc from 'fast-check'
import { createOffice, createSigner, type Office, type Signer, signNotice, writer } from '../../test/lib/notices.ts'
import { startServer, type TestServer, type TestServerParts } from '../../test/lib/server.ts'
import { type Bytes, utf8 } from '../wire/bytes.ts'
import { publishNoticeBytes } from '../wire/messages.ts'
import { type Notice, parseSignedNotice, rootKeysBody, type SchemeId, zeroHash } from '../wire/notice.ts'

const [morgan, tom, priya, eve] = [createSigner(), createSigner(), createSigner(), createSigner()]
const taken = { ok: true }
const refused = (refusal: string) => ({ ok: false, refusal })

async function emptyServer(t: TestContext, parts?: TestServerParts): Promise<TestServer> {
  const server = await startServer(parts)
  t.after(server.close)
  return server
}

/** Publishes what follows and remembers it. */
async function publish(server: TestServer, office: Office, name: string, signer: Signer, change?: Partial<Notice>) {
  const bytes = office.write(name, signer, change)
  const outcome = await server.board.publish(bytes, '')
  if (outcome.ok) office.hung(bytes, { name })
  return outcome
}

/** A scheme whose root is Morgan and in whose roster Priya may write `news` and `seen/priya`. */
async function scheme(t: TestContext) {
  const server = await emptyServer(t)
  const office = createOffice([morgan])
  assert.deepEqual(await server.board.publish(office.genesis, ''), taken)
  const writers = [writer(priya, 'news', 'seen/priya', 'roster', 'genesis', 'root-change')]
  assert.deepEqual(await publish(server, office, 'roster', morgan, { writers }), taken)
  return { server, office }
}

const namesOn = (server: TestServer) => {
  const names: string[] = []
  for (let all = server.board.all(); all.length > 0; ) {
    const length = new DataView(all.buffer, all.byteOffset).getUint32(0)
    const { notice } = parseSignedNotice(all.slice(4, 4 + length)) ?? assert.fail()
    names.push(`${notice.name} ${notice.height}`)
    all = all.slice(4 + length)
  }
  return names
}

test('an empty server takes one genesis, again and again, and no other', async t => {
  const server = await emptyServer(t)
  const office = createOffice([morgan])
  assert.deepEqual(await server.board.publish(office.genesis, ''), taken)
  assert.deepEqual(await server.board.publish(office.genesis, ''), taken)
  assert.deepEqual(await server.board.publish(createOffice([morgan]).genesis, ''), taken, 'same keys, same bytes')
  assert.deepEqual(await server.board.publish(createOffice([eve]).genesis, ''), refused('wrong-scheme'))
  assert.deepEqual(namesOn(server), ['genesis 1'])
})

test('a genesis that is not one is refused by name', async t => {
  const server = await emptyServer(t)
  const attempts: [Bytes, string][] = [
    [createOffice([morgan]).write('roster', morgan), 'wrong-scheme'],
    [createOffice([morgan], { scheme: zeroHash().fill(1) as Uint8Array as SchemeId }).genesis, 'wrong-scheme'],
    [createOffice([morgan], { body: utf8('no keys') }).genesis, 'malformed'],
    [createOffice([morgan], { body: new Uint8Array(0) }).genesis, 'malformed'],
    [
      createOffice([morgan], { body: rootKeysBody([morgan, tom, priya, eve].map(each => each.key)) }).genesis,
      'malformed'
    ],
    [createOffice([morgan], { writers: [writer(morgan, 'news')] }).genesis, 'malformed'],
    [createOffice([eve], { signer: morgan.key }).genesis, 'notice-unsigned'],
    [createOffice([eve], { body: rootKeysBody([morgan.key]) }).genesis, 'notice-not-entitled'],
    [createOffice([morgan], { height: 2 }).genesis, 'notice-out-of-chain'],
    [createOffice([morgan], { previous: zeroHash().fill(1) as never }).genesis, 'notice-out-of-chain'],
    [createOffice([morgan], { roster: { height: 1, hash: zeroHash() } }).genesis, 'notice-out-of-chain']
  ]
  for (const [bytes, refusal] of attempts) assert.deepEqual(await server.board.publish(bytes, ''), refused(refusal))
  assert.ok(server.board.isEmpty())
})

test('setting up from another machine needs the code on the console', async t => {
  const server = await emptyServer(t, { setUpCode: 'apple pear' })
  const { genesis } = createOffice([morgan])
  const publishWith = (setUpCode: string) =>
    server.send('publishNotice', publishNoticeBytes({ setUpCode, notice: genesis }))
  assert.deepEqual(await publishWith(''), refused('set-up-code'))
  assert.deepEqual(await publishWith('apple  pear'), refused('set-up-code'))
  assert.ok((await publishWith('apple pear')).ok)
})

test('only a root key writes the roster, whoever the roster names', async t => {
  const { server, office } = await scheme(t)
  for (const signer of [eve, priya]) {
    assert.deepEqual(await publish(server, office, 'roster', signer), refused('notice-not-entitled'))
    const body = rootKeysBody([signer.key])
    assert.deepEqual(await publish(server, office, 'root-change', signer, { body }), refused('notice-not-entitled'))
  }
  assert.deepEqual(await publish(server, office, 'roster', morgan), taken)
})

test('only those whom the newest roster names write a name', async t => {
  const { server, office } = await scheme(t)
  assert.deepEqual(await publish(server, office, 'news', priya), taken)
  assert.deepEqual(await publish(server, office, 'pages', priya), refused('notice-not-entitled'))
  assert.deepEqual(await publish(server, office, 'seen/tom', priya), refused('notice-not-entitled'))
  for (const signer of [eve, tom, morgan])
    assert.deepEqual(await publish(server, office, 'news', signer), refused('notice-not-entitled'))
  assert.deepEqual(await publish(server, office, 'roster', morgan, { writers: [writer(tom, 'news')] }), taken)
  assert.deepEqual(await publish(server, office, 'news', priya), refused('notice-not-entitled'))
  assert.deepEqual(await publish(server, office, 'news', tom), taken)
})

test('a root change makes the old root powerless at once', async t => {
  const { server, office } = await scheme(t)
  const to = (...signers: Signer[]) => ({ body: rootKeysBody(signers.map(each => each.key)) })
  assert.deepEqual(await publish(server, office, 'root-change', morgan, to(morgan, tom)), taken)
  assert.deepEqual(await publish(server, office, 'root-change', tom, to(tom)), taken)
  assert.deepEqual(await publish(server, office, 'roster', morgan), refused('notice-not-entitled'))
  assert.deepEqual(await publish(server, office, 'root-change', tom, { body: utf8('x') }), refused('malformed'))
  assert.deepEqual(await publish(server, office, 'roster', tom), taken)
  assert.deepEqual(namesOn(server), ['genesis 1', 'root-change 1', 'root-change 2', 'roster 2'])
})

test('a notice follows the newest of its name and goes by the newest roster', async t => {
  const { server, office } = await scheme(t)
  assert.deepEqual(await publish(server, office, 'news', priya), taken)
  const stray = (change: Partial<Notice>) => publish(server, office, 'news', priya, change)
  const other = zeroHash().fill(7) as never
  for (const change of [{ height: 1 }, { height: 3 }, { height: 0 }, { previous: zeroHash() }, { previous: other }])
    assert.deepEqual(await stray(change), refused('notice-out-of-chain'))
  for (const roster of [
    { height: 0, hash: zeroHash() },
    { height: 2, hash: other },
    { height: 1, hash: other }
  ])
    assert.deepEqual(await stray({ roster }), refused('notice-out-of-chain'))
  assert.deepEqual(await stray({ scheme: other }), refused('wrong-scheme'))
  assert.deepEqual(await stray({ writers: [writer(eve, 'roster')] }), refused('malformed'))
  assert.deepEqual(await stray({}), taken)
})

test('two who write the same height at once: one of them is out of chain', async t => {
  const { server, office } = await scheme(t)
  const both = ['first', 'second'].map(text => office.write('news', priya, { body: utf8(text) }))
  const outcomes = await Promise.all(both.map(bytes => server.board.publish(bytes, '')))
  assert.deepEqual(outcomes, [taken, refused('notice-out-of-chain')])
})

test('a name with a stroke keeps only its newest notice, and a new process finds the same board', async t => {
  const { server, office } = await scheme(t)
  for (let day = 0; day < 3; day++) assert.deepEqual(await publish(server, office, 'seen/priya', priya), taken)
  assert.deepEqual(namesOn(server), ['genesis 1', 'roster 1', 'seen/priya 3'])
  const again = await startServer({ folder: await handOver(server) })
  assert.deepEqual(again.board.all(), server.board.all())
  assert.deepEqual(again.board.newest('roster'), server.board.newest('roster'))
  assert.deepEqual(await publish(again, office, 'seen/priya', priya), taken)
  await again.close()
})

/** Closes without removing the folder. */
async function handOver(server: TestServer): Promise<string> {
  await server.storage.close()
  return server.folder
}

test('no alteration of a signed notice is ever taken', async t => {
  const { server, office } = await scheme(t)
  const good = office.write('news', priya, { body: utf8('The next training afternoon is on Thursday.') })
  const before = server.board.all()
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const altered = good.slice()
      altered[at] = (altered[at] ?? 0) ^ by
      assert.equal((await server.board.publish(altered, '')).ok, false)
    }),
    { numRuns: 500 }
  )
  for (const length of [0, 1, good.length - 1]) {
    assert.deepEqual(await server.board.publish(good.slice(0, length), ''), refused('malformed'))
  }
  assert.deepEqual(server.board.all(), before)
  assert.deepEqual(await server.board.publish(good, ''), taken)
})

test('a key that is no point of the curve signs nothing', async t => {
  // No point of Ed25519 has the height two.
  const notOnTheCurve = Uint8Array.of(2, ...new Uint8Array(31))
  const { server } = await scheme(t)
  const office = createOffice([{ ...eve, key: notOnTheCurve as never }])
  assert.deepEqual(await server.board.publish(office.write('news', eve), ''), refused('wrong-scheme'))
  const empty = await emptyServer(t)
  assert.deepEqual(await empty.board.publish(office.genesis, ''), refused('notice-unsigned'))
  const signed = parseSignedNotice(office.genesis) ?? assert.fail()
  assert.deepEqual(await empty.board.publish(signNotice(signed.notice, morgan), ''), refused('notice-unsigned'))
})

test('a key with which anybody could sign is not even read', async t => {
  const empty = await emptyServer(t)
  for (const key of [zeroHash(), zeroHash().fill(255)]) {
    const office = createOffice([{ ...eve, key: key as never }])
    assert.deepEqual(await empty.board.publish(office.genesis, ''), refused('malformed'))
  }
})
