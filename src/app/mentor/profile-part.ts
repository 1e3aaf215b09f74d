import type { TypedProfile } from './profile-form.ts'

/** What each of the pages of a profile is given: portrait, places, room. */
export interface ProfilePartProps {
  readonly typed: TypedProfile
  readonly onChange: (more: Partial<TypedProfile>) => void
  readonly doneLabel: string
  readonly onDone: () => void
  readonly onBack: () => void
}

export const onlyLeads = 'only the leads'
