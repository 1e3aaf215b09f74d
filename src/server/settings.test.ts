import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exits } from './exit.ts'
import { parseSettings } from './settings.ts'

const parsed = (args: string[], environment: NodeJS.ProcessEnv = {}) => {
  const result = parseSettings(args, environment)
  assert.ok(result.ok, result.ok ? '' : result.sentence)
  return result.settings
}
const sentence = (args: string[], environment: NodeJS.ProcessEnv = {}) => {
  const result = parseSettings(args, environment)
  assert.ok(!result.ok)
  return result.sentence
}

test('without a word it serves this machine only, on 8080, from ./data', () => {
  assert.deepEqual(parsed([]), {
    host: '127.0.0.1',
    port: 8080,
    data: './data',
    publicUrl: undefined,
    difficulty: 12,
    demo: false,
    isLoopback: true
  })
})

test('each flag has an environment variable of the same name, and the flag wins', () => {
  const environment = { PORT: '1', DATA: 'a', DIFFICULTY: '3', PUBLIC_URL: 'https://a.example', HOST: '::1', DEMO: '' }
  const byEnvironment = parsed([], environment)
  assert.deepEqual([byEnvironment.port, byEnvironment.data, byEnvironment.difficulty], [1, 'a', 3])
  assert.equal(byEnvironment.publicUrl?.href, 'https://a.example/')
  const flags = ['--port', '2', '--data=b', '--difficulty', '0', '--public-url', 'http://localhost:2', '--demo']
  const byFlag = parsed(flags, environment)
  assert.deepEqual([byFlag.port, byFlag.data, byFlag.difficulty, byFlag.demo], [2, 'b', 0, true])
})

test('only what this machine alone can reach is loopback', () => {
  assert.ok(parsed(['--host', '::1', '--public-url', 'http://localhost:8080']).isLoopback)
  assert.ok(parsed(['--host', '127.0.0.2']).isLoopback)
  assert.ok(!parsed(['--host', '0.0.0.0']).isLoopback)
  assert.ok(!parsed(['--host', '0.0.0.0', '--public-url', 'http://localhost']).isLoopback)
  assert.ok(!parsed(['--public-url', 'https://scheme.example']).isLoopback)
  assert.ok(!parsed(['--public-url', 'http://127.0.0.1.example']).isLoopback)
})

test('what is not understood is named, with what it takes', () => {
  for (const port of ['', 'x', '-1', '65536', '80.5', '1e3', ' 80'])
    assert.equal(sentence([`--port=${port}`]), '--port must be a whole number from 0 to 65535.', port)
  assert.match(sentence([], { DIFFICULTY: '25' }), /^--difficulty must be a whole number from 0 to 24\.$/)
  for (const url of ['scheme.example', 'ftp://a', 'javascript:1'])
    assert.match(sentence([`--public-url=${url}`]), /https/)
  for (const args of [['--prot', '80'], ['8080'], ['--port'], ['--demo=yes']])
    assert.match(sentence(args), /^Known flags are --host, --port, --data, --public-url, --difficulty, --demo\.$/)
})

test('the demonstration is refused on a public address', () => {
  assert.match(sentence(['--demo', '--public-url', 'https://scheme.example']), /this machine only/)
  assert.match(sentence([], { DEMO: '1', HOST: '0.0.0.0' }), /this machine only/)
  for (const no of ['', '0', 'false', 'no']) assert.equal(parsed([], { DEMO: no }).demo, false)
})

test('every way of ending has a code of its own and a sentence', () => {
  const codes = Object.values(exits).map(exit => exit.code)
  assert.equal(new Set(codes).size, codes.length)
  for (const { code, sentence } of Object.values(exits)) {
    assert.ok(code > 0 && code < 126)
    assert.match(sentence, /^[A-Z].*\.$/)
  }
})
