import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { saveProfile } from '../../steps/profile.ts'
import { deskAtHand, walk } from '../shared/desk-state.ts'
import type { MentorPageProps, ProfilePart } from './mentor-page.ts'
import { PlacesPage } from './places-page.tsx'
import { PortraitPage } from './portrait-page.tsx'
import { problemsOf, profileFacts, type TypedProfile, typedProfile } from './profile-form.ts'
import type { ProfilePartProps } from './profile-part.ts'
import { RoomPage } from './room-page.tsx'

/** What is being written, until it is saved: leaving a page loses nothing. */
const writing = signal<TypedProfile | undefined>(undefined)

/** The first time one page after the other, later each on its own. */
export function ProfileParts({ part, go, back }: MentorPageProps & { readonly part: ProfilePart }) {
  const isFirst = deskAtHand().held.ownProfile() === undefined
  const next = isFirst ? follows[part] : undefined
  const typed = writing.value ?? typedProfile(deskAtHand())
  useEffect(() => {
    writing.value ??= typed
  }, [])

  async function save() {
    const unfinished = parts.find(each => problemsOf(typed, each).length > 0)
    if (unfinished) return go({ name: unfinished })
    const saved = await walk('Sealing your portrait for the leads', world =>
      saveProfile(world, deskAtHand(), profileFacts(typed))
    )
    if (!saved.ok) return
    writing.value = undefined
    go({ name: 'profile', sentTo: saved.value.sentTo })
  }

  const props: ProfilePartProps = {
    typed,
    onChange: more => {
      writing.value = { ...typed, ...more }
    },
    doneLabel: next ? 'Continue' : 'Save',
    onDone: next ? () => go({ name: next }) : save,
    onBack: back
  }
  switch (part) {
    case 'portrait':
      return <PortraitPage {...props} />
    case 'places':
      return <PlacesPage {...props} />
    case 'room':
      return <RoomPage {...props} />
  }
}

const parts = ['portrait', 'places', 'room'] as const
const follows = { portrait: 'places', places: 'room', room: undefined } as const
