import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Lane, LetterBubble } from './letters.tsx'

test('whose letter it is can be read, and new ones are announced', () => {
  const html = renderToString(
    <Lane label="Letters">
      <LetterBubble mine={false} from="Ben" date="Monday">
        {'Hello <b>Asha</b>'}
      </LetterBubble>
    </Lane>
  )
  assert.match(html, /aria-live="polite"/)
  assert.match(html, /<strong>Ben<\/strong> <span>Monday<\/span>/)
  assert.match(html, /&lt;b>Asha/)
})
