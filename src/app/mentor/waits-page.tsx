import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { type Task, TaskList } from '../../design/task-list/task-list.tsx'
import type { ReceivedBrief } from '../../steps/held/briefs.ts'
import type { ReceivedIntroduction } from '../../steps/held/received-introduction.ts'
import { addWorkingDays, dayInWords } from '../../vocabulary/day.ts'
import { today } from '../shared/clock.ts'
import { deskAtHand } from '../shared/desk-state.ts'
import type { MentorPageProps } from './mentor-page.ts'

/** The mentor gets in touch within five working days of being introduced (protocol 9.2). */
export const answerWithin = 5

type Arrived = Extract<ReceivedIntroduction, { stage: 'arrived' }>
export const isArrived = (introduction: ReceivedIntroduction): introduction is Arrived =>
  introduction.stage === 'arrived'

/** Asked without a name, and not answered yet. */
export const isUnanswered = ({ stage }: ReceivedBrief): boolean => stage === 'arrived'

/** Who waits for an answer; before that, whatever keeps a lead from suggesting this mentor at all. */
export function WaitsPage({ go }: MentorPageProps) {
  const { held, scheme } = deskAtHand()
  const asked = held.briefs().filter(isUnanswered)
  const waiting = held.introductions().filter(isArrived)
  const profile = held.ownProfile()?.profile
  return (
    <>
      {!profile && (
        <TaskList
          tasks={[
            {
              title: 'Write your portrait',
              hint: 'Before that no lead can suggest you. About ten minutes, and only the leads read it.',
              status: 'To do',
              tone: 'blue',
              onClick: () => go({ name: 'portrait' })
            }
          ]}
        />
      )}
      {profile?.paused && (
        <Inset>
          <p>You have paused: nobody new is sent to you. You can change that under My portrait.</p>
        </Inset>
      )}
      {waiting.length > 0 && <TaskList tasks={waiting.map(task)} />}
      {asked.length > 0 && <TaskList tasks={asked.map(question)} />}
      {waiting.length === 0 && asked.length === 0 && profile && (
        <EmptyState title="Nobody waits for you">
          <p>When a lead introduces somebody to you, their name appears here for the first time.</p>
        </EmptyState>
      )}
    </>
  )

  function question({ id, lead }: ReceivedBrief): Task {
    return {
      title: 'Could you start with someone new?',
      hint: `${scheme.people.get(lead)?.name ?? 'A lead'} asks. Yes or no is enough.`,
      status: 'New',
      tone: 'blue',
      onClick: () => go({ name: 'brief', id })
    }
  }

  function task({ id, introduction, receivedOn }: Arrived): Task {
    const by = addWorkingDays(receivedOn, answerWithin)
    const late = today() > by
    return {
      title: introduction.calledName,
      hint: `You are introduced to each other. Answer and ring by ${dayInWords(by)}.`,
      status: late ? 'Overdue' : 'New',
      tone: late ? 'red' : 'blue',
      onClick: () => go({ name: 'introduction', id })
    }
  }
}
