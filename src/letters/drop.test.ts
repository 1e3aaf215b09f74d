import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { altered, makePerson, random } from '../../test/lib/letter-world.ts'
import type { Application } from '../vocabulary/application.ts'
import type { AreaId } from '../vocabulary/area.ts'
import { equal } from '../wire/bytes.ts'
import { dropBodyFault, dropSizes, largestDrop } from '../wire/drop.ts'
import { dropOf, openDrop, sealDrop } from './drop.ts'
import { applicationDrop, makeInvitation, openApplication, sealApplication } from './invite.ts'

test('whatever lies in a drop comes out again, in one of the five sizes', async () => {
  const drop = await dropOf(random(32))
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 20_000 }), async text => {
      const plaintext = new Uint8Array(text)
      const sealed = await sealDrop(drop, 'item', 'note/1', plaintext)
      assert.ok(sealed.ok)
      assert.equal(dropBodyFault(sealed.value), undefined)
      const opened = await openDrop(drop, 'item', 'note/1', sealed.value)
      assert.ok(opened.ok && equal(opened.value, plaintext))
    }),
    { numRuns: 40 }
  )
})

test('sizes change exactly where a class is full', async () => {
  const drop = await dropOf(random(32))
  for (const size of dropSizes) {
    const full = size - 29 - 4
    const sealed = await sealDrop(drop, 'vault', '', new Uint8Array(full))
    assert.ok(sealed.ok && sealed.value.length === size)
    const over = await sealDrop(drop, 'vault', '', new Uint8Array(full + 1))
    if (size === largestDrop) assert.deepEqual(over, { ok: false, refusal: 'too-long' })
    else assert.ok(over.ok && over.value.length > size)
  }
})

test('a body shown as another kind, in another place or at another address is refused, and so is any altered byte', async () => {
  const drop = await dropOf(random(32))
  const sealed = await sealDrop(drop, 'item', 'note/1', random(40))
  assert.ok(sealed.ok)
  const body = sealed.value
  const elsewhere = { ...drop, address: (await dropOf(random(32))).address }
  const refused = { ok: false, refusal: 'altered' }
  assert.deepEqual(await openDrop(drop, 'vault', 'note/1', body), refused)
  assert.deepEqual(await openDrop(drop, 'item', 'note/2', body), refused)
  assert.deepEqual(await openDrop(elsewhere, 'item', 'note/1', body), refused)
  for (const at of [1, 12, 13, 500, 1023])
    assert.deepEqual(await openDrop(drop, 'item', 'note/1', altered(body, at)), refused)
  assert.deepEqual(await openDrop(drop, 'item', 'note/1', altered(body, 0)), { ok: false, refusal: 'unknown-version' })
})

test('Ben applies through Morgan’s invitation, and nobody without the link can read or alter it', async () => {
  const ben = await makePerson()
  const application: Application = {
    desk: 'mentor',
    name: 'Ben Okafor-Lewis',
    profession: 'gp',
    areas: ['telford' as AreaId],
    card: ben.card
  }
  const invitation = makeInvitation(random)
  const sealed = await sealApplication(invitation, application)
  assert.ok(sealed.ok)
  assert.ok(equal(sealed.value.address, (await applicationDrop(invitation)).address))
  assert.deepEqual(await openApplication(invitation, sealed.value.body), { ok: true, value: application })
  const refused = { ok: false, refusal: 'altered' }
  assert.deepEqual(await openApplication(makeInvitation(random), sealed.value.body), refused)
  assert.deepEqual(await openApplication(invitation, altered(sealed.value.body, 300)), refused)
})
