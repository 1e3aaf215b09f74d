/** The pages of a mentor's desk. */
export type MentorPage =
  | { readonly name: 'waits' }
  | { readonly name: 'introduction'; readonly id: string }
  | { readonly name: 'step-back'; readonly id: string }
  | { readonly name: 'accepted'; readonly id: string }
  | { readonly name: 'brief'; readonly id: string }
  | { readonly name: 'people' }
  | { readonly name: 'pairing'; readonly id: string }
  | { readonly name: 'profile'; readonly sentTo?: number }
  | { readonly name: ProfilePart }
  | { readonly name: 'keys' }
  | { readonly name: 'erase' }

/** The three pages a profile is written on, in this order the first time. */
export type ProfilePart = 'portrait' | 'places' | 'room'

export interface MentorPageProps {
  readonly go: (page: MentorPage) => void
  readonly replace: (page: MentorPage) => void
  readonly back: () => void
  /** Back to where the desk began, past the pages of what is done. */
  readonly rewind: (then: () => void) => void
}
