import { useEffect, useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { Details } from '../../design/details/details.tsx'
import { Warning } from '../../design/notes/notes.tsx'
import { Loading, Progress } from '../../design/progress/progress.tsx'
import type { Cohort } from '../../matching/plan/prepare.ts'
import { type Refusal, refusals } from '../../matching/refusal.ts'
import type { Proposal } from '../../steps/plan.ts'
import { waitingList } from '../../steps/waiting-list.ts'
import { today } from '../shared/clock.ts'
import { deskAtHand } from '../shared/desk-state.ts'
import type { LeadPageProps } from './lead-page.ts'
import { PlanPairs } from './plan-pairs.tsx'
import { plans, progress, replan, ruledOut, stopPlanning } from './plan-state.ts'
import { PlanWeights } from './plan-weights.tsx'
import type { Planned } from './plan-work.ts'
import { mentorName } from './rule-words.ts'

/** The best plan for everybody who waits. It proposes; the lead decides each pair on the page of its request. */
export function PlanPage({ go }: LeadPageProps) {
  const [cohort] = useState<Cohort>(() => waitingList(deskAtHand(), today()))
  useEffect(() => {
    replan(cohort)
    return stopPlanning
  }, [cohort])
  const made = plans.value
  return (
    <>
      <p>
        Who can see this: only you. Nothing is sent and nothing is settled by a plan: each pair is yours to decide, and
        theirs to choose.
      </p>
      {progress.value ? <UnderWay /> : !made && <Loading text="Planning" />}
      {made?.shown.kind === 'planned' ? (
        <Made cohort={cohort} proposal={made.shown.proposal} go={go} />
      ) : (
        made && <NotMade planned={made.shown} onAgain={() => void replan(cohort)} />
      )}
      {made && (
        <PlanWeights
          cohort={cohort}
          usual={made.usual.kind === 'planned' ? made.usual.proposal : undefined}
          shown={made.shown.kind === 'planned' ? made.shown.proposal : undefined}
          onChange={() => void replan(cohort)}
        />
      )}
    </>
  )
}

function UnderWay() {
  const { done, of } = progress.value ?? { done: 0, of: 0 }
  return (
    <>
      <Progress label="Planning" done={done} of={of} />
      <Button kind="secondary" onClick={stopPlanning}>
        Stop
      </Button>
    </>
  )
}

interface MadeProps extends Pick<LeadPageProps, 'go'> {
  readonly cohort: Cohort
  readonly proposal: Proposal
}

/** Where places are short everywhere, all are in demand, and to say so of each says nothing. */
const atMostOneIn = 4

function Made({ cohort, proposal, go }: MadeProps) {
  const { pairs, waiting, certificate, inDemand } = proposal
  return (
    <>
      <p>
        <strong>
          {pairs.length} of {pairs.length + waiting.length} people would have somebody.
        </strong>{' '}
        Proved: no other plan serves more of them, or as many of them better.
      </p>
      <PlanPairs cohort={cohort} proposal={proposal} go={go} onChange={() => void replan(cohort)} />
      {inDemand.length > 0 && inDemand.length * atMostOneIn <= cohort.mentors.length && (
        <p>In demand, since others need them as well: {inDemand.map(mentorName).join(', ')}.</p>
      )}
      {ruledOut.value.length > 0 && <RuledOut cohort={cohort} />}
      <Details summary="How this is proved">
        <p>
          The aims, in this order: no rule is broken; as many people as possible have somebody; as few as possible fit
          badly; the best fit in all, without too much for one mentor. All {certificate.pairsLookedThrough} possible
          pairs were compared. With the plan comes a price for each mentor's time, and with these prices nobody could do
          better: this page worked that out again by itself before it showed you anything. Rules of the scheme:{' '}
          {certificate.policy}. A rule you set aside for one request is not set aside in a plan.
        </p>
      </Details>
    </>
  )
}

function RuledOut({ cohort }: { cohort: Cohort }) {
  const nameById = new Map(cohort.mentees.map(({ id, name }) => [id, name]))
  return (
    <>
      <h2>Pairs you ruled out here</h2>
      <ul>
        {ruledOut.value.map(pair => (
          <li key={`${pair.mentee} ${pair.mentor}`}>
            {nameById.get(pair.mentee)} and {mentorName(pair.mentor)}{' '}
            <Button
              kind="link"
              onClick={() => {
                ruledOut.value = ruledOut.value.filter(each => each !== pair)
                void replan(cohort)
              }}
            >
              Allow again<span class="el-hidden"> {nameById.get(pair.mentee)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function NotMade({ planned, onAgain }: { planned: Exclude<Planned, { kind: 'planned' }>; onAgain: () => void }) {
  return (
    <Warning title={planned.kind === 'stopped' ? 'Stopped' : 'There is no plan'} level={2}>
      <p>{planned.kind === 'refused' ? refusals[planned.refusal satisfies Refusal] : sentences[planned.kind]}</p>
      <Actions>
        <Button kind="secondary" onClick={onAgain}>
          Plan again
        </Button>
      </Actions>
    </Warning>
  )
}

const sentences = {
  stopped: 'You stopped it before it was done. Nothing has changed.',
  failed: 'The plan could not be worked out. The names inside each request are not affected.',
  unproved: 'A plan was made, but not proved to be the best, so it is not shown.'
}
