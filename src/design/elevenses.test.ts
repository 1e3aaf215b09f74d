import assert from 'node:assert/strict'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { compile, NodePackageImporter } from 'sass'

const { css } = compile(fileURLToPath(new URL('elevenses.scss', import.meta.url)), {
  importers: [new NodePackageImporter()],
  style: 'compressed'
})

/** What makes a browser ask somebody for something. */
const fetched = (sheet: string) => sheet.match(/url\(|@import|https?:/g) ?? []

test('the style sheet fetches nothing, neither from us nor from anybody else', () => {
  assert.deepEqual(fetched(css), [])
  assert.equal(fetched('@font-face{src:url(https://assets.nhs.uk/a.woff2)}').length, 2)
})

test('the style sheet is at most 18 KB on its way', () => {
  assert.ok(gzipSync(css).length <= 18 * 1024)
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
