import { effect } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { readScheme } from '../../steps/scheme.ts'
import { neutralName, schemeAtHand, walk } from '../shared/desk-state.ts'
import { focusHeading } from '../shared/router.ts'
import { AskPages } from './ask/ask-pages.tsx'
import { askRoute } from './ask/ask-state.ts'
import { takeLeaflet, wantsBuddy } from './ask/leaflet.ts'
import { fetchParts } from './ask-parts.ts'

const expected = takeLeaflet()

/** Everything behind `/ask`: the questions, and afterwards the private space they led to. */
export function AskShell() {
  const [Desk, setDesk] = useState<{ readonly MenteeDesk: ComponentType }>()
  useEffect(() => {
    void read()
    return effect(() => {
      document.title = neutralName()
      if (askRoute.here.value.name !== 'start') fetchParts()
    })
  }, [])

  if (wantsBuddy.value) return <BuddyDoor />
  if (Desk) return <Desk.MenteeDesk />
  const showDesk = async () => {
    const room = await import('./mentee-desk.tsx')
    askRoute.rewind(() => {
      setDesk(room)
      focusHeading()
    })
  }
  return <AskPages onDesk={showDesk} onRetry={read} />
}

/** Fetched by those who came for it. */
function BuddyDoor() {
  const [room, setRoom] = useState<{ readonly BuddyPage: ComponentType<{ onRetry: () => void }> }>()
  useEffect(() => {
    void import('./buddy/buddy-page.tsx').then(setRoom)
  }, [])
  return room ? <room.BuddyPage onRetry={read} /> : null
}

async function read() {
  const scheme = await walk('Looking up the scheme', at => readScheme(at, expected))
  if (scheme.ok) schemeAtHand.value = scheme.value
}
