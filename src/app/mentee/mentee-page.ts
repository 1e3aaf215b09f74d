import type { PersonKey } from '../../vocabulary/roster.ts'

/** Where a mentee can be on their desk. */
export type MenteePage =
  | {
      readonly name:
        | 'request'
        | 'offer'
        | 'none-of-them'
        | 'mentor'
        | 'server'
        | 'not-right'
        | 'keys'
        | 'erase'
        | 'asking'
    }
  | { readonly name: 'choose'; readonly mentor: PersonKey }
  | { readonly name: 'pair'; readonly id: string }

export interface MenteePageProps {
  readonly go: (page: MenteePage) => void
  /** In place of this page: Back does not lead to what is done. */
  readonly replace: (page: MenteePage) => void
  readonly back: () => void
}
