import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
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
  useEffect(
    () => () => {
      looked.value = false
    },
    []
  )
  const desk = deskAtHand()
  const referrals = desk.held.receivedReferrals()
  const clocks = desk.scheme.settings.clocks
  const open = referrals
    .filter(each => each.stage !== 'ended' && each.stage !== 'closed')
    .map(referral => ({ referral, next: whatNextForLead(referral, clocks, today()) }))
    .sort((a, b) => rank(a.next) - rank(b.next) || (a.next.by ?? '').localeCompare(b.next.by ?? ''))

  const closed = referrals.length - open.length
  return (
    <>
      {referrals.length === 0 && waitingForABuddy().length === 0 && (
        <EmptyState title="Nothing waits for you">
          <p>
            When someone asks for you, their request will be here, with the day by which you promised to ring. Looking
            in on the days you named is enough.
          </p>
        </EmptyState>
      )}
      {referrals.length > 0 && open.length === 0 && <p>Nothing waits for you.</p>}
      {open.length > 0 && <TaskList tasks={open.map(({ referral, next }) => task(referral, next))} />}
      <Actions>
        <Button kind="secondary" onClick={() => void lookAgain()}>
          Look again
        </Button>
        {isEnoughForAPlan(desk) && (
          <Button kind="secondary" onClick={() => go({ name: 'plan' })}>
            Plan the waiting list
          </Button>
        )}
      </Actions>
      <p role="status">{looked.value && 'You have looked in just now: everything that came in is here.'}</p>
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

/** Whether the last look went well; said until the page is left. */
const looked = signal(false)

export async function lookAgain(): Promise<void> {
  looked.value = false
  looked.value = (await walk('Looking what came in', world => visit(world, deskAtHand()))).ok
}

const rank = ({ who, overdue }: { who: string; overdue: boolean }): number => (overdue ? 0 : who === 'lead' ? 1 : 2)
