import { useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { SummaryList } from '../../design/summary-list/summary-list.tsx'
import { TextArea } from '../../design/text-area/text-area.tsx'
import type { ReceivedIntroduction } from '../../steps/held/received-introduction.ts'
import { stepBack, welcome } from '../../steps/welcome.ts'
import { addWorkingDays, dayInWords } from '../../vocabulary/day.ts'
import { professionLabel } from '../../vocabulary/profession.ts'
import { firstName } from '../pair/first-name.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand, underWay, walk } from '../shared/desk-state.ts'
import { Form, problem, useProblems } from '../shared/form.tsx'
import { Telephone } from '../shared/telephone.tsx'
import type { MentorPageProps } from './mentor-page.ts'
import { answerWithin } from './waits-page.tsx'

type Named = Exclude<ReceivedIntroduction, { stage: 'stepped-back' }>

/** First words begun, by introduction: whoever thinks of stepping back and does not finds them again. */
const begun = new Map<string, string>()

/** The name, for the first time, and one question: yes, or step back. */
export function IntroductionPage({ id, go, replace, back }: MentorPageProps & { readonly id: string }) {
  const [note, setNote] = useState(begun.get(id) ?? '')
  const [problems, check] = useProblems()
  const introduction = named(id)
  const { introduction: facts, receivedOn } = introduction
  const name = firstName(facts.calledName)
  const hasRoom = facts.returnBox !== undefined

  async function accept() {
    if (!check(problem(note.length > 1000, 'note', 'Shorten your words to 1,000 letters'))) return
    const welcomed = await walk('Saying yes, and making a space for the two of you', world =>
      welcome(world, deskAtHand(), id, note.trim())
    )
    if (!welcomed.ok) return
    begun.delete(id)
    replace({ name: 'accepted', id })
  }

  return (
    <DeskPage title={facts.calledName} onBack={back} problems={problems} onRetry={accept}>
      <p class="el-lede">
        {leadOf(introduction)} introduces you to each other. Besides the lead you are the only one who knows this name.
      </p>
      <Facts introduction={introduction} />
      <h2>Can you take this on?</h2>
      <p>
        If yes, please ring by {dayInWords(addWorkingDays(receivedOn, answerWithin))}.
        {hasRoom && ` Your browser makes a space for the two of you that nobody else can open, and tells ${name}.`}
      </p>
      <Form onSubmit={accept}>
        {hasRoom && (
          <TextArea
            id="note"
            label={`A first word to ${name}`}
            hint="You can leave this empty."
            who={`you and ${name}`}
            rows={4}
            maxBytes={1000}
            value={note}
            onInput={value => {
              begun.set(id, value)
              setNote(value)
            }}
            error={problems.at('note')}
          />
        )}
        <Actions>
          <Button busy={underWay.value !== undefined}>Yes, I will ring</Button>
          <Button kind="secondary" onClick={() => go({ name: 'step-back', id })}>
            Step back
          </Button>
        </Actions>
      </Form>
    </DeskPage>
  )
}

/** Whoever knows the person, or has no room just now: no reason is asked, and nobody waits any longer. */
export function StepBackPage({ id, replace, rewind, back }: MentorPageProps & { readonly id: string }) {
  const introduction = named(id)
  const lead = leadOf(introduction)
  const { calledName } = introduction.introduction

  async function leave() {
    const left = await walk('Stepping back', world => stepBack(world, deskAtHand(), id))
    if (!left.ok) return
    begun.delete(id)
    rewind(() => replace({ name: 'waits' }))
  }

  return (
    <DeskPage title="Step back?" onBack={back} onRetry={leave}>
      <p class="el-lede">You need not say why, and it counts against nobody.</p>
      <ul>
        <li>{lead} is told that you step back, nothing more, and finds somebody else.</li>
        <li>The name {calledName}, the number and the rest are deleted here.</li>
        <li>What you have read stays between you and yourself.</li>
      </ul>
      <Actions>
        <Button kind="warning" onClick={leave} busy={underWay.value !== undefined}>
          Step back
        </Button>
        <Button kind="link" onClick={back}>
          Not yet
        </Button>
      </Actions>
    </DeskPage>
  )
}

/** Said yes: what to do now. */
export function AcceptedPage({ id, replace, rewind }: MentorPageProps & { readonly id: string }) {
  const introduction = named(id)
  const { calledName, telephone, safeTimes } = introduction.introduction
  const pairing = deskAtHand()
    .held.pairings()
    .find(each => each.from === id)
  const by = dayInWords(addWorkingDays(introduction.receivedOn, answerWithin))
  return (
    <DeskPage title={`Now ring ${firstName(calledName)}`}>
      <p class="el-lede">
        <Telephone number={telephone} />, please by {by}. Safe times: {safeTimes || 'any time'}.
      </p>
      <Inset>
        <p>{leadOf(introduction)} knows that you have said yes. Nobody learns what you talk about.</p>
      </Inset>
      <Actions>
        {pairing && (
          <Button onClick={() => replace({ name: 'pairing', id: pairing.id })}>
            Open the space for the two of you
          </Button>
        )}
        <Button kind="secondary" onClick={() => rewind(() => replace({ name: 'waits' }))}>
          What else waits
        </Button>
      </Actions>
    </DeskPage>
  )
}

function Facts({ introduction: { introduction: facts } }: { introduction: Named }) {
  const { telephone, safeTimes, profession, workplace, note } = facts
  return (
    <SummaryList
      rows={[
        { key: 'Safe number', value: <Telephone number={telephone} /> },
        { key: 'Safe times', value: safeTimes || 'Any time' },
        ...(profession ? [{ key: 'Works as', value: professionLabel(profession) }] : []),
        ...(workplace ? [{ key: 'Works at', value: workplace }] : []),
        ...(note ? [{ key: 'The lead writes', value: note }] : [])
      ]}
    />
  )
}

function named(id: string): Named {
  const found = deskAtHand()
    .held.introductions()
    .find(each => each.id === id)
  if (!found || found.stage === 'stepped-back') throw Error('mentor: no such introduction')
  return found
}

const leadOf = ({ lead }: Named): string => deskAtHand().scheme.people.get(lead)?.name ?? 'Your lead'
