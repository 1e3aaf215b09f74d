import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { CrisisCard } from './crisis-card.tsx'

const said = (html: string) => html.replace(/<[^>]+>/g, '')

test('Asha reads the same words before every box', () => {
  assert.equal(
    said(renderToString(<CrisisCard lookedAt="Ben looks in about twice a week." />)),
    'Ben looks in about twice a week. This is not watched. Tonight: 999, 111 then 2, Samaritans 116 123.'
  )
  assert.match(renderToString(<CrisisCard />), /href="tel:116123"/)
})
