import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { Checkboxes } from '../../design/choices/choices.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import type { NavItem } from '../../design/nav/nav.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { Loading } from '../../design/progress/progress.tsx'
import { CheckWords } from '../../design/words/words.tsx'
import { admit, applicationWords, readApplications } from '../../steps/admit.ts'
import type { Invitation } from '../../steps/held/invitation.ts'
import { professionLabel } from '../../vocabulary/profession.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand, underWay, walk, walkQuietly, world } from '../shared/desk-state.ts'
import { Form, problem, useProblems } from '../shared/form.tsx'

export type Applied = Extract<Invitation, { stage: 'applied' }>

export const isApplied = (invitation: Invitation): invitation is Applied => invitation.stage === 'applied'

/** Everybody who waits to be let in, with their check words. One signature admits all that were ticked. */
export function ApplicationsPage({ nav }: { nav: readonly NavItem[] }) {
  const [same, setSame] = useState<ReadonlySet<string>>(new Set())
  const [problems, check] = useProblems()
  const applied = deskAtHand().held.invitations().filter(isApplied)
  const ticked = applied.filter(({ id }) => same.has(id)).map(({ id }) => id)
  const look = () => walk('Looking for applications', now => readApplications(now, deskAtHand()))

  useEffect(() => {
    void walkQuietly(now => readApplications(now, deskAtHand()))
  }, [])

  async function letIn() {
    const first = applied[0]
    if (!first || !check(problem(ticked.length === 0, `same-${first.id}`, 'Tick those whose words were the same')))
      return
    const admitted = await walk('Signing the list of people', now => admit(now, deskAtHand(), ticked))
    if (admitted.ok) setSame(new Set())
  }

  function tick(id: string, on: boolean) {
    const ids = new Set(same)
    if (on) ids.add(id)
    else ids.delete(id)
    setSame(ids)
  }

  if (applied.length === 0) {
    return (
      <DeskPage title="Applications" nav={nav} onRetry={look}>
        <EmptyState title="Nobody waits to be let in">
          <p>Whoever has applied with one of your links appears here by itself.</p>
        </EmptyState>
        <Button kind="secondary" onClick={look}>
          Look now
        </Button>
      </DeskPage>
    )
  }
  return (
    <DeskPage title="Applications" nav={nav} problems={problems} onRetry={letIn}>
      <Inset>
        <p>
          Compare the four words with each of them: in the room, by video, or by telephone on a number you know already.
          They read two, you read two. If one word differs, tick nothing and make a new link.
        </p>
      </Inset>
      <Form onSubmit={letIn}>
        {applied.map(each => (
          <Application
            key={each.id}
            applied={each}
            isSame={same.has(each.id)}
            onTick={on => tick(each.id, on)}
            error={problems.at(`same-${each.id}`)}
          />
        ))}
        <Button busy={underWay.value !== undefined}>
          {ticked.length > 1 ? `Let these ${ticked.length} in` : 'Let them in'}
        </Button>
      </Form>
    </DeskPage>
  )
}

interface ApplicationProps {
  readonly applied: Applied
  readonly isSame: boolean
  readonly onTick: (on: boolean) => void
  readonly error: string | undefined
}

function Application({ applied, isSame, onTick, error }: ApplicationProps) {
  const [words, setWords] = useState<readonly string[]>()
  useEffect(() => {
    applicationWords(world(), deskAtHand(), applied).then(setWords)
  }, [applied.id])
  const { id, desk, forName, application } = applied
  const { areas } = deskAtHand().scheme.settings
  const areaNames = areas.filter(area => application.areas.includes(area.id)).map(area => area.name)
  return (
    <Card title={application.name}>
      <p>
        {desk === 'lead' ? 'Lead' : 'Mentor'}, {professionLabel(application.profession)}, {areaNames.join(', ')}. The
        link was for {forName}.
      </p>
      {application.about && <p>{application.about}</p>}
      {words ? (
        <CheckWords words={words} first={`${application.name} says`} second="You say" />
      ) : (
        <Loading text="Working out the check words" />
      )}
      <Checkboxes
        id={`same-${id}`}
        label={<span class="el-hidden">Check words of {application.name}</span>}
        options={[{ value: 'same', label: 'The words were the same' }]}
        values={isSame ? ['same'] : []}
        onChange={values => onTick(values.length > 0)}
        error={error}
      />
    </Card>
  )
}
