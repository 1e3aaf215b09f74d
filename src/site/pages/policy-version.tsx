import type { Criterion, Policy } from '../../vocabulary/policy.ts'
import { changesBetween, type PolicyChange } from '../../vocabulary/policy-changes.ts'
import { emphasisOf } from '../../vocabulary/policy-levels.ts'
import { usualPolicy } from '../../vocabulary/usual-policy.ts'
import { Section } from '../parts.tsx'
import type { Shown } from '../shown.ts'

/** Which version a page shows, since when, and what it changed. */
export function PolicyVersion({ shown }: { shown: Shown }) {
  const { say, date, policy: published } = shown
  return (
    <Section id="version" title={say('names.this-version')}>
      {typeof published === 'string' ? (
        <p>{say(`names.${published}`)}</p>
      ) : (
        <>
          <p>{say('names.version', { version: published.policy.version, day: date(published.on) })}</p>
          {published.before && (
            <>
              <h3>{say('names.changed', { version: published.before.policy.version })}</h3>
              <Changes shown={shown} before={published.before.policy} now={published.policy} />
            </>
          )}
        </>
      )}
    </Section>
  )
}

interface ChangesProps {
  readonly shown: Shown
  readonly before: Policy
  readonly now: Policy
}

const Changes = ({ shown, before, now }: ChangesProps) => (
  <ul>
    {changesBetween(before, now).map((change, at) => (
      <li key={at} dir="auto">
        {inWords(change, { shown, before, now })}
      </li>
    ))}
  </ul>
)

function inWords(change: PolicyChange, { shown, before, now }: ChangesProps): string {
  const { say, listed, areaNames } = shown
  switch (change.kind) {
    case 'weight': {
      const label = criterionLabel(shown, change.criterion)
      const [was, is] = [emphasisOf(change.from, before.criteria), emphasisOf(change.to, now.criteria)]
      if (was !== is) return say('change.weight', { label, now: say(`counts.${is}`), was: say(`counts.${was}`) })
      return say(change.to > change.from ? 'change.more' : 'change.less', { label, now: say(`counts.${is}`) })
    }
    case 'criterion-new':
    case 'criterion-gone':
    case 'criterion-altered':
      return say(`change.${change.kind}`, { label: criterionLabel(shown, change.criterion) })
    case 'supported-by': {
      const by = listed(change.by.map(each => say(`professions.${each}`)))
      return say('change.supported-by', { who: say(`professions.${change.profession}`), by })
    }
    case 'neighbours': {
      const area = areaNames([change.area])
      if (change.helping === undefined) return say('names.area-anywhere', { area })
      return say('names.area-from', { area, from: areaNames([change.area, ...change.helping]) })
    }
    case 'rule-may-be-set-aside':
    case 'rule-always-holds':
      return say(`change.${change.kind}`, { rule: say(`rule.${change.rule}`) })
    case 'floor':
      return say(change.to > change.from ? 'change.floor-up' : 'change.floor-down')
    case 'plan':
      return say(`plan.${change.of}`)
    case 'seed':
      return say('change.seed')
  }
}

/** The usual criteria are called as the texts of the site call them, in its language; a scheme's own as it calls them. */
export function criterionLabel({ say }: Shown, { id, label }: Criterion): string {
  const isUsual = usualPolicy.criteria.some(usual => usual.id === id && usual.label === label)
  return (isUsual && say(`criterion.${id}`)) || label
}
