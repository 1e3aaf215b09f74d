import { useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { Checkboxes } from '../../design/choices/choices.tsx'
import { ErrorSummary } from '../../design/error-summary/error-summary.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { brief, briefFor, briefsOf } from '../../steps/brief.ts'
import { isSpoken, shortlistFor } from '../../steps/shortlist.ts'
import type { PersonKey } from '../../vocabulary/roster.ts'
import { briefInWords } from '../pair/brief-words.ts'
import { today } from '../shared/clock.ts'
import { deskAtHand, walk } from '../shared/desk-state.ts'
import { Form, problem, useProblems } from '../shared/form.tsx'
import { answerInWords } from './answer-words.ts'
import type { LeadPageProps } from './lead-page.ts'
import { receivedReferral } from './received.ts'

/** Asking mentors whether they could start, before anybody is named. The lead reads what they will read. */
export function BriefPage({ id, back }: LeadPageProps & { readonly id: string }) {
  const desk = deskAtHand()
  const request = receivedReferral(id)
  const ranked = shortlistFor(desk, id)?.ranked ?? []
  const asked = briefsOf(desk, id)
  const open = ranked.filter(({ mentor }) => !asked.some(each => each.mentor === mentor))
  const [picked, setPicked] = useState<readonly PersonKey[]>(() => open.slice(0, 3).map(({ mentor }) => mentor))
  const [problems, check] = useProblems()
  if (!isSpoken(request)) return <p>Speak with {request.referral.calledName} first.</p>
  const words = briefFor(desk, request, [...asked.map(({ mentor }) => mentor), ...picked], today())

  async function send() {
    if (!check(problem(picked.length === 0, 'asked', 'Choose at least one'))) return
    const sent = await walk('Sealing the question', world => brief(world, desk, id, picked))
    if (sent.ok) back()
  }

  return (
    <Form onSubmit={send}>
      <ErrorSummary key={problems.attempt} errors={problems.all} />
      {asked.length > 0 && (
        <ul>
          {asked.map(each => (
            <li key={each.id}>
              {desk.scheme.people.get(each.mentor)?.name}: {answerInWords(each)}
            </li>
          ))}
        </ul>
      )}
      {open.length === 0 ? (
        <p>Everybody who is available has been asked.</p>
      ) : (
        <Checkboxes
          id="asked"
          label="Whom to ask"
          hint="They may say no, and nobody asks them why."
          values={picked}
          error={problems.at('asked')}
          options={open.map(({ mentor, name }) => ({ value: mentor, label: name }))}
          onChange={values => setPicked(open.map(({ mentor }) => mentor).filter(each => values.includes(each)))}
        />
      )}
      <h2>What each of them will read</h2>
      <Inset>
        {briefInWords(words, desk.scheme.settings).map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Inset>
      <p>
        Never a name, a practice or a network. It tells only what at least twenty people could have in common, even to
        somebody who knows how many work in each practice.
      </p>
      <Actions>
        {open.length > 0 && <Button>Ask them</Button>}
        <Button kind="link" onClick={back}>
          Not now
        </Button>
      </Actions>
    </Form>
  )
}
