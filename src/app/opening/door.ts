import { type InvitationLink, readInvitation } from '../../steps/invite.ts'
import { fromBase64url } from '../../wire/bytes.ts'
import type { SchemeId } from '../../wire/notice.ts'

/** By which door somebody came in: what stood after the `#`, which no server is ever sent. */
export type Door =
  | { readonly by: 'opening'; readonly scheme?: SchemeId }
  | { readonly by: 'set-up' }
  | { readonly by: 'look-around'; readonly slug?: string }
  | { readonly by: 'invitation'; readonly link: InvitationLink }
  | { readonly by: 'broken-invitation' }

/** The fragment with or without its `#`. Whatever it does not know leads to the opening page. */
export function readDoor(fragment: string): Door {
  const text = fragment.replace(/^#/, '')
  if (text === 'set-up') return { by: 'set-up' }
  if (text === 'look-around') return { by: 'look-around' }
  if (text.startsWith('look-around.')) return { by: 'look-around', slug: text.slice('look-around.'.length) }
  const link = readInvitation(text)
  if (link) return { by: 'invitation', link }
  if (/^(office|lead|mentor)\./.test(text)) return { by: 'broken-invitation' }
  const scheme = fromBase64url(text)
  return scheme?.length === 32 ? { by: 'opening', scheme: scheme as SchemeId } : { by: 'opening' }
}

/** Reads the fragment and takes it out of the address, so that neither the history nor a bookmark keeps it. */
export function takeDoor(): Door {
  const door = readDoor(location.hash)
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname)
  return door
}
