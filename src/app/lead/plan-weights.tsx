import { Button } from '../../design/button/button.tsx'
import { Details } from '../../design/details/details.tsx'
import type { Cohort } from '../../matching/plan/prepare.ts'
import { type Proposal, servedWorse } from '../../steps/plan.ts'
import { outOf100 } from './plan-pairs.tsx'
import { triedWeights } from './plan-state.ts'

interface PlanWeightsProps {
  readonly cohort: Cohort
  readonly usual: Proposal | undefined
  readonly shown: Proposal | undefined
  readonly onChange: () => void
}

/** Trying out what counts how much. Beside it always stands who would pay for it. */
export function PlanWeights({ cohort, usual, shown, onChange }: PlanWeightsProps) {
  const tried = triedWeights.value
  const set = (id: string, weight: number) => {
    triedWeights.value = new Map(tried).set(id, weight)
    onChange()
  }
  const reset = () => {
    triedWeights.value = new Map()
    onChange()
  }
  return (
    <Details summary="Try out what counts how much" open={tried.size > 0}>
      <p>The plan follows at once. The scheme's own weights stay as they are published.</p>
      {cohort.policy.criteria.map(({ id, label, weight }) => (
        <div class="el-weight" key={id}>
          <label for={`weight-${id}`}>{label}</label>
          <input
            id={`weight-${id}`}
            type="range"
            min={0}
            max={100}
            step={5}
            autoComplete="off"
            value={tried.get(id) ?? weight}
            aria-describedby={`weight-${id}-usual`}
            onInput={event => set(id, Number(event.currentTarget.value))}
          />
          <span id={`weight-${id}-usual`}>
            {tried.get(id) ?? weight} (the scheme: {weight})
          </span>
        </div>
      ))}
      {tried.size > 0 && (
        <>
          {usual && shown && <Worse cohort={cohort} usual={usual} shown={shown} />}
          <Button kind="secondary" onClick={reset}>
            Back to the scheme's weights
          </Button>
        </>
      )}
    </Details>
  )
}

function Worse({ cohort, usual, shown }: { cohort: Cohort; usual: Proposal; shown: Proposal }) {
  const worse = servedWorse(cohort, usual, shown)
  const nameById = new Map(cohort.mentees.map(({ id, name }) => [id, name]))
  return (
    <div role="status">
      <h3>
        {worse.length === 0
          ? 'Nobody would be served worse'
          : `${worse.length === 1 ? 'One person' : `${worse.length} people`} would be served worse`}
      </h3>
      {worse.length > 0 && (
        <ul>
          {worse.map(({ mentee, before, now }) => (
            <li key={mentee}>
              {nameById.get(mentee)}: {now === undefined ? 'would wait' : outOf100(now)}, instead of {outOf100(before)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
