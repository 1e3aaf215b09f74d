import type { ComponentChildren } from 'preact'
import { Bar } from '../../design/bar/bar.tsx'
import { Blocks } from '../../design/prose/prose.tsx'
import { Table } from '../../design/table/table.tsx'
import type { AreaId } from '../../vocabulary/area.ts'
import { type Policy, type RuleId, ruleIds } from '../../vocabulary/policy.ts'
import { emphasisOf, floorLevels, loadLevels, waitLevels } from '../../vocabulary/policy-levels.ts'
import { professions } from '../../vocabulary/profession.ts'
import { usualPolicy } from '../../vocabulary/usual-policy.ts'
import { type Part, summaryOf } from '../markdown-page.ts'
import type { MakePage } from '../page-content.ts'
import { Head, Section } from '../parts.tsx'
import type { Shown } from '../shown.ts'
import { criterionLabel, PolicyVersion } from './policy-version.tsx'

interface PartProps {
  readonly shown: Shown
  readonly policy: Policy
}

/** The scheme's choices about who meets whom, in the order of their aims, for anybody to read. */
export const howNamesAreFound: MakePage = shown => {
  const page = shown.page('how-names-are-found')
  const [apart, fits, many, deciding] = page.parts
  const policy = typeof shown.policy === 'string' ? usualPolicy : shown.policy.policy
  const own = { shown, policy }
  return {
    summary: summaryOf(page.intro),
    children: (
      <>
        <Head page={page} fallback={shown.say('nav./how-names-are-found')} />
        <Explained part={apart}>
          <KeptApart {...own} />
          <Supporters {...own} />
          <Areas {...own} />
        </Explained>
        <Explained part={fits}>
          <Counts {...own} />
        </Explained>
        <Explained part={many}>
          <Aims {...own} />
        </Explained>
        <Explained part={deciding} />
        <PolicyVersion shown={shown} />
      </>
    )
  }
}

const Explained = ({ part, children }: { part: Part | undefined; children?: ComponentChildren }) =>
  part ? (
    <Section title={part.title}>
      <Blocks blocks={part.blocks} />
      {children}
    </Section>
  ) : (
    <section>{children}</section>
  )

const KeptApart = ({ shown, policy: { relaxable } }: PartProps) => (
  <>
    <h3>{shown.say('names.never')}</h3>
    <Rules shown={shown} rules={ruleIds.filter(rule => !relaxable.includes(rule))} />
    {relaxable.length > 0 && (
      <>
        <h3>{shown.say('names.seldom')}</h3>
        <Rules shown={shown} rules={ruleIds.filter(rule => relaxable.includes(rule))} />
        <p>{shown.say('names.seldom-hint')}</p>
      </>
    )}
  </>
)

const Rules = ({ shown: { say }, rules }: { shown: Shown; rules: readonly RuleId[] }) => (
  <ul>
    {rules.map(rule => (
      <li key={rule}>{say(`rule.${rule}`)}</li>
    ))}
  </ul>
)

const Supporters = ({ shown: { say, listed }, policy: { supportedBy } }: PartProps) => (
  <>
    <h3>{say('names.supports')}</h3>
    <ul>
      {professions.map(each => (
        <li key={each}>
          {say('names.supported-by', {
            who: say(`professions.${each}`),
            by: listed(supportedBy[each].map(by => say(`professions.${by}`)))
          })}
        </li>
      ))}
    </ul>
  </>
)

/** Only areas that have an agreement; where none has, anybody may come from anywhere and there is nothing to say. */
function Areas({ shown: { say, stage, areaNames }, policy: { neighbours } }: PartProps) {
  const areas = stage.stage === 'standing' ? stage.scheme.areas : []
  const agreed = new Map(Object.entries(neighbours) as [AreaId, readonly AreaId[]][])
  const named = areas.filter(({ id }) => agreed.has(id))
  if (named.length === 0) return null
  return (
    <>
      <h3>{say('names.areas')}</h3>
      <ul>
        {named.map(({ id, name }) => (
          <li key={id} dir="auto">
            {say('names.area-from', { area: name, from: areaNames([id, ...(agreed.get(id) ?? [])]) })}
          </li>
        ))}
      </ul>
    </>
  )
}

function Counts({ shown, policy: { criteria } }: PartProps) {
  const { say } = shown
  const all = criteria.reduce((sum, { weight }) => sum + weight, 0)
  return (
    <Table
      caption={say('names.counts')}
      head={[say('names.what'), say('names.how-much')]}
      rows={criteria
        .toSorted((one, other) => other.weight - one.weight)
        .map(criterion => [
          <span dir="auto">{criterionLabel(shown, criterion)}</span>,
          <>
            {say(`counts.${emphasisOf(criterion.weight, criteria)}`)}
            <Bar percent={(100 * criterion.weight) / all} />
          </>
        ])}
    />
  )
}

function Aims({ shown: { say }, policy }: PartProps) {
  const [floor, load] = [floorLevels.of(policy.floor), loadLevels.of(policy.load)]
  const wait = waitLevels.of(policy.waitPerWeek)
  return (
    <>
      <h3>{say('names.aims')}</h3>
      <ol>
        <li>
          {say('names.most-served')} {floor !== 'none' && say(`floor.${floor}`)}{' '}
          {wait !== 'none' && say(`wait.${wait}`)}
        </li>
        {policy.bands.length > 0 && <li>{say('names.fewest-badly')}</li>}
        <li>
          {say('names.best-in-all')} {load !== 'none' && say(`load.${load}`)}
        </li>
      </ol>
    </>
  )
}
