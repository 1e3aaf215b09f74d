import assert from 'node:assert/strict'
import test from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { Steps } from './steps.tsx'

test('Asha hears which step is now, and by when the next one is', () => {
  const html = renderToString(
    <Steps
      steps={[
        { title: 'You asked', state: 'done' },
        { title: 'Priya rings you', by: 'by Tuesday', state: 'now' },
        { title: 'You meet' }
      ]}
    />
  )
  assert.match(html, /You asked<span[^>]*>Done</)
  assert.match(html, /aria-current="step"><p[^>]*>Priya rings you<span[^>]*>Now<\/span><\/p><p[^>]*>by Tuesday/)
  assert.equal(html.match(/aria-current/g)?.length, 1)
})
