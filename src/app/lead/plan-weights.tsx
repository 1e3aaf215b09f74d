import { useState } from 'preact/hooks'
import { Button } from '../../design/button/button.tsx'
import { Details } from '../../design/details/details.tsx'
import type { Cohort } from '../../matching/plan/prepare.ts'
import { type Proposal, servedWorse } from '../../steps/plan.ts'
import { tried, tryOut } from './plan-state.ts'
import { namesIn, outOf100 } from './plan-words.ts'

interface PlanWeightsProps {
  readonly cohort: Cohort
  readonly usual: Proposal | undefined
  readonly shown: Proposal | undefined
}

/** Trying out what counts how much. Below it always stands who would pay for it, so that no slider ever moves away. */
export function PlanWeights({ cohort, usual, shown }: PlanWeightsProps) {
  const { weights } = tried.value
  // Asked once: a slider that passes the scheme's own weight must not close what it stands in.
  const [isOpen] = useState(weights.size > 0)
  const own = cohort.policy.criteria.map(({ weight }) => weight)
  const most = Math.max(100, ...own)
  const step = own.every(weight => weight % 5 === 0) ? 5 : 1
  return (
    <Details summary="Try out what counts how much" open={isOpen}>
      <p>
        Only tried out: the plan below follows at once, the scheme keeps its published weights, and nobody else sees it.
      </p>
      {cohort.policy.criteria.map(({ id, label, weight }) => (
        <div class="el-weight" key={id}>
          <label for={`weight-${id}`}>{label}</label>
          <span class="el-weight__value" aria-hidden="true">
            {weights.get(id) ?? weight}
          </span>
          <input
            id={`weight-${id}`}
            type="range"
            min={0}
            max={most}
            step={step}
            autoComplete="off"
            value={weights.get(id) ?? weight}
            aria-describedby={`weight-${id}-usual`}
            onInput={event => set(id, weight, Number(event.currentTarget.value))}
          />
          <span class="el-weight__usual" id={`weight-${id}-usual`}>
            The scheme: {weight}
          </span>
        </div>
      ))}
      <Button kind="secondary" onClick={() => void tryOut({ weights: new Map() })}>
        Back to the scheme's weights
      </Button>
      {weights.size > 0 && usual && shown && <Worse cohort={cohort} usual={usual} shown={shown} />}
    </Details>
  )

  /** What is set back to the scheme's own weight by hand is no longer tried. */
  function set(id: string, own: number, weight: number): void {
    const now = new Map(weights).set(id, weight)
    if (weight === own) now.delete(id)
    void tryOut({ weights: now })
  }
}

const mostNamed = 10

interface WorseProps {
  readonly cohort: Cohort
  readonly usual: Proposal
  readonly shown: Proposal
}

function Worse({ cohort, usual, shown }: WorseProps) {
  const worse = servedWorse(usual, shown)
  const nameOf = namesIn(cohort)
  return (
    <>
      <p role="status">
        <strong>
          {worse.length === 0
            ? 'Nobody would be served worse.'
            : `${worse.length === 1 ? 'One person' : `${worse.length} people`} would be served worse${worse.length > mostNamed ? ', these most of all' : ''}:`}
        </strong>
      </p>
      {worse.length > 0 && (
        <ul>
          {worse.slice(0, mostNamed).map(({ mentee, before, now }) => (
            <li key={mentee}>
              {nameOf(mentee)}: {now === undefined ? 'would wait' : outOf100(now)}, instead of {outOf100(before)}
            </li>
          ))}
          {worse.length > mostNamed && <li>and {worse.length - mostNamed} more</li>}
        </ul>
      )}
    </>
  )
}
