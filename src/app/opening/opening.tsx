import type { ComponentType } from 'preact'
import { Inset } from '../../design/notes/notes.tsx'
import type { Desk } from '../../steps/desk.ts'
import type { DeskKind } from '../../steps/held/self.ts'
import { standing } from '../../steps/join.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { changes, openDesk } from '../shared/desk-state.ts'
import { Later } from '../shared/later.tsx'
import { DeskDoor } from './desk-door.tsx'
import { ErasedPage, erased } from './erased-page.tsx'
import { OpenPage } from './open-page.tsx'
import { route } from './opening-route.ts'
import { WaitingPage } from './waiting-page.tsx'

/** Everything before a private space is open, and then its desk. */
export function Opening() {
  changes.value
  if (erased.value) return <ErasedPage remains={erased.value} />
  const desk = openDesk.value
  if (!desk) return <BeforeOpening />
  return <DeskDoor>{isWaiting(desk) ? <WaitingPage /> : <DeskOf key={desk.kind} kind={desk.kind} />}</DeskDoor>
}

const isWaiting = (desk: Desk): boolean =>
  (desk.kind === 'lead' || desk.kind === 'mentor') && standing(desk) === 'waiting'

function BeforeOpening() {
  const page = route.here.value
  switch (page.name) {
    case 'open':
      return <OpenPage />
    case 'set-up':
      return <Later load={rooms.setUp} with={{}} />
    case 'look-around':
      return <Later load={rooms.lookAround} with={{ slug: page.slug }} />
    case 'joining':
      return <Later load={rooms.joining} with={{ link: page.link }} />
    case 'broken-invitation':
      return <BrokenInvitation />
  }
}

const BrokenInvitation = () => (
  <DeskPage title="Part of the link is missing">
    <Inset>
      <p>
        An invitation link is long, and some mail programs cut it in two. Copy all of it into the address line, or ask
        whoever sent it to you to send it again or to show you the square code.
      </p>
    </Inset>
    <p>
      Have you joined already? <a href="/open">Open your private space</a>. Otherwise the office can help you: its
      number stands on <a href="/">the first page</a>.
    </p>
  </DeskPage>
)

/** Each desk is fetched when it is wanted: whoever asks for a mentor never loads the office. */
const desks = {
  office: () => import('../office/office-desk.tsx').then(room => room.OfficeDesk),
  lead: () => import('../lead/lead-desk.tsx').then(room => room.LeadDesk),
  mentor: () => import('../mentor/mentor-desk.tsx').then(room => room.MentorDesk),
  mentee: () => import('../mentee/mentee-desk.tsx').then(room => room.MenteeDesk)
} satisfies Record<DeskKind, () => Promise<ComponentType>>

/** What is rarely the first thing somebody does here is fetched when they do it. */
const rooms = {
  setUp: () => import('../office/set-up-pages.tsx').then(room => room.SetUpPages),
  lookAround: () => import('./look-around-page.tsx').then(room => room.LookAroundPage),
  joining: () => import('./join-pages.tsx').then(room => room.JoinPages)
}

const DeskOf = ({ kind }: { kind: DeskKind }) => <Later load={desks[kind]} with={{}} />
