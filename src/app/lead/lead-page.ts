import type { PersonKey } from '../../vocabulary/roster.ts'

/** Where a lead can be. The page says what it needs and nothing else is kept. */
export type LeadPage =
  | { readonly name: 'waits' }
  | { readonly name: 'request'; readonly id: string }
  | { readonly name: 'first-call'; readonly id: string }
  | { readonly name: 'answer'; readonly id: string }
  /** `proposed`: whom the plan of the waiting list would put forward. */
  | { readonly name: 'offer'; readonly id: string; readonly proposed?: PersonKey }
  | { readonly name: 'brief'; readonly id: string }
  | { readonly name: 'by-telephone'; readonly id: string }
  | { readonly name: 'introduce'; readonly id: string }
  | { readonly name: 'buddy'; readonly id: string }
  | { readonly name: 'mentors' }
  | { readonly name: 'plan' }
  | { readonly name: 'keys' }
  | { readonly name: 'erase' }

export interface LeadPageProps {
  readonly go: (page: LeadPage) => void
  readonly back: () => void
}
