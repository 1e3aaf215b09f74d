import { useEffect, useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { Details } from '../../design/details/details.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { Inset, Warning } from '../../design/notes/notes.tsx'
import { Loading, Progress } from '../../design/progress/progress.tsx'
import type { Cohort } from '../../matching/plan/prepare.ts'
import type { Proposal } from '../../steps/plan.ts'
import { waitingList } from '../../steps/waiting-list.ts'
import { today } from '../shared/clock.ts'
import { deskAtHand } from '../shared/desk-state.ts'
import { HowNamesAreFound } from '../shared/how-names-are-found.tsx'
import type { LeadPageProps } from './lead-page.ts'
import { PlanPairs } from './plan-pairs.tsx'
import { leavePlanning, planFor, plans, progress, replan, setBack, stopPlanning } from './plan-state.ts'
import { PlanWeights } from './plan-weights.tsx'
import { PlanWishes, resultId } from './plan-wishes.tsx'
import { namesIn, refusalInWords } from './plan-words.ts'
import type { Planned } from './plan-work.ts'

/** The best plan for everybody who waits. It proposes; the lead decides each pair on the page of its request. */
export function PlanPage({ go }: LeadPageProps) {
  const [cohort] = useState<Cohort>(() => waitingList(deskAtHand(), today()))
  if (cohort.mentees.length === 0) {
    return (
      <EmptyState title="Nobody waits for a mentor">
        <p>Everybody you have spoken with has been offered somebody. Their requests are under What waits.</p>
      </EmptyState>
    )
  }
  return <Plan cohort={cohort} go={go} />
}

interface PlanProps extends Pick<LeadPageProps, 'go'> {
  readonly cohort: Cohort
}

/** What is tried out stands above the pairs, so that nothing moves under a finger while the plan follows. */
export function Plan({ cohort, go }: PlanProps) {
  useEffect(() => {
    void planFor(cohort)
    return leavePlanning
  }, [cohort])
  const made = plans.value
  const shown = made?.shown.kind === 'planned' ? made.shown.proposal : undefined
  return (
    <>
      <p>
        Who can see this: only you. Nothing is sent and nothing is settled by a plan: each pair is yours to decide, and
        theirs to choose.
      </p>
      {shown ? <Result {...shown} /> : made && <NotMade cohort={cohort} planned={made.shown} />}
      {shown && setBack.value && (
        <Inset>
          <p role="status">{setBackSentences[setBack.value]} What you see is the plan from before.</p>
        </Inset>
      )}
      <PlanWishes cohort={cohort} />
      {made && (
        <PlanWeights
          cohort={cohort}
          usual={made.usual.kind === 'planned' ? made.usual.proposal : undefined}
          shown={shown}
        />
      )}
      {shown && (
        <>
          <PlanPairs cohort={cohort} proposal={shown} go={go} />
          <Proof {...shown} />
        </>
      )}
      {progress.value ? <UnderWay {...progress.value} /> : !made && <Loading text="Planning" />}
    </>
  )
}

const Result = ({ pairs, waiting }: Proposal) => (
  <p role="status" id={resultId} tabIndex={-1}>
    <strong>
      {pairs.length} of {pairs.length + waiting.length} people would have somebody.
    </strong>{' '}
    Proved: no other plan serves more of them, or as many of them better.
  </p>
)

const setBackSentences = {
  stopped: 'Stopped before it was done.',
  failed: 'That could not be worked out: a part of the program did not arrive or ended too soon. You can try it again.'
}

const stages = {
  looking: 'Comparing everybody with every mentor',
  bidding: 'Finding places',
  placing: 'Finding places'
}

/** Stays at the lower edge of the screen, wherever the page was left. */
const UnderWay = ({ stage, done, of }: NonNullable<typeof progress.value>) => (
  <div class="el-underway">
    <Progress label={stages[stage]} done={done} of={of} />
    <Button kind="secondary" onClick={stopPlanning}>
      Stop
    </Button>
  </div>
)

interface NotMadeProps {
  readonly cohort: Cohort
  readonly planned: Planned
}

function NotMade({ cohort, planned }: NotMadeProps) {
  if (planned.kind === 'planned') return null
  return (
    <Warning title={planned.kind === 'stopped' ? 'Stopped' : 'There is no plan'} level={2}>
      <p role="status" id={resultId} tabIndex={-1}>
        {planned.kind === 'refused'
          ? refusalInWords(planned.refusal, planned.where, namesIn(cohort))
          : notMadeSentences[planned.kind]}
      </p>
      {planned.kind !== 'refused' && (
        <Actions>
          <Button kind="secondary" onClick={() => void replan()}>
            Plan again
          </Button>
        </Actions>
      )}
    </Warning>
  )
}

const notMadeSentences = {
  stopped: 'You stopped it before it was done. Nothing has changed.',
  failed:
    'The plan could not be worked out: a part of the program did not arrive or ended too soon. The names inside each request are not affected.',
  unproved: 'A plan was made, but not proved to be the best, so it is not shown.'
}

const Proof = ({ certificate: { pairsLookedThrough, policy } }: Proposal) => (
  <Details summary="How this is proved">
    <p>
      The aims, in this order: no rule is broken, but for those you set aside for one request; as many people as
      possible have somebody; as few as possible fit badly; the best fit in all, without too much for one mentor. All{' '}
      {pairsLookedThrough} possible pairs were compared. With the plan comes a price for each mentor's time, and with
      these prices nobody could do better: this page worked that out again by itself before it showed you anything.
    </p>
    <p>
      Your wishes count as settled. Around them people stay with whom they had, unless somebody gains clearly. The rules
      are the scheme's, version {policy}, for everybody to read: <HowNamesAreFound />.
    </p>
  </Details>
)
