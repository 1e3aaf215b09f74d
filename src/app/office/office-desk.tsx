import { useEffect } from 'preact/hooks'
import type { NavItem } from '../../design/nav/nav.tsx'
import { readApplications } from '../../steps/admit.ts'
import { visit } from '../../steps/visit.ts'
import { BuddyRequestPage } from '../buddies/buddy-request-page.tsx'
import { BuddyTasks } from '../buddies/buddy-tasks.tsx'
import { ErasePage } from '../opening/erase-page.tsx'
import { MyKeysPage } from '../opening/my-keys-page.tsx'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand, walkQuietly } from '../shared/desk-state.ts'
import { createRoute } from '../shared/router.ts'
import { useWhileVisible } from '../shared/while-visible.ts'
import { ApplicationsPage, isApplied } from './applications-page.tsx'
import { EditScheme } from './edit-scheme.tsx'
import { InvitationPage } from './invitation-page.tsx'
import { InvitePage } from './invite-page.tsx'
import type { OfficePage } from './office-page.ts'
import { PeoplePage } from './people-page.tsx'
import { PersonPage } from './person-page.tsx'
import { PolicyPage } from './policy-page.tsx'
import { SchemePage } from './scheme-page.tsx'
import { WeekPage } from './week-page.tsx'

const route = createRoute<OfficePage>({ name: 'week' })
const lookInAfter = 20_000

const lookIn = () =>
  walkQuietly(async world => {
    const applications = await readApplications(world, deskAtHand())
    return applications.ok ? visit(world, deskAtHand()) : applications
  })

/** The office's desk: this week first. It never learns who asks, or what for. */
export function OfficeDesk() {
  useWhileVisible(lookInAfter, lookIn)
  useEffect(() => {
    void lookIn()
  }, [])
  const page = route.here.value
  const nav = navFor(page)
  switch (page.name) {
    case 'week':
      return (
        <DeskPage title="This week" nav={nav}>
          <WeekPage {...route} />
          <BuddyTasks onOpen={id => route.go({ name: 'buddy', id })} />
        </DeskPage>
      )
    case 'invite':
      return <InvitePage {...route} nav={nav} desk={page.desk} />
    case 'invitation':
      return <InvitationPage {...route} id={page.id} />
    case 'applications':
      return <ApplicationsPage nav={nav} />
    case 'people':
      return <PeoplePage {...route} nav={nav} />
    case 'person':
      return <PersonPage personKey={page.key} back={route.back} />
    case 'scheme':
      return <SchemePage {...route} nav={nav} />
    case 'edit-names':
    case 'edit-areas':
    case 'edit-practices':
    case 'edit-exceptions':
      return <EditScheme part={page.name} onBack={route.back} />
    case 'policy':
      return <PolicyPage back={route.back} />
    case 'buddy':
      return <BuddyRequestPage id={page.id} back={route.back} />
    case 'keys':
      return <MyKeysPage onBack={route.back} onErase={() => route.go({ name: 'erase' })} />
    case 'erase':
      return <ErasePage onBack={route.back} />
  }
}

function navFor(page: OfficePage): NavItem[] {
  const waiting = deskAtHand().held.invitations().filter(isApplied).length
  const item = (label: string, name: 'week' | 'invite' | 'applications' | 'people' | 'scheme', count?: number) => ({
    label,
    count,
    current: page.name === name,
    onClick: () => route.replace({ name })
  })
  return [
    item('This week', 'week'),
    item('Invite', 'invite'),
    item('Applications', 'applications', waiting),
    item('People', 'people'),
    item('The scheme', 'scheme'),
    { label: 'My words', onClick: () => route.go({ name: 'keys' }) }
  ]
}
