import { effect } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { readScheme } from '../../steps/scheme.ts'
import { DeskDoor, enterDesk } from '../opening/desk-door.tsx'
import { ErasedPage, erased } from '../opening/erased-page.tsx'
import { neutralName, schemeAtHand, walk } from '../shared/desk-state.ts'
import { Later } from '../shared/later.tsx'
import { AskPages } from './ask/ask-pages.tsx'
import { askRoute } from './ask/ask-state.ts'
import { takeLeaflet, wantsBuddy } from './ask/leaflet.ts'
import { fetchParts } from './ask-parts.ts'

const expected = takeLeaflet()

/** Everything behind `/ask`: the questions, and afterwards the private space they led to. */
export function AskShell() {
  const [showsDesk, setShowsDesk] = useState(false)
  useEffect(() => {
    followLinks()
    void read()
    return effect(() => {
      document.title = neutralName()
      if (askRoute.here.value.name !== 'start') fetchParts()
    })
  }, [])

  if (erased.value) return <ErasedPage remains={erased.value} />
  if (wantsBuddy.value) return <Later load={loadBuddyPage} with={{ onRetry: read }} />
  if (askRoute.here.value.name === 'buddy')
    return <Later load={loadBuddyPage} with={{ onRetry: read, onBack: askRoute.back }} />
  if (showsDesk) {
    return (
      <DeskDoor>
        <Later load={loadDesk} with={{}} />
      </DeskDoor>
    )
  }
  const showDesk = () =>
    askRoute.rewind(() => {
      setShowsDesk(true)
      enterDesk()
    })
  return <AskPages onDesk={showDesk} onRetry={read} />
}

const loadDesk = () => import('./mentee-desk.tsx').then(room => room.MenteeDesk)

/** Fetched by those who came for it. */
const loadBuddyPage = () => import('./buddy/buddy-page.tsx').then(room => room.BuddyPage)

/** A link clicked while this page is open changes the fragment alone: the page is loaded for it. */
function followLinks(): void {
  addEventListener('hashchange', () => {
    if (location.hash !== '') location.reload()
  })
}

async function read() {
  const scheme = await walk('Looking up the scheme', at => readScheme(at, expected))
  if (scheme.ok) schemeAtHand.value = scheme.value
}
