import { type NewKeys, newKeys } from '../../steps/open-private-space.ts'
import { world } from '../shared/desk-state.ts'
import { SpareKeyPage } from './spare-key-page.tsx'
import { SixWordsPage } from './words-page.tsx'

export type KeysPage = 'six-words' | 'spare-key'

/** Keys for somebody who must have a spare key sheet. Nothing is sent: they can be made anew until they are used. */
export const makeKeys = (): Promise<NewKeys> => newKeys(world(), true)

export interface MakingKeysProps {
  readonly page: KeysPage
  /** Kept by the caller, so that going back and forth shows the same words. */
  readonly keys: NewKeys
  readonly neutralName?: string | undefined
  readonly onNext: () => void
  readonly onBack: () => void
}

/** The two pages on which new keys are shown and saved, before anything depends on them. */
export function MakingKeys({ page, keys, neutralName, onNext, onBack }: MakingKeysProps) {
  if (page === 'spare-key' && keys.spareKey) {
    return <SpareKeyPage spareKey={keys.spareKey} neutralName={neutralName} onSaved={onNext} onBack={onBack} />
  }
  return <SixWordsPage words={keys.sixWords} onSaved={onNext} onBack={onBack} />
}
