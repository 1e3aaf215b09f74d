import assert from 'node:assert/strict'
import test from 'node:test'
import { gzipSync } from 'node:zlib'
import { styles } from '../../test/lib/styles.ts'

const [css, siteCss] = styles

/** What makes a browser ask somebody for something. */
const fetched = (sheet: string) => sheet.match(/url\(|@import|https?:/g) ?? []

test('no style sheet fetches anything, neither from us nor from anybody else', () => {
  for (const sheet of styles) assert.deepEqual(fetched(sheet), [])
  assert.equal(fetched('@font-face{src:url(https://assets.nhs.uk/a.woff2)}').length, 2)
})

test('the style sheets are at most 18 KB on their way, and a desk need not fetch what only public pages have', () => {
  assert.ok(gzipSync(css).length + gzipSync(siteCss).length <= 18 * 1024)
  assert.match(siteCss, /\.el-hero/)
  assert.doesNotMatch(css, /\.el-hero/)
})

test('every colour of the light has its counterpart in the dark, or is the same in both', () => {
  const [light = '', dark = ''] = [...css.matchAll(/:root\{([^}]*)\}/g)].map(([, tokens]) => tokens ?? '')
  const names = (tokens: string) => [...tokens.matchAll(/(--[\w-]+):/g)].map(([, name]) => name)
  const inBoth = ['--night-line', '--saucer', '--brew', '--gleam', '--spoon', '--cup-edge', '--cup']
  assert.deepEqual(
    names(dark).filter(name => !names(light).includes(name)),
    []
  )
  const missing = names(light).filter(name => !names(dark).includes(name) && !inBoth.includes(name ?? ''))
  assert.deepEqual(missing, [])
})
