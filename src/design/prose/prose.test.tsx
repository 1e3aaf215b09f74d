import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { isSafeHref, parseInline, parseMarkdown } from './markdown.ts'
import { Prose } from './prose.tsx'

const inside = (text: string) => renderToString(<Prose text={text} />).replace(/^<div[^>]*>|<\/div>$/g, '')

test('Morgan writes a page in plain text', () => {
  assert.equal(
    inside('# Hello\n\nOne\ntwo **three** *four*'),
    '<h2>Hello</h2><p>One two <strong>three</strong> <em>four</em></p>'
  )
  assert.equal(inside('- a\n- b\n  more\n\n1. c'), '<ul><li>a</li><li>b more</li></ul><ol><li>c</li></ol>')
  assert.equal(inside('> said **so**'), '<blockquote class="el-inset"><p>said <strong>so</strong></p></blockquote>')
  assert.equal(inside('see [who](/leads)'), '<p>see <a href="/leads">who</a></p>')
})

test('what does not close stays as it was typed', () => {
  for (const text of ['2 * 3', '**half', '[no](', 'a [b] (c)', '* ', '####### deep']) assert.ok(inside(text).length > 0)
  assert.equal(inside('2 * 3 * 4'), '<p>2 * 3 * 4</p>')
})

test('a link leads to this site, to https, to a telephone or a mailbox, and nowhere else', () => {
  for (const good of [
    '/leads',
    '/',
    '#main',
    'https://www.samaritans.org/how',
    'tel:116123',
    'mailto:jo@samaritans.org'
  ]) {
    assert.ok(isSafeHref(good), good)
  }
  const bad = [
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'data:text/html,x',
    'http://x',
    'https:x'
  ]
  for (const href of [...bad, ' /x', 'java\tscript:x', 'https://user\u202e', 'vbscript:x', 'x', '']) {
    assert.equal(isSafeHref(href), false, href)
    assert.doesNotMatch(inside(`[press](${href})`), /<a /)
  }
})

const hostile = fc.array(
  fc.constantFrom(
    '<script>',
    '</div>',
    '<img src=x onerror=1>',
    '"',
    "'",
    '&',
    '\n',
    '> ',
    '# ',
    '- ',
    '1. ',
    '**',
    '*',
    '[',
    '](',
    ')',
    '/',
    'javascript:',
    'https://x',
    'tea',
    '\u202e',
    '\0',
    ' '
  ),
  { maxLength: 60 }
)
const allowed = /^(?:h[2-4]|p|ul|ol|li|blockquote|strong|em|a|div)$/

test('whatever Eve writes, only known elements come out, with known attributes', () => {
  fc.assert(
    fc.property(hostile, parts => {
      const html = inside(parts.join(''))
      for (const [, name = '', rest = ''] of html.matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)) {
        assert.match(name, allowed)
        assert.match(
          rest,
          /^(?: class="el-inset"| href="(?:\/(?![/\\])|#|https:\/\/|tel:|mailto:)[^"<>]*"| rel="noreferrer noopener")*$/
        )
      }
    }),
    { numRuns: 2000 }
  )
})

test('no letter is lost but markers and the space around lines', () => {
  const words = fc.stringMatching(/^[a-z ]{0,40}$/)
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), lines => {
      const said = inside(lines.join('\n')).replace(/<[^>]+>/g, '')
      assert.equal(said.replace(/\s/g, ''), lines.join('').replace(/\s/g, ''))
    })
  )
})

test('a long hostile line takes no longer than its length', () => {
  const line = '['.repeat(20_000) + '*'.repeat(20_000) + '>'.repeat(20_000)
  assert.ok(parseInline(line).length >= 1)
  assert.ok(parseMarkdown(`${'>'.repeat(20_000)}\n${'*a'.repeat(2_000)}`).length >= 1)
})
