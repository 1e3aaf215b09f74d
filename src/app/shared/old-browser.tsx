import { Page } from '../../design/page/page.tsx'

/**
 * The floor: what this program cannot do without and does not bring along. X-Wing it brings along; Ed25519 and AES-GCM
 * it does not, and without ES2024 it would stop half-way through a request.
 */
export async function isRecentEnough(): Promise<boolean> {
  try {
    if (!('groupBy' in Map && 'withResolvers' in Promise && 'any' in AbortSignal)) return false
    const keys = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])
    if (!('privateKey' in keys)) return false
    await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    return true
  } catch {
    return false
  }
}

/** Shown in place of the first question, so that nobody writes half a page into a browser that cannot seal it. */
export const OldBrowser = () => (
  <Page name="Elevenses">
    <h1 tabIndex={-1} data-page-heading>
      This browser is too old
    </h1>
    <p>It cannot lock what you write so that only the right person can read it. So we ask you nothing here.</p>
    <h2>What you can do now</h2>
    <ul>
      <li>Use your phone, or another computer, with a browser from the last two years.</li>
      <li>Or ring us. The telephone number stands on the leaflet of the scheme, and on its first page.</li>
    </ul>
  </Page>
)
