import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** Where the way out leads to. */
export const elsewhere = readFileSync(new URL('../../content/leave.md', import.meta.url), 'utf8').trim()

/** What the other host would answer is answered here: no test leaves this machine. */
export async function standInForElsewhere(page: Page): Promise<{ readonly referrers: (string | undefined)[] }> {
  const referrers: (string | undefined)[] = []
  const protocol = await page.context().newCDPSession(page)
  protocol.on('Fetch.requestPaused', ({ requestId, request }) => {
    referrers.push(request.headers.Referer)
    const body = Buffer.from('<title>Weather</title><p>Sunny spells').toString('base64')
    const responseHeaders = [{ name: 'content-type', value: 'text/html' }]
    // The icon may still be asked for when the tab has been closed.
    protocol
      .send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body })
      .catch(() => undefined)
  })
  await protocol.send('Fetch.enable', { patterns: [{ urlPattern: `${new URL(elsewhere).origin}/*` }] })
  return { referrers }
}
