import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type AskPage, type Circumstances, pageAfter } from './ask-page.ts'

const story = (circumstances: Circumstances, from: AskPage = { name: 'start' }): string[] => {
  const pages = [from]
  for (let page = from; page.name !== 'check'; pages.push(page)) page = pageAfter(page, circumstances)
  return pages.map(page => page.name)
}

test('Asha, who wants to be rung, is asked four things and no six words', () => {
  assert.deepEqual(story({ door: 'ring', areas: 2, hasSpace: false }), [
    'start',
    'area',
    'lead',
    'name',
    'telephone',
    'workplace',
    'keep-away',
    'promise',
    'readers',
    'check'
  ])
})

test('Asha, who writes, gets her six words before anything is sent', () => {
  const pages = story({ door: 'write', areas: 2, hasSpace: false })
  assert.deepEqual(pages.slice(-4), ['readers', 'six-words', 'spare-key', 'check'])
  assert.ok(pages.includes('reasons'))
})

test('a scheme with one area does not ask for it', () => {
  assert.ok(!story({ door: 'write', areas: 1, hasSpace: false }).includes('area'))
})

test('whoever has a private space is not given six words again', () => {
  assert.ok(!story({ door: 'write', areas: 2, hasSpace: true }).includes('six-words'))
})

test('an answer changed from the last page leads back to the last page', () => {
  assert.deepEqual(pageAfter({ name: 'telephone', leadsTo: 'check' }, { door: 'write', areas: 2, hasSpace: false }), {
    name: 'check'
  })
})

test('another area asks for its lead again', () => {
  const circumstances: Circumstances = { door: 'write', areas: 2, hasSpace: false }
  assert.deepEqual(pageAfter({ name: 'area', leadsTo: 'check' }, circumstances), { name: 'lead', leadsTo: 'check' })
})

test('saving early shows six words and spare key sheet, then goes on where Asha was', () => {
  const early = pageAfter({ name: 'six-words', leadsTo: 'wishes' }, { door: 'write', areas: 2, hasSpace: true })
  assert.deepEqual(early, { name: 'spare-key', leadsTo: 'wishes' })
  assert.deepEqual(pageAfter(early, { door: 'write', areas: 2, hasSpace: true }), { name: 'wishes' })
})
