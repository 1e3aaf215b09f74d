import type { InvitationLink } from '../../steps/invite.ts'
import { createRoute } from '../shared/router.ts'
import type { Door } from './door.ts'

/** The pages before a private space is open. */
export type OpeningPage =
  | { readonly name: 'open' }
  | { readonly name: 'set-up' }
  | { readonly name: 'look-around'; readonly slug?: string | undefined }
  | { readonly name: 'joining'; readonly link: InvitationLink }
  | { readonly name: 'broken-invitation' }

export const route = createRoute<OpeningPage>({ name: 'open' })

export function firstPage(door: Door): OpeningPage {
  switch (door.by) {
    case 'opening':
      return { name: 'open' }
    case 'set-up':
      return { name: 'set-up' }
    case 'look-around':
      return { name: 'look-around', slug: door.slug }
    case 'invitation':
      return { name: 'joining', link: door.link }
    case 'broken-invitation':
      return { name: 'broken-invitation' }
  }
}
