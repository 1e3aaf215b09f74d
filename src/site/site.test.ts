import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { gzipSync } from 'node:zlib'
import { bodyAt, everyPage, said, schemeId, siteAt, siteOf } from '../../test/lib/site.ts'
import { styles } from '../../test/lib/styles.ts'
import { bodyOf, exampleDrop, fixtures, roster, scheme } from './test-scheme.ts'

const promise =
  'Only the lead you choose and your mentor know that you are being mentored. Nobody but your mentor knows what you talk about. The limits: serious risk to you or someone else, or crime; then your mentor must act, and will normally tell you first. If you say yes, a named deputy can stand in for your lead.'

const stages = Object.keys(fixtures) as (keyof typeof fixtures)[]

test('Asha finds three doors, the promise word for word, four reasons, before and after, and her leads by name', async () => {
  const { status, body } = await siteAt('standing').page('/')
  assert.equal(status, 200)
  for (const door of [`/ask#${schemeId}`, '/buddies', '/signposts'])
    assert.match(body, new RegExp(`class="el-card__link" href="${door}"`), door)
  const words = ['A big change', 'Feeling stale', 'Under pressure', 'A new challenge', 'Before', 'After']
  const more = ['Dr Priya Nair', 'Tarn Valley and Saltmarsh Coast', 'Within 2 working days', 'Nothing published yet']
  for (const each of [promise, ...words, ...more]) assert.ok(said(body).includes(each), each)
})

test('the promise stands word for word where confidentiality is explained, with the exceptions and their version', async () => {
  const text = said(await bodyAt(siteAt('standing'), '/confidentiality'))
  for (const words of [promise, 'Your own safety is at serious risk.', 'version 3', 'Three things we cannot promise'])
    assert.ok(text.includes(words), words)
})

test('exceptions are shown as they were agreed to, stars and brackets included, whatever the page around them says', async () => {
  const exceptions = ['*All* [of](/leads) this, {name}', '# and this']
  const bodies = { genesis: {}, scheme: { ...scheme, agreement: { version: 1, exceptions } }, roster }
  const without = { pages: [{ name: 'confidentiality', text: 'We say nothing of exceptions.' }] }
  for (const each of [bodies, { ...bodies, pages: without }]) {
    const text = said(await bodyAt(siteOf(each), '/confidentiality'))
    for (const exception of exceptions) assert.ok(text.includes(exception), exception)
  }
})

test('on every page a scheme on trial says so, help is one link away, and so is the way out', async () => {
  for (const { path, html } of await everyPage(siteAt('standing'))) {
    assert.ok(html.includes('Trial scheme: not open'), path)
    assert.ok(html.includes('href="/help-now"'), path)
    assert.ok(html.includes('href="/leave"') && html.includes('data-quick-exit'), path)
  }
})

test('the page for a crisis has every number, and the cards hold only what the NHS does', async () => {
  const body = await bodyAt(siteAt('standing'), '/help-now')
  for (const number of ['999', '111', '116123', '08088088000', '03000303300', '03301231245'])
    assert.ok(body.includes(`href="tel:${number}"`), number)
  assert.ok(said(body).includes('85258'))
  const cards = [...body.matchAll(/<section class="el-care[\s\S]*?<\/section>/g)].map(([card]) => card)
  assert.equal(cards.length, 2)
  for (const card of cards) assert.doesNotMatch(card, /Samaritans|Shout|BMA/)
})

test('the page for a crisis says when its numbers were last checked, and when that is too long ago', async () => {
  const checked = async (crisisCheckedOn?: string) =>
    said(await bodyAt(siteOf({ ...fixtures.standing, signposts: { signposts: [], crisisCheckedOn } }), '/help-now'))
  assert.match(await checked(), /has not yet checked the numbers/)
  assert.match(await checked('2026-11-01'), /were last checked on 1 November 2026\. This page/)
  assert.match(await checked('2026-01-01'), /were last checked on 1 January 2026\. That is some time ago/)
})

test('a stranger who sees the tab learns nothing', async () => {
  for (const { path, html } of await everyPage(siteAt('standing'))) {
    const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? ''
    assert.ok(title.endsWith('The Wednesday Room'), `${path}: ${title}`)
    assert.doesNotMatch(title, /mentor|Tarn/i, path)
  }
})

for (const stage of stages) {
  test(`${stage}: every link within the site leads to a page, a file or a desk, and every jump to a place`, async () => {
    const site = siteAt(stage)
    for (const { path, html } of await everyPage(site)) {
      for (const [, href = ''] of html.matchAll(/href="(\/[^"#]*)/g)) {
        const isElsewhere = /^\/(ask|open|leave|assets\/(elevenses\.css|site\.css|icon\.svg))$/.test(href)
        assert.ok(isElsewhere || (await site.page(href)).status === 200, `${path} leads to ${href}`)
      }
      for (const [, target = '', id = ''] of html.matchAll(/href="(\/[a-z-]*)?#([a-z0-9-]+)"/g)) {
        const there = target ? await bodyAt(site, target) : html
        assert.ok(/^\/(ask|open)$/.test(target) || there.includes(`id="${id}"`), `${path} jumps to ${target}#${id}`)
      }
    }
  })

  test(`${stage}: no page carries a style or a script, or loads anything but our own files`, async () => {
    for (const { path, html } of await everyPage(siteAt(stage))) {
      assert.doesNotMatch(html, /\sstyle=|<style|\son[a-z]+=|<script(?! src="\/assets\/enhance\.js" defer)/, path)
      assert.doesNotMatch(html, /\ssrc="(?!\/assets\/enhance\.js")/, path)
      const loaded = [...html.matchAll(/<link rel="(?:icon|stylesheet)" href="([^"]+)"/g)].map(([, href]) => href)
      assert.deepEqual(loaded, ['/assets/icon.svg', '/assets/elevenses.css', '/assets/site.css'], path)
    }
  })

  test(`${stage}: each page has one heading above all others, and none is left out below it`, async () => {
    for (const { path, html } of await everyPage(siteAt(stage))) {
      const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
      const levels = [...main.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
      assert.equal(levels[0], 1, path)
      assert.equal(levels.filter(level => level === 1).length, 1, path)
      for (const [at, level] of levels.entries())
        assert.ok(level <= (levels[at - 1] ?? 0) + 1, `${path}: ${levels.join(' ')}`)
    }
  })
}

test('an empty server offers two doors to its own computer, and asks everybody else for a code', async () => {
  const here = await bodyAt(siteAt('none'), '/')
  assert.ok(here.includes('href="/open#set-up"') && here.includes('href="/open#look-around"'))
  assert.doesNotMatch(here, /Trial scheme|asked for a code/)
  const elsewhere = await bodyAt(siteAt('none', { loopback: false }), '/')
  assert.ok(elsewhere.includes('href="/open#set-up"') && said(elsewhere).includes('asked for a code'))
  assert.doesNotMatch(elsewhere, /look-around/)
})

test('only the made-up scheme has doors to the desks of its cast', async () => {
  const shown = await bodyAt(siteAt('made-up'), '/')
  assert.ok(shown.includes('href="/open#look-around.asha"') && shown.includes('Made-up scheme'))
  assert.doesNotMatch(await bodyAt(siteAt('standing'), '/'), /look-around|Made-up/)
})

test('a notice that cannot be read gives a calm page with a way to help', async () => {
  for (const odd of [null, 7, 'x', [], { name: 'half a scheme' }]) {
    const site = siteOf({ genesis: {}, scheme: odd, roster: odd, pages: odd, news: odd, signposts: odd, figures: odd })
    for (const { path, html } of await everyPage(site)) assert.ok(html.includes('/help-now'), path)
    assert.match(said(await bodyAt(site, '/')), /being set up/)
  }
})

test('what Morgan writes anew takes the place of a starter text; the promise is not for her to change', async () => {
  const pages = [
    { name: 'privacy', text: '# Our own privacy\n\nAsk {name}.' },
    { name: 'first-page', text: '# Two doors only\n\nHello.\n\n## One\n\na\n\n## Two\n\nb' },
    { name: 'complaints', text: '   ' },
    { name: 'promise', text: 'We promise nothing.' }
  ]
  const site = siteOf({ ...fixtures.standing, pages: { pages } })
  assert.match(said(await bodyAt(site, '/privacy')), /Our own privacy Ask Tarn and Saltmarsh Mentoring\./)
  assert.match(said(await bodyAt(site, '/complaints')), /Something is not right Tell us/)
  const first = said(await bodyAt(site, '/'))
  assert.ok(first.includes(promise) && first.includes('Find a buddy'), 'three doors are needed')
  assert.doesNotMatch(first, /Two doors only|promise nothing/)
})

test('a name is a name: filled into a text it makes no link and no heading there', async () => {
  const name = '[free money](https://a.example) **now**'
  const body = await bodyAt(siteOf({ genesis: {}, scheme: { ...scheme, name }, roster }), '/privacy')
  assert.doesNotMatch(body, /href="https:\/\/a\.example|<strong>now/)
})

test('the number of the office can be rung with a thumb, and what is no number stays as it is written', async () => {
  const link = '<a href="tel:01632960200">01632 960 200</a>'
  for (const path of ['/complaints', '/privacy', '/'])
    assert.ok((await bodyAt(siteAt('standing'), path)).includes(link), path)
  const asked = siteOf({ genesis: {}, scheme: { ...scheme, telephone: '0 or (javascript:x) ask' }, roster })
  assert.doesNotMatch(await bodyAt(asked, '/complaints'), /href="(tel:0|javascript)/)
  assert.match(said(await bodyAt(asked, '/complaints')), /0 or \(javascript:x\) ask/)
})

test('whoever looks sees the very bytes of the example, and is told when there is none', async () => {
  const shown = await bodyAt(siteAt('standing'), '/confidentiality')
  const digits = [...shown.matchAll(/<pre[^>]*>([^<]*)<\/pre>/g)].map(([, some]) => some?.replaceAll(' ', ''))
  assert.equal(digits.join(''), Buffer.from(exampleDrop).toString('hex'))
  assert.match(said(shown), /I am called Sam.*1024 bytes/)
  for (const drop of [async () => undefined, () => Promise.reject(new Error('the disk is gone'))])
    assert.match(said(await bodyAt(siteAt('standing', { drop }), '/confidentiality')), /No example lies on the server/)
})

test('of a large example the first bytes are shown and the rest is counted', async () => {
  const drop = async () => new Uint8Array(262_144).fill(7)
  const body = await bodyAt(siteAt('standing', { drop }), '/confidentiality')
  assert.match(said(body), /262144 bytes, read today\. The first 1024/)
  assert.ok(body.length < 60_000)
})

test('only the page that shows the example asks for it', async () => {
  const asked: string[] = []
  const site = siteAt('standing', {
    drop: async address => {
      asked.push(address)
      return exampleDrop
    }
  })
  await everyPage(site)
  await everyPage(site)
  assert.deepEqual(asked, [scheme.example.address])
})

test('a page is made once and made anew when a notice, the day or the address changes', async () => {
  let [name, day, address] = ['One', '2026-11-22', 'https://a.example/']
  const site = siteOf(
    {},
    {
      notice: wanted => (wanted === 'scheme' ? bodyOf({ ...scheme, name }) : undefined),
      schemeId: () => schemeId,
      today: () => day,
      address: () => address
    }
  )
  const first = await site.page('/')
  assert.equal(await site.page('/'), first)
  assert.equal(await site.page('/nowhere'), await site.page('/also-nowhere'))
  name = 'Two'
  assert.match(await bodyAt(site, '/'), /Two/)
  const second = await site.page('/')
  day = '2026-11-23'
  const third = await site.page('/')
  assert.notEqual(third, second)
  address = 'https://b.example/'
  assert.match(await bodyAt(site, '/'), /https:\/\/b\.example\//)
})

test('what there is no page for gets a calm one, and the gallery is for developers only', async () => {
  const site = siteAt('standing')
  assert.equal((await site.page('/wp-admin')).status, 404)
  assert.match(said(await bodyAt(site, '/wp-admin')), /There is no page here/)
  assert.equal((await site.page('/leads/')).status, 200)
  assert.equal((await site.page('/gallery')).status, 200)
  assert.equal((await siteAt('standing', { loopback: false }).page('/gallery')).status, 404)
})

test('texts that a scheme has lost leave gaps, not errors', async () => {
  for (const stage of stages) {
    const site = siteAt(stage, { content: {} })
    for (const { path, html } of await everyPage(site)) assert.match(html, /<h1/, path)
  }
})

test('a page with all it needs weighs at most 35 KB on its way', async () => {
  const enhance = readFileSync(new URL('../design/enhance.ts', import.meta.url))
  const around = [...styles, enhance].map(file => gzipSync(file).length).reduce((sum, weight) => sum + weight)
  for (const stage of stages) {
    for (const { path, html } of await everyPage(siteAt(stage))) {
      const weight = gzipSync(html).length + around
      assert.ok(weight <= 35 * 1024, `${path} weighs ${weight}`)
    }
  }
})
