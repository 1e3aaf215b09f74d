import { useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { Checkboxes } from '../../design/choices/choices.tsx'
import { Details } from '../../design/details/details.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { ErrorSummary, type FieldError } from '../../design/error-summary/error-summary.tsx'
import { Warning } from '../../design/notes/notes.tsx'
import { TextArea } from '../../design/text-area/text-area.tsx'
import { offer } from '../../steps/offer.ts'
import { candidate, type Ranked, type Shortlist, shortlistFor } from '../../steps/shortlist.ts'
import { deskAtHand, walk } from '../shared/desk-state.ts'
import type { LeadPageProps } from './lead-page.ts'
import { receivedReferral } from './received.ts'

/** Who may be put forward, best first and with reasons; the lead picks two or three. */
export function OfferPage({ id, go, back }: LeadPageProps & { readonly id: string }) {
  const { calledName } = receivedReferral(id).referral
  const list = shortlistFor(deskAtHand(), id)
  const [picked, setPicked] = useState<readonly string[]>(() => list?.ranked.slice(0, 3).map(each => each.mentor) ?? [])
  const [note, setNote] = useState('')
  const [errors, setErrors] = useState<FieldError[]>([])
  if (!list) return <p>Speak with {calledName} first.</p>

  async function send(event: Event) {
    event.preventDefault()
    const chosen = list?.ranked.filter(each => picked.includes(each.mentor)) ?? []
    const fault = chosen.length < 2 || chosen.length > 3 ? [{ field: 'mentors', text: 'Choose two or three' }] : []
    setErrors(fault)
    if (fault.length > 0) return
    const desk = deskAtHand()
    const candidates = chosen.map(each => candidate(desk, each))
    const sent = await walk('Sealing the portraits', world => offer(world, desk, id, { candidates, note }))
    if (sent.ok) back()
  }

  return (
    <form onSubmit={send}>
      <ErrorSummary errors={errors} />
      {list.questions.length > 0 && (
        <Warning title="Ask this first">
          <ul>
            {list.questions.map(question => (
              <li key={question}>{question}</li>
            ))}
          </ul>
          <Button kind="secondary" onClick={() => go({ name: 'first-call', id })}>
            Fill it in
          </Button>
        </Warning>
      )}
      {list.ranked.length < 2 ? (
        <TooFew ranked={list.ranked} />
      ) : (
        <>
          <Checkboxes
            id="mentors"
            label="Available mentors, the likeliest first"
            hint="Choose two or three. You decide; they choose among them."
            values={picked}
            error={errors[0]?.text}
            options={list.ranked.map(each => ({
              value: each.mentor,
              label: each.name,
              hint: <Reasons ranked={each} />
            }))}
            onChange={setPicked}
          />
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
            <Button>Offer them to {calledName}</Button>
            <Button kind="link" onClick={back}>
              Not now
            </Button>
          </Actions>
        </>
      )}
      <WhyNot list={list} />
    </form>
  )
}

const Reasons = ({ ranked }: { ranked: Ranked }) => (
  <>
    {ranked.fits.map(sentence => (
      <span class="el-reason" key={sentence}>
        {sentence}{' '}
      </span>
    ))}
    {ranked.lacks.map(sentence => (
      <span class="el-reason el-reason--lacks" key={sentence}>
        But: {sentence}{' '}
      </span>
    ))}
    {ranked.couldChange.map(sentence => (
      <span class="el-reason" key={sentence}>
        {sentence}{' '}
      </span>
    ))}
  </>
)

const TooFew = ({ ranked }: { ranked: readonly Ranked[] }) => (
  <EmptyState title={ranked.length === 0 ? 'Nobody is available' : `Only ${ranked[0]?.name} is available`}>
    <p>
      Below is what stands against each of the others. A place may become free, or a mentor of a neighbouring area may
      join. Meanwhile let them know that it takes a little longer.
    </p>
  </EmptyState>
)

/** Why anybody else is not in the list, in sentences a lead could read out. */
const WhyNot = ({ list }: { list: Shortlist }) =>
  list.others.length === 0 ? null : (
    <Details summary={`Why not the other ${list.others.length === 1 ? 'one' : list.others.length}?`}>
      <dl class="el-why-not">
        {list.others.map(({ mentor, name, obstacles }) => (
          <div key={mentor}>
            <dt>{name}</dt>
            {obstacles.map(({ rule, reason }) => (
              <dd key={rule}>{reason}</dd>
            ))}
          </div>
        ))}
      </dl>
    </Details>
  )
