import { Button } from '../../design/button/button.tsx'
import { Table } from '../../design/table/table.tsx'
import type { Pair } from '../../matching/plan/plan.ts'
import type { Cohort } from '../../matching/plan/prepare.ts'
import { fitByMentee, type Proposal } from '../../steps/plan.ts'
import type { LeadPageProps } from './lead-page.ts'
import { ruledOut } from './plan-state.ts'
import { mentorName } from './rule-words.ts'

interface PlanPairsProps extends Pick<LeadPageProps, 'go'> {
  readonly cohort: Cohort
  readonly proposal: Proposal
  readonly onChange: () => void
}

/** Every pair of a plan, the longest waiting first, and whoever goes on waiting. */
export function PlanPairs({ cohort, proposal, go, onChange }: PlanPairsProps) {
  const fits = fitByMentee(cohort, proposal)
  const pairOf = new Map(proposal.pairs.map(pair => [pair.mentee, pair]))
  const waitingOf = new Map(proposal.waiting.map(each => [each.mentee, each]))
  const ruleOut = ({ mentee, mentor }: Pair) => {
    ruledOut.value = [...ruledOut.value, { mentee, mentor }]
    onChange()
  }
  return (
    <>
      <Table
        caption="Proposed pairs"
        head={['Who asks', 'Mentor', 'How well it fits', 'Decide', 'Rule out']}
        empty="Nobody can be put forward for anybody."
        rows={cohort.mentees.flatMap(({ id, name }) => {
          const pair = pairOf.get(id)
          if (!pair) return []
          const open = () => go({ name: 'offer', id, proposed: pair.mentor })
          return [
            [
              name,
              mentorName(pair.mentor),
              outOf100(fits.get(id) ?? 0),
              <Button kind="link" key="decide" onClick={open}>
                Look at it<span class="el-hidden"> for {name}</span>
              </Button>,
              <Button kind="link" key="rule-out" onClick={() => ruleOut(pair)}>
                Not these two<span class="el-hidden">: {name}</span>
              </Button>
            ]
          ]
        })}
      />
      {waitingOf.size > 0 && (
        <>
          <h2>Would go on waiting</h2>
          <ul>
            {cohort.mentees.flatMap(({ id, name }) => {
              const waits = waitingOf.get(id)
              if (!waits) return []
              return [
                <li key={id}>
                  <Button kind="link" onClick={() => go({ name: 'offer', id })}>
                    {name}
                  </Button>
                  : {sentences[waits.because]}
                </li>
              ]
            })}
          </ul>
        </>
      )}
    </>
  )
}

const sentences = {
  'nobody-permitted': 'nobody who fits well enough is permitted. Their page says why, and what could change it.',
  'no-room': 'there is not a place for everybody, and others have waited longer or fit better.'
}

export const outOf100 = (fit: number): string => `${Math.round(fit / 100)} of 100`
