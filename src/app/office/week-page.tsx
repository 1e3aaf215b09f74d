import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { type Task, TaskList } from '../../design/task-list/task-list.tsx'
import { waitingForABuddy } from '../buddies/buddy-tasks.tsx'
import { today } from '../shared/clock.ts'
import { deskAtHand } from '../shared/desk-state.ts'
import { type DayOneTask, dayOne, isDayOneOver } from './day-one.ts'
import type { OfficePageProps } from './office-page.ts'
import { thisWeek } from './week.ts'

/** The office's first page: at most seven lines, each one action; before that, the list of day one. */
export function WeekPage({ go }: OfficePageProps) {
  const { scheme, held } = deskAtHand()
  const lines = thisWeek(scheme, held.invitations(), today())
  const tasks = dayOne(scheme, held.invitations())
  return (
    <>
      {lines.length > 0 && (
        <TaskList
          tasks={lines.map(({ title, hint, to }) => ({
            title,
            hint,
            status: 'To do',
            tone: 'blue' as const,
            onClick: () => go(to)
          }))}
        />
      )}
      {!isDayOneOver(tasks) && (
        <>
          <h2>Day one</h2>
          <p>Everything a scheme needs before anybody can ask. It takes about an hour, not all of it today.</p>
          <TaskList tasks={tasks.map(task => ({ ...asTask(task), onClick: () => go(task.to) }))} />
        </>
      )}
      {lines.length === 0 && waitingForABuddy().length === 0 && isDayOneOver(tasks) && (
        <EmptyState title="Nothing to do this week">
          <p>
            Applications, invitations that run out and areas without a lead appear here, never more than seven lines.
            What people ask for never does: the office does not learn it.
          </p>
        </EmptyState>
      )}
    </>
  )
}

const statuses = {
  done: { status: 'Done', tone: 'green' },
  'under-way': { status: 'Under way', tone: 'amber' },
  'to-do': { status: 'To do', tone: 'blue' }
} as const

const asTask = ({ title, hint, state }: DayOneTask): Task => ({ title, hint, ...statuses[state] })
