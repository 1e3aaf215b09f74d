import { Actions, Button } from '../../design/button/button.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { type Task, TaskList } from '../../design/task-list/task-list.tsx'
import type { ReceivedReferral } from '../../steps/held/received-referral.ts'
import { visit } from '../../steps/visit.ts'
import { isEnoughForAPlan } from '../../steps/waiting-list.ts'
import { whatNextForLead } from '../../steps/what-next.ts'
import { waitingForABuddy } from '../buddies/buddy-tasks.tsx'
import { today } from '../shared/clock.ts'
import { deskAtHand, walk } from '../shared/desk-state.ts'
import type { LeadPageProps } from './lead-page.ts'
import { byWhen, nextSentence, nextStatus } from './next-words.ts'

/** Every request by what is next: one's own turn first, the most pressing at the top. */
export function WaitsPage({ go }: LeadPageProps) {
  const desk = deskAtHand()
  const referrals = desk.held.receivedReferrals()
  const clocks = desk.scheme.settings.clocks
  const open = referrals
    .filter(each => each.stage !== 'ended' && each.stage !== 'closed')
    .map(referral => ({ referral, next: whatNextForLead(referral, clocks, today()) }))
    .sort((a, b) => rank(a.next) - rank(b.next) || (a.next.by ?? '').localeCompare(b.next.by ?? ''))

  if (referrals.length === 0 && waitingForABuddy().length > 0) return null
  if (referrals.length === 0) {
    return (
      <EmptyState title="Nothing waits for you">
        <p>
          When someone asks for you, their request will be here, with the day by which you promised to ring. Looking in
          on the days you named is enough.
        </p>
      </EmptyState>
    )
  }
  const closed = referrals.length - open.length
  return (
    <>
      {open.length === 0 && <p>Nothing waits for you.</p>}
      <TaskList tasks={open.map(({ referral, next }) => task(referral, next))} />
      <Actions>
        <Button kind="secondary" onClick={lookAgain}>
          Look again
        </Button>
        {isEnoughForAPlan(desk) && (
          <Button kind="secondary" onClick={() => go({ name: 'plan' })}>
            Plan the waiting list
          </Button>
        )}
      </Actions>
      {closed > 0 && <p>{closed === 1 ? 'One request is closed.' : `${closed} requests are closed.`}</p>}
    </>
  )

  function task(referral: ReceivedReferral, next: ReturnType<typeof whatNextForLead>): Task {
    return {
      title: referral.referral.calledName,
      hint: [nextSentence(next), byWhen(next)].filter(Boolean).join(', '),
      ...nextStatus(next),
      onClick: () => go({ name: 'request', id: referral.id })
    }
  }
}

const lookAgain = () => void walk('Looking what came in', world => visit(world, deskAtHand()))

const rank = ({ who, overdue }: { who: string; overdue: boolean }): number => (overdue ? 0 : who === 'lead' ? 1 : 2)
