import { useState } from 'preact/hooks'
import { Button } from '../../design/button/button.tsx'
import { Tag } from '../../design/tag/tag.tsx'
import { TextField } from '../../design/text-field/text-field.tsx'
import type { MenteeFacts } from '../../matching/facts.ts'
import type { PlannedPair, Waiting } from '../../matching/plan/plan.ts'
import type { Cohort } from '../../matching/plan/prepare.ts'
import type { Proposal } from '../../steps/plan.ts'
import { findByName } from './find-mentors.ts'
import type { LeadPageProps } from './lead-page.ts'
import { tried } from './plan-state.ts'
import { PlanWhyNot } from './plan-why-not.tsx'
import { keepTogether, letGo, ruleOut } from './plan-wishes.tsx'
import { list, namesIn, outOf100 } from './plan-words.ts'

/** As many as are quickly drawn while a slider moves; whoever is further down is found by name. */
const mostShown = 50
interface PlanPairsProps extends Pick<LeadPageProps, 'go'> {
  readonly cohort: Cohort
  readonly proposal: Proposal
}

/** Every pair of a plan, the longest waiting first, and whoever goes on waiting. */
export function PlanPairs({ cohort, proposal, go }: PlanPairsProps) {
  const [typed, setTyped] = useState('')
  /** Of whom it is asked why not with somebody else. */
  const [asked, setAsked] = useState<string>()
  const [more, setMore] = useState(mostShown)
  const nameOf = namesIn(cohort)
  const pairByMentee = new Map(proposal.pairs.map(pair => [pair.mentee, pair]))
  const waitsByMentee = new Map(proposal.waiting.map(each => [each.mentee, each]))
  const isFound = typed.trim() === '' ? () => true : foundBy(cohort, typed)
  const people = cohort.mentees.filter(isFound)
  const paired = people.filter(({ id }) => pairByMentee.has(id))
  const waiting = people.filter(({ id }) => waitsByMentee.has(id))
  const { inDemand } = proposal
  return (
    <>
      <h2 id="pairs" tabIndex={-1}>
        Proposed pairs
      </h2>
      {tried.value.weights.size > 0 && (
        <p>By the weights you try out. How well each pair fits is still measured by those of the scheme.</p>
      )}
      {cohort.mentees.length > mostShown && (
        <TextField
          id="find"
          label="Find a person"
          hint="A part of the name is enough."
          who="only you"
          width="half"
          value={typed}
          onInput={setTyped}
        />
      )}
      {paired.length === 0 && <p>{typed.trim() === '' ? 'Nobody can be put forward for anybody.' : 'Nobody.'}</p>}
      <ul class="el-pairs">
        {paired.slice(0, more).map(({ id, name }) => {
          const pair = pairByMentee.get(id)
          if (!pair) return null
          return (
            <li key={id}>
              <Paired name={name} mentor={nameOf(pair.mentor)} pair={pair} go={go} ask={setAsked} />
              {asked === id && <PlanWhyNot cohort={cohort} mentee={id} onClose={() => stopAsking(id)} />}
            </li>
          )
        })}
      </ul>
      {paired.length > more && (
        <Button kind="secondary" onClick={() => setMore(more + mostShown)}>
          Show {Math.min(mostShown, paired.length - more)} more of {paired.length}
        </Button>
      )}
      {inDemand.length > 0 && <p>In demand, since others need them as well: {list(inDemand.map(nameOf))}.</p>}
      {waiting.length > 0 && (
        <>
          <h2>Would go on waiting</h2>
          <ul class="el-pairs">
            {waiting.slice(0, more).map(({ id, name }) => (
              <li key={id}>
                <Waits
                  name={name}
                  waits={waitsByMentee.get(id)}
                  onOpen={() => go({ name: 'offer', id })}
                  ask={setAsked}
                />
                {asked === id && <PlanWhyNot cohort={cohort} mentee={id} waits onClose={() => stopAsking(id)} />}
              </li>
            ))}
          </ul>
          {waiting.length > more && <p>And {waiting.length - more} more: find them by name above.</p>}
        </>
      )}
    </>
  )

  function stopAsking(id: string) {
    setAsked(undefined)
    document.getElementById(askId(id))?.focus()
  }
}

const askId = (mentee: string): string => `ask-${mentee}`

function foundBy({ mentees }: Cohort, typed: string): (mentee: MenteeFacts) => boolean {
  const found = new Set(findByName(mentees, ({ name }) => name, typed))
  return mentee => found.has(mentee)
}

interface PairedProps extends Pick<LeadPageProps, 'go'> {
  readonly name: string
  readonly mentor: string
  readonly pair: PlannedPair
  readonly ask: (mentee: string) => void
}

function Paired({ name, mentor, pair, go, ask }: PairedProps) {
  const isKept = pair.settled === 'forced'
  const about = <span class="el-hidden"> for {name}</span>
  return (
    <div class="el-pairs__pair">
      <div>
        <h3>{name}</h3>
        <p>
          {mentor}, fits {outOf100(pair.fit)} {isKept && <Tag tone="blue">Kept together</Tag>}
        </p>
      </div>
      <div class="el-pairs__acts">
        <Button key="look" kind="link" onClick={() => go({ name: 'offer', id: pair.mentee, proposed: pair.mentor })}>
          Look at it{about}
        </Button>
        {!isKept && (
          <Button key="rule-out" kind="link" onClick={() => void ruleOut(pair)}>
            Not these two{about}
          </Button>
        )}
        {/* One button, so that it keeps the focus. */}
        <Button key="keep" kind="link" onClick={() => void (isKept ? letGo(pair) : keepTogether(pair))}>
          {isKept ? 'Let them go' : 'Keep these two'}
          {!isKept && <span class="el-hidden"> together</span>}
          {about}
        </Button>
        <Button key="ask" kind="link" id={askId(pair.mentee)} onClick={() => ask(pair.mentee)}>
          Why not another?{about}
        </Button>
      </div>
    </div>
  )
}

interface WaitsProps {
  readonly name: string
  readonly waits: Waiting | undefined
  readonly onOpen: () => void
  readonly ask: (mentee: string) => void
}

function Waits({ name, waits, onOpen, ask }: WaitsProps) {
  if (!waits) return null
  const about = <span class="el-hidden"> for {name}</span>
  return (
    <div class="el-pairs__pair">
      <div>
        <h3>{name}</h3>
        <p>{sentences[waits.because]}</p>
      </div>
      <div class="el-pairs__acts">
        <Button kind="link" onClick={onOpen}>
          Look at it{about}
        </Button>
        <Button kind="link" id={askId(waits.mentee)} onClick={() => ask(waits.mentee)}>
          Why not with somebody?{about}
        </Button>
      </div>
    </div>
  )
}

const sentences = {
  'nobody-permitted': 'Nobody who fits well enough is permitted. Their page says why, and what could change it.',
  'no-room': 'There is not a place for everybody, and others have waited longer or fit better.'
}
