import { useEffect, useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { Loading } from '../../design/progress/progress.tsx'
import { TextField } from '../../design/text-field/text-field.tsx'
import type { MentorFacts } from '../../matching/facts.ts'
import type { Cohort } from '../../matching/plan/prepare.ts'
import { findByName } from './find-mentors.ts'
import { patienceMs } from './plan-board.ts'
import { askWhyNot, plans, stopPlanning } from './plan-state.ts'
import { keepTogether } from './plan-wishes.tsx'
import { answerInWords, couldBeKept, namesIn } from './plan-words.ts'
import type { Asked } from './plan-work.ts'

const mostNames = 12

interface PlanWhyNotProps {
  readonly cohort: Cohort
  readonly mentee: string
  /** They go on waiting in this plan. */
  readonly waits?: boolean
  readonly onClose: () => void
}

/** Why not with any other mentor, by name; answered by the worker that made the plan. */
export function PlanWhyNot({ cohort, mentee, waits = false, onClose }: PlanWhyNotProps) {
  const [typed, setTyped] = useState('')
  const [about, setAbout] = useState<{ readonly mentor: MentorFacts; readonly said?: Asked }>()
  const [isSlow, setSlow] = useState(false)
  const isAsking = about !== undefined && !about.said && isSlow
  const boxId = `why-${mentee}`
  useEffect(() => document.getElementById(boxId)?.focus(), [])
  // What was said is about another plan.
  useEffect(() => setAbout(undefined), [plans.value])
  const found = findByName(cohort.mentors, ({ name }) => name, typed)
  const nameOf = namesIn(cohort)

  async function ask(mentor: MentorFacts) {
    setAbout({ mentor })
    setSlow(false)
    const soon = setTimeout(() => setSlow(true), patienceMs)
    const said = await askWhyNot({ mentee, mentor: mentor.key })
    clearTimeout(soon)
    setAbout(now => (now?.mentor === mentor ? { mentor, said } : now))
  }

  function keep({ key: mentor }: MentorFacts) {
    onClose()
    keepTogether({ mentee, mentor })
  }

  return (
    <div class="el-plan-why">
      <TextField
        id={boxId}
        label={`Why not with another: ${nameOf(mentee)}`}
        hint="Write a part of the mentor's name, then choose."
        who="only you"
        width="half"
        value={typed}
        onInput={text => {
          setTyped(text)
          setAbout(undefined)
        }}
      />
      {typed.trim() !== '' && found.length === 0 && <p role="status">No mentor you know of is called that.</p>}
      {!about && found.length > 0 && (
        <ul class="nhsuk-list">
          {found.slice(0, mostNames).map(mentor => (
            <li key={mentor.key}>
              <Button kind="link" onClick={() => void ask(mentor)}>
                {mentor.name}
              </Button>
            </li>
          ))}
          {found.length > mostNames && <li>And {found.length - mostNames} more: write more of the name.</li>}
        </ul>
      )}
      {about && (
        <div role="status">
          <h4 id={`${boxId}-answer`} tabIndex={-1} ref={element => element?.focus()}>
            {about.mentor.name}
          </h4>
          {isAsking && <Loading text="Asking the plan" />}
          {about.said?.kind === 'answered' &&
            answerInWords(about.said.answer, { mentee, mentor: about.mentor.key, waits }, nameOf).map(sentence => (
              <p key={sentence}>{sentence}</p>
            ))}
          {(about.said?.kind === 'failed' || about.said?.kind === 'stopped') && (
            <p>{about.said.kind === 'failed' ? 'That could not be worked out.' : 'Stopped before it was done.'}</p>
          )}
        </div>
      )}
      <Actions>
        {about?.said?.kind === 'answered' && couldBeKept(about.said.answer) && (
          <Button kind="secondary" onClick={() => keep(about.mentor)}>
            Keep these two together
          </Button>
        )}
        {(about?.said?.kind === 'failed' || about?.said?.kind === 'stopped') && (
          <Button kind="secondary" onClick={() => void ask(about.mentor)}>
            Ask again
          </Button>
        )}
        {isAsking && (
          <Button kind="secondary" onClick={stopPlanning}>
            Stop
          </Button>
        )}
        <Button kind="link" onClick={onClose}>
          Close this
        </Button>
      </Actions>
    </div>
  )
}
