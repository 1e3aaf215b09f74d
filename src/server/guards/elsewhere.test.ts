import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayComeFromElsewhere } from './elsewhere.ts'

const here = { host: '127.0.0.1:8080' }
const isElsewhere = (headers: Record<string, string>) => mayComeFromElsewhere(new Headers(headers))

test('a browser or a tool on this machine is on this machine', () => {
  for (const host of ['127.0.0.1:8080', 'localhost:8080', '[::1]:8080', 'localhost'])
    for (const origin of [{}, { origin: `http://${host}` }])
      assert.ok(!isElsewhere({ host, ...origin, 'sec-fetch-site': 'same-origin', 'user-agent': 'a browser' }), host)
})

test('whatever a proxy adds counts as from another machine, whether or not it names one', () => {
  for (const name of [
    'X-Forwarded-For',
    'X-Forwarded-Proto',
    'Forwarded',
    'Via',
    'X-Real-IP',
    'CF-Ray',
    'True-Client-IP'
  ])
    assert.ok(isElsewhere({ ...here, [name]: '127.0.0.1' }), name)
})

test('a name that is not of this machine counts as from another machine', () => {
  for (const host of ['scheme.example', '127.0.0.1.example', '10.0.0.1:8080', 'localhost.example', ''])
    assert.ok(isElsewhere({ host }), host)
  assert.ok(isElsewhere({ ...here, origin: 'https://scheme.example' }), 'as a browser behind the plainest proxy says')
  assert.ok(isElsewhere({ ...here, origin: 'null' }))
  assert.ok(isElsewhere({}))
})
