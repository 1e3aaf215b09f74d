import assert from 'node:assert/strict'
import test from 'node:test'
import fc, { type Arbitrary } from 'fast-check'
import { content, everyFile, everyPage, said, siteOf } from '../../test/lib/site.ts'
import { seenNotice } from '../vocabulary/seen.ts'
import { eligibility, figures, fixtures, news, policy, roster, scheme } from './test-scheme.ts'

const sleights = [
  '<script>alert(1)</script>',
  '"><img src=https://eve.example/x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></head><body><iframe src="//eve.example">',
  '[tap](javascript:alert(1)) ![x](https://eve.example/x.png)',
  '| a | b |\n|---|---|\n'.repeat(40),
  '\u202egnirotnem \u2066\u200f',
  'العيادة الهادئة מרפאה',
  'Z\u0351\u036b\u0343\u036a\u0302\u036b'.repeat(12),
  '{telephone}{exceptions}{name}{constructor}{__proto__}',
  '# heading\n## another\n\n- list\n> quote',
  'W'.repeat(60),
  '\ud800 \ufffe \uffff',
  '🫖'.repeat(12),
  '&lt;b&gt; &amp; &#x3c;',
  '   ',
  ''
]
const sleight = fc.oneof(fc.constantFrom(...sleights), fc.string({ unit: 'binary', maxLength: 40 }))
const cut = (most: number) => sleight.map(text => `a${text}`.slice(0, most))
const anything = fc.oneof(fc.anything(), sleight)

/** The bodies of a good scheme in which any text may be Eve's, and any value anything. */
function spoilt(value: unknown, odd: Arbitrary<unknown>): Arbitrary<unknown> {
  if (Array.isArray(value)) return fc.tuple(...value.map(each => spoilt(each, odd)))
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(([name, each]) => [name, spoilt(each, odd)] as const)
    return fc.record(Object.fromEntries(fields))
  }
  return fc.oneof({ weight: 12, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: odd })
}

const signposts = JSON.parse(content['signposts.json'] ?? '')
const pages = {
  pages: [
    { name: 'first-page', text: '# Hello\n\nYou.' },
    { name: 'help-now', text: '## One\n\n999' }
  ]
}
const good = { genesis: {}, scheme, roster, news, eligibility, figures, signposts, pages, policy }

/** What no page may ever carry, whoever wrote its texts. */
function assertHarmless(html: string, path: string): void {
  assert.doesNotMatch(html, /<script(?! src="\/assets\/enhance\.js" defer)/i, path)
  assert.doesNotMatch(html, /<(img|iframe|object|embed|base|form|style|video|audio|meta http)/i, path)
  const withoutValues = html.replace(/="[^"]*"/g, '=""')
  assert.doesNotMatch(withoutValues, /<[a-z][^<>]*\s(on[a-z]+|style|srcset|ping|formaction)=/i, path)
  assert.doesNotMatch(html, /\ssrc="(?!\/assets\/enhance\.js")/, path)
  for (const [, href = ''] of html.matchAll(/<a[^<>]* href="([^"]*)"/g))
    assert.match(href, /^(\/(?![/\\])|#|https:\/\/|tel:|mailto:)/, path)
  for (const [, rel, href = ''] of html.matchAll(/<link rel="([^"]*)" href="([^"]*)"/g))
    assert.match(href, rel === 'canonical' ? /^https:\/\/wednesday\.example\// : /^\/(assets\/|news\.atom)/, path)
  assert.doesNotMatch(html, /[\u202a-\u202e\u2066-\u2069]/, path)
  assert.equal(html.match(/<h1/g)?.length, 1, path)
  assert.ok(html.includes('href="/help-now"') && html.includes('href="/leave"'), path)
  assert.ok(html.endsWith('</html>') && html.length < 400_000, `${path}: ${html.length}`)
}

/** Tags that close what they open: no text of anybody has got between them. */
function assertWellFormed(xml: string): void {
  const open: string[] = []
  for (const [, closing, name = '', alone] of xml.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/gi)) {
    if (closing) assert.equal(open.pop(), name)
    else if (!alone) open.push(name)
  }
  assert.deepEqual(open, [])
  assert.doesNotMatch(xml, /&(?!#\d+;)|[\ufffe\uffff]/)
}

test('whatever hostile hands write into the texts of notices, every page stays a page', async () => {
  const texts: Arbitrary<Record<string, unknown>> = fc.record({
    ...Object.fromEntries(Object.entries(good).map(([name, body]) => [name, spoilt(body, cut(38))])),
    roster: spoilt(roster, cut(78))
  })
  await fc.assert(
    fc.asyncProperty(texts, async bodies => {
      const site = siteOf(bodies)
      for (const { path, html } of await everyPage(site)) assertHarmless(html, path)
      for (const { type, body } of await everyFile(site)) if (type.includes('xml')) assertWellFormed(body)
    }),
    { numRuns: 60 }
  )
})

test('whatever a notice holds instead of what it should, every page stays a page', async () => {
  const bodies = fc.record(
    Object.fromEntries(Object.entries(good).map(([name, body]) => [name, fc.oneof(spoilt(body, anything), anything)])),
    { requiredKeys: [] }
  )
  await fc.assert(
    fc.asyncProperty(bodies, async given => {
      const site = siteOf(JSON.parse(JSON.stringify(given, withoutBigNumbers)))
      for (const { path, html } of await everyPage(site)) assertHarmless(html, path)
      for (const { type, body } of await everyFile(site)) if (type.includes('xml')) assertWellFormed(body)
    }),
    { numRuns: 60 }
  )
})

const withoutBigNumbers = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)

test('bytes that are no text, and text that is no notice, are as good as none', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.constantFrom(...Object.keys(good)), async (bytes, name) => {
      const notice = (wanted: string) =>
        wanted === name ? bytes : new TextEncoder().encode(JSON.stringify(new Map(Object.entries(good)).get(wanted)))
      const site = siteOf({ genesis: {} }, { notice })
      for (const { path, html } of await everyPage(site)) assertHarmless(html, path)
    }),
    { numRuns: 60 }
  )
})

test('ten thousand signposts make a page one can still use', async () => {
  const [one] = signposts.signposts
  const many = Array.from({ length: 10_000 }, (_, at) => ({ ...one, name: `Line ${at}`, group: `Group ${at}` }))
  const [page] = await Promise.all([siteOf({ ...good, signposts: { signposts: many } }).page('/signposts')])
  assert.match(said(page.body), /Only the first 200 are shown/)
  assertHarmless(page.body, '/signposts')
})

test('five thousand leads and mentors, and a hundred groups of a hundred areas, neither', async () => {
  const [lead, , mentor] = roster.people
  const person = (from: object | undefined, at: number) => ({
    ...from,
    card: { ...lead?.card, signingKey: String(at).padStart(43, 'A') },
    name: `Somebody ${at}`
  })
  const people = Array.from({ length: 5000 }, (_, at) => person(at % 2 ? lead : mentor, at))
  const areas = Array.from({ length: 40 }, (_, at) => ({ id: `area-${at}`, name: `Area ${at}` }))
  const groups = Array.from({ length: 100 }, (_, at) => ({
    who: `Group ${at}`,
    professions: [],
    areas: areas.map(a => a.id)
  }))
  const codes = areas.flatMap(({ id }) =>
    Array.from({ length: 9 }, (_, at) => ({ area: id, code: `C${at}`, name: 'x' }))
  )
  const bodies = { ...good, scheme: { ...scheme, areas }, roster: { people }, eligibility: { groups, codes } }
  for (const { path, html } of await everyPage(siteOf(bodies))) assertHarmless(html, path)
})

test('where nothing has been checked for a year it says so, above everything else', async () => {
  const old = signposts.signposts.map((each: object) => ({ ...each, checkedOn: '2025-11-01' }))
  const bodies = { ...good, signposts: { signposts: old, crisisCheckedOn: '2025-11-01' } }
  for (const { path, html } of await everyPage(siteOf(bodies))) {
    if (path === '/signposts')
      assert.match(said(html), /Nothing on this page has been checked in the last three months/)
    if (path === '/help-now') assert.match(said(html), /last checked on 1 November 2025\. That is some time ago/)
  }
})

test('a lead who says they look in on a day to come is not said to have looked in', async () => {
  const key = roster.people[0]?.card.signingKey as never
  const bodies = { ...fixtures.standing, [seenNotice(key)]: { on: '2027-11-22', overdue: false } }
  for (const { html } of await everyPage(siteOf(bodies))) assert.doesNotMatch(said(html), /Looked in this week/)
})

test('a breach would be found: a script, a foreign image, a page that ends early', () => {
  const page = '<html><h1>x</h1><a href="/help-now">a</a><a href="/leave">b</a></html>'
  assertHarmless(page, '')
  for (const planted of [
    '<script>x</script>',
    '<img src="https://eve.example/x">',
    '<p onclick="x">',
    '<h1>y</h1>',
    '\u202e'
  ])
    assert.throws(() => assertHarmless(page.replace('</html>', `${planted}</html>`), ''), planted)
  assert.throws(() => assertWellFormed('<a><b></a></b>'))
})
