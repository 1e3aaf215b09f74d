import assert from 'node:assert/strict'
import test from 'node:test'
import { filesIn, type Source, source } from './sources.ts'

/** Hosts a built file may name: those of namespaces, which nothing fetches and nobody is sent to. */
const mayBeNamed = ['www.w3.org']
/** One more namespace; and what the framework of the server puts addresses together from. */
const mayBeNamedByTheServer = [...mayBeNamed, 'www.sitemaps.org', 'localhost', '.']

/** Ways in which a page or a program of ours would fetch something from elsewhere. */
const fetching =
  /(?:\bsrc=|\baction=|\burl\(|@import |\bfetch\(|\bimport\(|\bimportScripts\()\s*["'`]?\s*(?:https?:)?\/\/[\w.-]+/g
const loosening = /unsafe-(?:inline|eval|hashes)|wasm-unsafe/g
const inline = /<script(?![^>]*\bsrc=)[^>]*>|<style\b|\sstyle=|\son[a-z]+="/g

const hostsIn = ({ path, text }: Source, allowed: readonly string[] = mayBeNamed): string[] =>
  [...text.matchAll(/https?:\/\/([\w.-]+)/g)]
    .map(([, host = '']) => host)
    .filter(host => !allowed.includes(host))
    .map(host => `${path} names ${host}`)

/** The server program without what its packages say in comments. */
const withoutComments = ({ path, text }: Source): Source => source(path, text.replace(/\/\*\*?[\s\S]*?\*\//g, ''))

const found = (pattern: RegExp, files: readonly Source[]): string[] =>
  files.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([match]) => `${path}: ${match.slice(0, 80)}`))

const inTheBrowser = () => filesIn('dist/app', '.html', '.js', '.css', '.svg', '.json')
const everywhere = () => [...inTheBrowser(), ...filesIn('dist/server', '.js', '.css', '.html')]

test('the build is there to be read', () => {
  const paths = everywhere().map(({ path }) => path)
  for (const file of [
    'dist/app/ask.html',
    'dist/app/open.html',
    'dist/app/assets/elevenses.css',
    'dist/app/assets/site.css',
    'dist/app/assets/icon.svg',
    'dist/app/assets/enhance.js',
    'dist/server/main.js'
  ])
    assert.ok(paths.includes(file), file)
})

test('nothing that is sent to a browser names another host', () => {
  assert.deepEqual(
    inTheBrowser().flatMap(file => hostsIn(file)),
    []
  )
  assert.equal(hostsIn(source('a.css', '@font-face{src:url(https://assets.nhs.uk/fonts/a.woff2)}')).length, 1)
  assert.equal(hostsIn(source('a.js', "location.replace('https://www.bbc.co.uk/weather')")).length, 1)
})

test('nor does the program that makes the pages: where a page leads stands in content and notices', () => {
  const program = filesIn('dist/server', '.js').map(withoutComments)
  assert.ok(program.length > 0)
  assert.deepEqual(
    program.flatMap(file => hostsIn(file, mayBeNamedByTheServer)),
    []
  )
  const planted = source('main.js', "/** See https://hono.dev */ const to = 'https://www.bbc.co.uk/weather'")
  assert.deepEqual(hostsIn(withoutComments(planted), mayBeNamedByTheServer), ['main.js names www.bbc.co.uk'])
})

test('nothing that is built fetches from elsewhere', () => {
  assert.deepEqual(found(fetching, everywhere()), [])
  for (const text of [
    'url(https://a.example/f.woff2)',
    '<img src="//a.example/x.png">',
    "fetch('https://a.example')",
    'import("https://a.example/m.js")'
  ])
    assert.equal(found(fetching, [source('a', text)]).length, 1, text)
})

test('no policy is loosened, and no page needs it to be', () => {
  assert.deepEqual(found(loosening, everywhere()), [])
  assert.deepEqual(found(inline, filesIn('dist/app', '.html')), [])
  assert.equal(found(loosening, [source('a', "script-src 'self' 'unsafe-inline'")]).length, 1)
  for (const text of ['<script>go()</script>', '<p style="color:red">', '<body onload="go()">'])
    assert.equal(found(inline, [source('a.html', text)]).length, 1, text)
})
