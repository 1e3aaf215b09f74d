import { useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { Checkboxes } from '../../design/choices/choices.tsx'
import { ErrorSummary } from '../../design/error-summary/error-summary.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { brief, briefFor, briefsOf } from '../../steps/brief.ts'
import type { SentBrief } from '../../steps/held/briefs.ts'
import { isSpoken, shortlistFor } from '../../steps/shortlist.ts'
import type { PersonKey } from '../../vocabulary/roster.ts'
import { briefInWords } from '../pair/brief-words.ts'
import { today } from '../shared/clock.ts'
import { deskAtHand, walk } from '../shared/desk-state.ts'
import { Form, problem, useProblems } from '../shared/form.tsx'
import { answerInWords } from './answer-words.ts'
import type { LeadPageProps } from './lead-page.ts'
import { receivedReferral } from './received.ts'

/**
 * Asking mentors whether they could start, before anybody is named: once for each request. The lead reads what they will
 * read, and can only pick mentors who could mean twenty people or more.
 */
export function BriefPage({ id, back }: LeadPageProps & { readonly id: string }) {
  const desk = deskAtHand()
  const request = receivedReferral(id)
  const wordsTo = (mentors: readonly PersonKey[]) =>
    isSpoken(request) ? briefFor(desk, request, mentors, today()) : undefined
  const [ranked] = useState(() => shortlistFor(desk, id)?.ranked ?? [])
  const [open] = useState(() => ranked.filter(({ mentor }) => wordsTo([mentor])))
  const [picked, setPicked] = useState<readonly PersonKey[]>(() => {
    const likeliest = open.slice(0, 3).map(({ mentor }) => mentor)
    return wordsTo(likeliest) ? likeliest : likeliest.slice(0, 1)
  })
  const [problems, check] = useProblems()
  if (!isSpoken(request)) return <p>Speak with {request.referral.calledName} first.</p>
  const asked = briefsOf(desk, id)
  if (asked.length > 0) return <AlreadyAsked asked={asked} back={back} />
  const closed = ranked.filter(each => !open.includes(each))
  const words = wordsTo(picked)

  async function send() {
    const tooFew = 'With all of these, fewer than twenty people could be meant'
    const wrong = problem(picked.length === 0, 'asked', 'Choose at least one')
    if (!check([...wrong, ...problem(picked.length > 0 && !words, 'asked', tooFew)])) return
    const sent = await walk('Sealing the question', world => brief(world, desk, id, picked))
    if (sent.ok) back()
  }

  return (
    <Form onSubmit={send}>
      <ErrorSummary key={problems.attempt} errors={problems.all} />
      {open.length === 0 ? (
        <p>
          Nobody can be asked first here: so few people could be meant that a mentor could guess who it is. Nobody has
          to be asked: you can offer mentors as they are.
        </p>
      ) : (
        <Checkboxes
          id="asked"
          label="Whom to ask"
          hint="You can ask once about each request. They may say no, and nobody asks them why."
          values={picked}
          error={problems.at('asked')}
          options={open.map(({ mentor, name }) => ({ value: mentor, label: name }))}
          onChange={values => setPicked(open.map(({ mentor }) => mentor).filter(each => values.includes(each)))}
        />
      )}
      {open.length > 0 && closed.length > 0 && (
        <p>
          Not asked first, since so few people could be meant that they could guess who it is:{' '}
          {closed.map(({ name }) => name).join(', ')}. You can offer them all the same.
        </p>
      )}
      {open.length > 0 && words && (
        <>
          <h2>What each of them will read</h2>
          <Inset>
            {briefInWords(words, desk.scheme.settings).map(sentence => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Inset>
          <p>
            Never a name, a practice or a network. At least twenty people could be meant, even to somebody who knows how
            many work in each practice, and by which rules mentors are asked.
          </p>
        </>
      )}
      <Actions>
        {open.length > 0 && <Button>Ask them</Button>}
        <Button kind="link" onClick={back}>
          Not now
        </Button>
      </Actions>
    </Form>
  )
}

/** Between two times much can change, and what both have in common could be a few people. */
const AlreadyAsked = ({ asked, back }: { readonly asked: readonly SentBrief[]; readonly back: () => void }) => (
  <>
    <ul>
      {asked.map(each => (
        <li key={each.id}>
          {deskAtHand().scheme.people.get(each.mentor)?.name}: {answerInWords(each)}
        </li>
      ))}
    </ul>
    <p>
      Each request is asked about once, since two questions side by side could tell who it is. You can offer any mentor
      who is free without asking first.
    </p>
    <Actions>
      <Button onClick={back}>Back to the mentors</Button>
    </Actions>
  </>
)
