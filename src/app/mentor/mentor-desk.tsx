import type { NavItem } from '../../design/nav/nav.tsx'
import { visit } from '../../steps/visit.ts'
import { ErasePage } from '../opening/erase-page.tsx'
import { MyKeysPage } from '../opening/my-keys-page.tsx'
import { PairPages } from '../pair/pair-pages.tsx'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand, walkQuietly } from '../shared/desk-state.ts'
import { createRoute } from '../shared/router.ts'
import { useWhileVisible } from '../shared/while-visible.ts'
import { BriefPage } from './brief-page.tsx'
import { AcceptedPage, IntroductionPage, StepBackPage } from './introduction-page.tsx'
import type { MentorPage } from './mentor-page.ts'
import { PeoplePage } from './people-page.tsx'
import { ProfilePage } from './profile-page.tsx'
import { ProfileParts } from './profile-parts.tsx'
import { isArrived, isUnanswered, WaitsPage } from './waits-page.tsx'

const route = createRoute<MentorPage>({ name: 'waits' })
const lookInAfter = 30_000

/** A mentor's desk: who waits first, then their people, their portrait and their words. */
export function MentorDesk() {
  useWhileVisible(lookInAfter, () => walkQuietly(world => visit(world, deskAtHand())))
  const page = asItStands(route.here.value)
  const nav = navFor(page)
  switch (page.name) {
    case 'waits':
      return (
        <DeskPage title="What waits for you" nav={nav}>
          <WaitsPage {...route} />
        </DeskPage>
      )
    case 'introduction':
      return <IntroductionPage {...route} id={page.id} />
    case 'step-back':
      return <StepBackPage {...route} id={page.id} />
    case 'accepted':
      return <AcceptedPage {...route} id={page.id} />
    case 'brief':
      return <BriefPage {...route} id={page.id} />
    case 'people':
      return (
        <DeskPage title="My people" nav={nav}>
          <PeoplePage {...route} />
        </DeskPage>
      )
    case 'pairing':
      return <PairPages pairingId={page.id} onBack={route.back} />
    case 'profile':
      return (
        <DeskPage title="My portrait" nav={nav}>
          <ProfilePage {...route} sentTo={page.sentTo} />
        </DeskPage>
      )
    case 'portrait':
    case 'places':
    case 'room':
      return <ProfileParts key={page.name} {...route} part={page.name} />
    case 'keys':
      return <MyKeysPage onBack={route.back} onErase={() => route.go({ name: 'erase' })} />
    case 'erase':
      return <ErasePage onBack={route.back} />
  }
}

/** An introduction that was answered meanwhile, here or on another device, is not asked about again. */
function asItStands(page: MentorPage): MentorPage {
  if (page.name !== 'introduction' && page.name !== 'step-back' && page.name !== 'accepted') return page
  const { id } = page
  const introduction = deskAtHand()
    .held.introductions()
    .find(each => each.id === id)
  if (!introduction || introduction.stage === 'stepped-back') return { name: 'waits' }
  return introduction.stage === 'arrived' ? page : { name: 'accepted', id }
}

function navFor(page: MentorPage): NavItem[] {
  const { held } = deskAtHand()
  const waiting = held.introductions().filter(isArrived).length + held.briefs().filter(isUnanswered).length
  const item = (label: string, name: 'waits' | 'people' | 'profile', count?: number) => ({
    label,
    count,
    current: page.name === name,
    onClick: () => route.replace({ name })
  })
  return [
    item('What waits', 'waits', waiting),
    item('My people', 'people'),
    item('My portrait', 'profile'),
    { label: 'My words', onClick: () => route.go({ name: 'keys' }) }
  ]
}
