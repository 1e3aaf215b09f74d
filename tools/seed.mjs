// Fills an empty server with the made-up scheme, over HTTP, by the same steps as everybody walks:
//   node tools/seed.mjs http://127.0.0.1:8080
import { buildDemo } from '../src/steps/demo.ts'
import { nodeWorld } from './seed/world.ts'

const sentences = {
  'not-loopback':
    'The made-up scheme is only ever set up on this machine: give an address such as http://127.0.0.1:8080.',
  'wrong-scheme': 'This server keeps a scheme already. The made-up scheme needs an empty data folder.',
  away: 'The server does not answer.'
}

const url = parseLoopback(process.argv[2] ?? '')
const outcome = url ? await buildDemo(nodeWorld(url), show) : { ok: false, refusal: 'not-loopback' }
if (!outcome.ok) {
  console.error(sentences[outcome.refusal] ?? `The made-up scheme could not be set up: ${outcome.refusal}.`)
  process.exitCode = 1
}

function parseLoopback(text) {
  const parsed = URL.parse(text)
  return parsed && ['127.0.0.1', 'localhost', '[::1]'].includes(parsed.hostname) ? parsed.href : undefined
}

function show(done, of, what) {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of}: ${what}`.padEnd(70) + (done === of ? '\n' : ''))
}
