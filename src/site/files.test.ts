import assert from 'node:assert/strict'
import test from 'node:test'
import { bodyAt, siteAt, siteOf } from '../../test/lib/site.ts'
import { publicPaths } from './pages.tsx'

test('no robot is sent to a desk, a call or the way out', async () => {
  const { status, type, body } = await siteAt('standing').page('/robots.txt')
  assert.deepEqual([status, type], [200, 'text/plain; charset=utf-8'])
  for (const path of ['/ask', '/open', '/api/', '/leave']) assert.ok(body.includes(`\nDisallow: ${path}\n`), path)
  assert.ok(body.includes('\nSitemap: https://wednesday.example/sitemap.xml\n'))
  assert.doesNotMatch(await bodyAt(siteAt('standing', { address: () => undefined }), '/robots.txt'), /Sitemap/)
})

test('the list of pages names every public page and no desk; without an address it is empty', async () => {
  const { type, body } = await siteAt('standing').page('/sitemap.xml')
  assert.equal(type, 'application/xml; charset=utf-8')
  const places = [...body.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, place]) => place)
  assert.deepEqual(
    places,
    publicPaths.map(path => `https://wednesday.example${path}`)
  )
  for (const site of [siteAt('none'), siteAt('standing', { address: () => undefined })])
    assert.doesNotMatch(await bodyAt(site, '/sitemap.xml'), /<loc>/)
})

test('the feed has the news, newest first, each under a name that never changes, and a neutral title', async () => {
  const site = siteAt('full')
  const { type, body } = await site.page('/news.atom')
  assert.equal(type, 'application/atom+xml; charset=utf-8')
  assert.match(body, /<title>The Wednesday Room<\/title>\n<updated>2026-11-02T00:00:00Z<\/updated>/)
  const ids = [...body.matchAll(/<entry>\n<id>([^<]*)<\/id>/g)].map(([, id]) => id)
  const name = `urn:elevenses:${'k'.repeat(43)}:`
  assert.deepEqual(ids, [`${name}managers-welcome`, `${name}we-begin`])
  assert.ok((await bodyAt(site, '/news')).includes('id="managers-welcome"'))
  assert.doesNotMatch(body.replace(/<entry>[\s\S]*<\/entry>/, ''), /mentor|Tarn/i)
})

test('what cannot be said in XML is left out, and nothing of the text becomes a tag', async () => {
  const items = [{ id: 'odd', on: '2026-11-01', title: ']]></title>&\ud800\ufffe\u202e', text: '</content><x>' }]
  const body = await bodyAt(siteOf({ genesis: {}, news: { items } }), '/news.atom')
  assert.match(body, /<title>\]\]&#62;&#60;\/title&#62;&#38;<\/title>/)
  assert.equal(body.match(/<\/content>/g)?.length, 1)
  assert.doesNotMatch(body, /<x>|[\ud800\ufffe\u202e]/)
})
