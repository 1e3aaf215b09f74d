import { TaskList } from '../../design/task-list/task-list.tsx'
import { addWorkingDays, dayInWords } from '../../vocabulary/day.ts'
import { today } from '../shared/clock.ts'
import { deskAtHand } from '../shared/desk-state.ts'

export const waitingForABuddy = () =>
  deskAtHand()
    .held.buddyRequests()
    .filter(({ doneOn }) => doneOn === undefined)

/** Who would like a buddy, on the desk of a lead and of the office. Nothing is shown where nobody does. */
export function BuddyTasks({ onOpen }: { onOpen: (id: string) => void }) {
  const { scheme } = deskAtHand()
  const waiting = waitingForABuddy()
  if (waiting.length === 0) return null
  return (
    <section>
      <h2>Would like a buddy</h2>
      <TaskList
        tasks={waiting.map(({ id, request, sentOn }) => {
          const by = addWorkingDays(sentOn, scheme.settings.clocks.leadAnswers)
          const isLate = by < today()
          return {
            title: request.calledName,
            hint: `Be in touch by ${dayInWords(by)}`,
            status: isLate ? 'Overdue' : 'Your turn',
            tone: isLate ? ('red' as const) : ('blue' as const),
            onClick: () => onOpen(id)
          }
        })}
      />
    </section>
  )
}
