import { signal } from '@preact/signals'
import { fromBase64url } from '../../../wire/bytes.ts'
import type { SchemeId } from '../../../wire/notice.ts'

/** Whether a leaflet's link said which scheme this is. */
export const cameFromLeaflet = signal(false)

/** Whether the link led to the short form for a buddy. */
export const wantsBuddy = signal(false)

/** The scheme a leaflet's link names after its `#`; undefined where there is none, or a letter is missing. */
export function schemeInFragment(fragment: string): SchemeId | undefined {
  const bytes = fromBase64url(fragment.replace(/^#(buddy(\.|$))?/, ''))
  return bytes?.length === 32 ? (bytes as SchemeId) : undefined
}

/** Reads the link once, before anything is shown, and takes it out of the address bar. */
export function takeLeaflet(): SchemeId | undefined {
  const scheme = schemeInFragment(location.hash)
  cameFromLeaflet.value = scheme !== undefined
  wantsBuddy.value = /^#buddy(\.|$)/.test(location.hash)
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname)
  return scheme
}
