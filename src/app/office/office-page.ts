/** The pages of the office's desk. */
export type OfficePage =
  | { readonly name: 'week' }
  | { readonly name: 'invite'; readonly desk?: 'lead' | 'mentor' }
  | { readonly name: 'invitation'; readonly id: string }
  | { readonly name: 'applications' }
  | { readonly name: 'buddy'; readonly id: string }
  | { readonly name: 'people' }
  | { readonly name: 'person'; readonly key: string }
  | { readonly name: 'scheme' }
  | { readonly name: 'edit-names' | 'edit-areas' | 'edit-practices' | 'edit-exceptions' }
  | { readonly name: 'policy' }
  | { readonly name: 'keys' }
  | { readonly name: 'erase' }

export interface OfficePageProps {
  readonly go: (page: OfficePage) => void
  readonly back: () => void
}
