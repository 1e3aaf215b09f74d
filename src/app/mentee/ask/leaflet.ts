import { signal } from '@preact/signals'
import { fromBase64url } from '../../../wire/bytes.ts'
import type { SchemeId } from '../../../wire/notice.ts'

/** Whether a leaflet's link said which scheme this is. */
export const cameFromLeaflet = signal(false)

/** The scheme a leaflet's link names after its `#`; undefined where there is none, or a letter is missing. */
export function schemeInFragment(fragment: string): SchemeId | undefined {
  const bytes = fromBase64url(fragment.replace(/^#/, ''))
  return bytes?.length === 32 ? (bytes as SchemeId) : undefined
}

/** Reads the link once, before anything is shown, and takes it out of the address bar. */
export function takeLeaflet(): SchemeId | undefined {
  const scheme = schemeInFragment(location.hash)
  cameFromLeaflet.value = scheme !== undefined
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname)
  return scheme
}
