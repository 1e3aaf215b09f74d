import { useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { Checkboxes } from '../../design/choices/choices.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { ErrorSummary } from '../../design/error-summary/error-summary.tsx'
import { Warning } from '../../design/notes/notes.tsx'
import { TextArea } from '../../design/text-area/text-area.tsx'
import { briefsOf } from '../../steps/brief.ts'
import { offer } from '../../steps/offer.ts'
import { candidate, relaxationsFor, type Shortlist, shortlistFor } from '../../steps/shortlist.ts'
import type { PersonKey } from '../../vocabulary/roster.ts'
import { deskAtHand, walk } from '../shared/desk-state.ts'
import { Form, problem, useProblems } from '../shared/form.tsx'
import type { LeadPageProps } from './lead-page.ts'
import { inDemand } from './plan-state.ts'
import { Reasons } from './reasons.tsx'
import { receivedReferral } from './received.ts'
import { RulesSetAside } from './set-aside.tsx'
import { WhyNot } from './why-not.tsx'

/** More than three at a time are a list nobody reads to its end. */
const atFirst = 3

interface OfferPageProps extends LeadPageProps {
  readonly id: string
  readonly proposed?: PersonKey | undefined
}

/** Three names with reasons, the others a step away; the lead picks two or three. */
export function OfferPage({ id, proposed, go, back }: OfferPageProps) {
  const { calledName } = receivedReferral(id).referral
  const list = shortlistFor(deskAtHand(), id, inDemand())
  if (!list) return <p>Speak with {calledName} first.</p>
  return (
    <>
      {list.questions.length > 0 && (
        <Questions questions={list.questions} onFill={() => go({ name: 'first-call', id })} />
      )}
      {list.ranked.length === 0 ? (
        <Nobody id={id} onAnswer={() => go({ name: 'answer', id })} />
      ) : (
        <OfferForm id={id} list={list} proposed={proposed} go={go} back={back} />
      )}
      {list.ranked.length === 1 && <WhatCouldChange id={id} />}
      <RulesSetAside id={id} />
      <WhyNot id={id} list={list} />
    </>
  )
}

interface OfferFormProps extends LeadPageProps {
  readonly id: string
  readonly list: Shortlist
  readonly proposed: PersonKey | undefined
}

function OfferForm({ id, list: { ranked }, proposed, go, back }: OfferFormProps) {
  const { calledName } = receivedReferral(id).referral
  const [picked, setPicked] = useState<readonly string[]>(() =>
    proposed ? [proposed] : ranked.slice(0, atFirst).map(each => each.mentor)
  )
  const asked = briefsOf(deskAtHand(), id)
  const [showsAll, setShowsAll] = useState(false)
  const [note, setNote] = useState('')
  const [problems, check] = useProblems()
  const isOnlyOne = ranked.length === 1
  const fewest = isOnlyOne ? 1 : 2
  const shown = ranked.filter((each, at) => at < atFirst || showsAll || picked.includes(each.mentor))

  async function send() {
    const chosen = ranked.filter(each => picked.includes(each.mentor))
    const isEnough = chosen.length >= fewest && chosen.length <= 3
    if (!check(problem(!isEnough, 'mentors', isOnlyOne ? 'Tick the name to offer it' : 'Choose two or three'))) return
    const desk = deskAtHand()
    const candidates = chosen.map(each => candidate(desk, each))
    const sent = await walk('Sealing the portraits', world => offer(world, desk, id, { candidates, note }))
    if (sent.ok) back()
  }

  return (
    <Form onSubmit={send}>
      <ErrorSummary key={problems.attempt} errors={problems.all} />
      <Checkboxes
        id="mentors"
        label={isOnlyOne ? 'The only mentor who is available' : 'Available mentors, the likeliest first'}
        hint={
          isOnlyOne ? onlyOneHint : proposed ? proposedHint : 'Choose two or three. You decide; they choose among them.'
        }
        values={picked}
        error={problems.at('mentors')}
        options={shown.map(each => ({
          value: each.mentor,
          label: each.name,
          hint: <Reasons ranked={each} answer={asked.find(({ mentor }) => mentor === each.mentor)} />
        }))}
        onChange={values => setPicked(values)}
      />
      {ranked.slice(0, atFirst).filter(each => each.isNeighbour).length === 1 && (
        <p>One of the first three comes from another area: where everyone knows everyone, that can matter most.</p>
      )}
      {shown.length < ranked.length && (
        <Button kind="secondary" onClick={() => setShowsAll(true)}>
          {ranked.length - shown.length === 1
            ? 'Show one more who is available'
            : `Show ${ranked.length - shown.length} more who are available`}
        </Button>
      )}
      <TextArea
        id="note"
        label={`A few words to ${calledName}`}
        hint="May be left empty."
        who={`only ${calledName}`}
        rows={3}
        maxBytes={600}
        value={note}
        onInput={setNote}
      />
      <Actions>
        <Button>
          Offer {isOnlyOne ? 'this name' : 'them'} to {calledName}
        </Button>
        <Button kind="link" onClick={() => go({ name: 'brief', id })}>
          {asked.length > 0 ? 'Who was asked' : 'Ask first who could start'}
        </Button>
        <Button kind="link" onClick={back}>
          Not now
        </Button>
      </Actions>
    </Form>
  )
}

const proposedHint =
  'The plan proposes the one that is ticked. Choose one or two more. You decide; they choose among them.'
const onlyOneHint =
  'They can say that it is not the right one. Below is what stands against each of the others, and what could change it.'

const Questions = ({ questions, onFill }: { questions: readonly string[]; onFill: () => void }) => (
  <Warning title="Ask this first">
    <ul>
      {questions.map(question => (
        <li key={question}>{question}</li>
      ))}
    </ul>
    <Button kind="secondary" onClick={onFill}>
      Fill it in
    </Button>
  </Warning>
)

/** What is known to stand in the way, the least that would have to change, and what to do meanwhile. */
const Nobody = ({ id, onAnswer }: { id: string; onAnswer: () => void }) => (
  <>
    <EmptyState title="Nobody is available">
      <p>
        Below is what stands against each of the others. A place may become free, or a mentor of a neighbouring area may
        join. Meanwhile let {receivedReferral(id).referral.calledName} know that it takes a little longer.
      </p>
    </EmptyState>
    <WhatCouldChange id={id} />
    <Actions>
      <Button kind="secondary" onClick={onAnswer}>
        Say that it takes longer
      </Button>
    </Actions>
  </>
)

function WhatCouldChange({ id }: { id: string }) {
  const ways = relaxationsFor(deskAtHand(), id)
  if (ways.length === 0) return null
  return (
    <>
      <h2>What could change it</h2>
      <ul>
        {ways.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}
