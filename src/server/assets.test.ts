import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { startServer } from '../../test/lib/server.ts'

const long = 'const tea = "Elevenses"\n'.repeat(100)

async function served(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'elevenses-'))
  mkdirSync(join(folder, 'assets'))
  for (const [name, text] of Object.entries({
    'ask.html': '<!doctype html>ask',
    'open.html': '<!doctype html>open',
    'assets/open-Ab3_x-9Z.js': long,
    'assets/elevenses.css': 'b{}',
    'assets/notes.md': 'not for the public'
  }))
    writeFileSync(join(folder, name), text)
  const server = await startServer({ assetsFolder: folder })
  t.after(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })
  return (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    server.fetch(new Request(`http://elevenses.test${path}`, { headers, method }))
}

test('the two desks are kept by no browser and by no name of a file', async t => {
  const get = await served(t)
  for (const path of ['/ask', '/open']) {
    const response = await get(path)
    assert.equal(response.headers.get('cache-control'), 'no-store')
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8')
    assert.equal(response.headers.get('etag'), null)
    assert.equal(await response.text(), `<!doctype html>${path.slice(1)}`)
    assert.equal((await get(`${path}.html`)).status, 404)
  }
})

test('a file whose name holds its hash is kept for ever, others are asked for again', async t => {
  const get = await served(t)
  const script = await get('/assets/open-Ab3_x-9Z.js')
  assert.match(script.headers.get('cache-control') ?? '', /immutable/)
  assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8')
  const style = await get('/assets/elevenses.css')
  assert.equal(style.headers.get('cache-control'), 'no-cache')
  const again = await get('/assets/elevenses.css', { 'if-none-match': style.headers.get('etag') ?? '' })
  assert.deepEqual([again.status, await again.text()], [304, ''])
  const other = await get('/assets/elevenses.css', { 'if-none-match': 'W/"other"' })
  assert.deepEqual([other.status, await other.text()], [200, 'b{}'])
})

test('a browser that unpacks gets it packed, where that is shorter', async t => {
  const get = await served(t)
  const packed = await get('/assets/open-Ab3_x-9Z.js', { 'accept-encoding': 'br, gzip' })
  assert.equal(packed.headers.get('content-encoding'), 'gzip')
  assert.equal(packed.headers.get('vary'), 'accept-encoding')
  assert.equal(gunzipSync(await packed.arrayBuffer()).toString(), long)
  for (const [path, accepts] of [
    ['/assets/open-Ab3_x-9Z.js', 'br, gzip;q=0'],
    ['/assets/open-Ab3_x-9Z.js', ''],
    ['/assets/elevenses.css', 'gzip']
  ] as const)
    assert.equal((await get(path, { 'accept-encoding': accepts })).headers.get('content-encoding'), null)
})

test('nothing but what was built is served, whatever the path says', async t => {
  const get = await served(t)
  for (const path of ['/assets/notes.md', '/assets', '/assets/', '/ask.html', '/assets/..%2fask.html', '/package.json'])
    assert.equal((await get(path)).status, 404, path)
})
