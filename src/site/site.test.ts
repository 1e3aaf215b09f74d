import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { compile, NodePackageImporter } from 'sass'
import { publicPaths } from './pages.tsx'
import { createSite, type Site, type SiteParts } from './site.ts'
import { bodyOf, madeUp, roster, scheme } from './test-scheme.ts'

const folder = new URL('../../content/', import.meta.url)
const content = Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(new URL(name, folder), 'utf8')]))
const schemeId = 'k'.repeat(43)
const promise =
  'Only the lead you choose and your mentor know that you are being mentored. Nobody but your mentor knows what you talk about. The limits: serious risk to you or someone else, or crime; then your mentor must act, and will normally tell you first. If you say yes, a named deputy can stand in for your lead.'

function siteOf(bodies: Record<string, unknown>, more: Partial<SiteParts> = {}): Site {
  const notices = new Map(Object.entries(bodies).map(([name, value]) => [name, bodyOf(value)]))
  return createSite({
    notice: name => notices.get(name),
    schemeId: () => (notices.size > 0 ? schemeId : undefined),
    today: () => '2026-11-22',
    loopback: true,
    content,
    ...more
  })
}

const standing = () => siteOf({ genesis: {}, scheme, roster })
const everyPage = (site: Site) => [...publicPaths, '/nowhere'].map(path => ({ path, html: site.page(path).body }))
const said = (html: string) =>
  html
    .replace(/<(head|svg)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

test('Asha finds three doors, the promise word for word, and her leads by name', () => {
  const { status, body } = standing().page('/')
  assert.equal(status, 200)
  assert.ok(body.includes(`href="/ask#${schemeId}"`))
  for (const door of ['Talk to a mentor', 'Find a buddy', 'Find other help']) assert.ok(body.includes(door), door)
  for (const words of [promise, 'Dr Priya Nair', 'Tarn Valley and Saltmarsh Coast', 'Within 2 working days'])
    assert.ok(said(body).includes(words), words)
})

test('the promise stands word for word where confidentiality is explained, with the exceptions and their version', () => {
  const text = said(standing().page('/confidentiality').body)
  for (const words of [promise, 'Your own safety is at serious risk.', 'version 3', 'Three things we cannot promise'])
    assert.ok(text.includes(words), words)
})

test('on every page a scheme on trial says so, and help in a crisis is one link away', () => {
  for (const { path, html } of everyPage(standing())) {
    assert.ok(html.includes('Trial scheme: not open'), path)
    assert.ok(html.includes('href="/help-now"'), path)
    assert.ok(html.includes('data-quick-exit'), path)
  }
})

test('the page for a crisis has every number, and the cards hold only what the NHS does', () => {
  const { body } = standing().page('/help-now')
  for (const number of ['999', '111', '116123', '08088088000', '03000303300', '03301231245'])
    assert.ok(body.includes(`href="tel:${number}"`), number)
  assert.ok(said(body).includes('85258'))
  const cards = [...body.matchAll(/<section class="el-care[\s\S]*?<\/section>/g)].map(([card]) => card)
  assert.equal(cards.length, 2)
  for (const card of cards) assert.doesNotMatch(card, /Samaritans|Shout|BMA/)
})

test('a stranger who sees the tab learns nothing', () => {
  for (const { path, html } of everyPage(standing())) {
    const title = /<title>(.*?)<\/title>/.exec(html)?.[1] ?? ''
    assert.ok(title.endsWith('The Wednesday Room'), `${path}: ${title}`)
    assert.doesNotMatch(title, /mentor|Tarn/i, path)
  }
})

test('every link within the site leads to a page or to a desk', () => {
  const site = standing()
  for (const { path, html } of everyPage(site)) {
    for (const [, href = ''] of html.matchAll(/href="(\/[^"#]*)/g)) {
      const isThere =
        /^\/(ask|open|leave|assets\/(elevenses\.css|icon\.svg))$/.test(href) || site.page(href).status === 200
      assert.ok(isThere, `${path} leads to ${href}`)
    }
    for (const [, id = ''] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(html.includes(`id="${id}"`), `${path}#${id}`)
  }
})

test('the way out leads to where the scheme says, and to an empty page where it says nothing that can be followed', () => {
  const leave = (text: string) => siteOf({}, { content: { 'leave.md': text } }).page('/leave')
  assert.deepEqual(
    [standing().page('/leave').status, standing().page('/leave').location],
    [303, 'https://www.bbc.co.uk/weather']
  )
  assert.equal(leave('Somewhere dull:\nhttps://news.example/today?a=1\n').location, 'https://news.example/today?a=1')
  const bad = ['', 'http://a.example', 'javascript:alert(1)', 'https://', '//a.example', 'https://me:pw@a.example/']
  for (const text of bad) {
    const { status, location, body } = leave(text)
    assert.deepEqual([status, location], [200, undefined], text)
    assert.doesNotMatch(body, /a\.example|mentor/i)
  }
})

test('whatever stands in the text for leaving, no line of it can become a header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const { location } = siteOf({}, { content: { 'leave.md': `https://a.example/${text}` } }).page('/leave')
      assert.match(location ?? 'https://', /^https:\/\/[!-~]*$/)
    })
  )
})

test('no page carries a style or a script, or loads anything but our own two files', () => {
  for (const { path, html } of everyPage(siteOf({ genesis: {}, scheme: madeUp, roster }))) {
    assert.doesNotMatch(html, /\sstyle=|<style|\son[a-z]+=|<script(?! src="\/assets\/enhance\.js" defer)/, path)
    assert.doesNotMatch(html, /\ssrc="(?!\/assets\/enhance\.js")/, path)
    const links = [...html.matchAll(/<link rel="[^"]+" href="([^"]+)"/g)].map(([, href]) => href)
    assert.deepEqual(links, ['/assets/icon.svg', '/assets/elevenses.css'], path)
  }
})

test('an empty server offers two doors to its own computer, and asks everybody else for a code', () => {
  const here = siteOf({}).page('/').body
  assert.ok(here.includes('href="/open#set-up"') && here.includes('href="/open#look-around"'))
  assert.doesNotMatch(here, /Trial scheme|code/)
  const elsewhere = siteOf({}, { loopback: false }).page('/').body
  assert.ok(elsewhere.includes('href="/open#set-up"') && said(elsewhere).includes('asked for a code'))
  assert.doesNotMatch(elsewhere, /look-around/)
})

test('only the made-up scheme has doors to the desks of its cast', () => {
  const shown = siteOf({ genesis: {}, scheme: madeUp, roster }).page('/').body
  assert.ok(shown.includes('href="/open#look-around.asha"') && shown.includes('Made-up scheme'))
  assert.doesNotMatch(standing().page('/').body, /look-around|Made-up/)
})

test('a lead who is away is shown as away, one who has left not at all', () => {
  assert.match(said(standing().page('/leads').body), /Tom Beddoes .* Away/)
  const [priya] = roster.people
  const left = { people: [{ ...priya, state: 'left' }] }
  assert.doesNotMatch(siteOf({ genesis: {}, scheme, roster: left }).page('/leads').body, /Priya/)
})

test('a notice that cannot be read gives a calm page with a way to help', () => {
  for (const odd of [null, 7, 'x', [], { name: 'half a scheme' }]) {
    const site = siteOf({ genesis: {}, scheme: odd, roster: odd })
    for (const { path, html } of everyPage(site)) assert.ok(html.includes('/help-now'), path)
    assert.match(said(site.page('/').body), /being set up/)
  }
})

const nasty = fc.constantFrom(
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u202egnirotnem',
  '[x](javascript:alert(1))',
  '{telephone}{exceptions}',
  '# heading\n\n- list',
  '🫖'.repeat(10)
)

test('whatever hostile hands write into a notice, no page carries a script or an image', () => {
  fc.assert(
    fc.property(nasty, nasty, nasty, (name, telephone, about) => {
      const [priya] = roster.people
      const site = siteOf({
        genesis: {},
        scheme: {
          ...scheme,
          name,
          telephone: telephone.slice(0, 40),
          areas: [{ id: 'a', name }],
          agreement: { version: 1, exceptions: [about] }
        },
        roster: { people: [{ ...priya, areas: ['a'], name, about, looksIn: about }] }
      })
      for (const { path, html } of everyPage(site)) {
        assert.doesNotMatch(html, /<script(?! src="\/assets\/enhance\.js" defer)|<img|href="javascript/i, path)
        assert.doesNotMatch(html, /<[a-z][^>]*\son[a-z]+=/i, path)
      }
    })
  )
})

test('a page is made once and made anew when a notice or the day changes', () => {
  let [name, day] = ['One', '2026-11-22']
  const site = siteOf(
    {},
    {
      notice: wanted => (wanted === 'scheme' ? bodyOf({ ...scheme, name }) : undefined),
      schemeId: () => schemeId,
      today: () => day
    }
  )
  const first = site.page('/')
  assert.equal(site.page('/'), first)
  assert.equal(site.page('/nowhere'), site.page('/also-nowhere'))
  name = 'Two'
  assert.match(site.page('/').body, /Two/)
  const second = site.page('/')
  day = '2026-11-23'
  assert.notEqual(site.page('/'), second)
})

test('what there is no page for gets a calm one, and the gallery is for developers only', () => {
  assert.equal(standing().page('/wp-admin').status, 404)
  assert.match(said(standing().page('/wp-admin').body), /There is no page here/)
  assert.equal(standing().page('/leads/').status, 200)
  assert.equal(standing().page('/gallery').status, 200)
  assert.equal(siteOf({ genesis: {}, scheme, roster }, { loopback: false }).page('/gallery').status, 404)
})

test('texts that a scheme has lost leave gaps, not errors', () => {
  const site = siteOf({ genesis: {}, scheme, roster }, { content: {} })
  for (const { path, html } of everyPage(site)) assert.match(html, /<h1/, path)
})

test('a page with all it needs weighs at most 35 KB on its way', () => {
  const design = new URL('../design/', import.meta.url)
  const { css } = compile(fileURLToPath(new URL('elevenses.scss', design)), {
    importers: [new NodePackageImporter()],
    style: 'compressed'
  })
  const around = gzipSync(css).length + gzipSync(readFileSync(new URL('enhance.ts', design))).length
  for (const { path, html } of everyPage(siteOf({ genesis: {}, scheme: madeUp, roster }))) {
    const weight = gzipSync(html).length + around
    assert.ok(weight <= 35 * 1024, `${path} weighs ${weight}`)
  }
})
