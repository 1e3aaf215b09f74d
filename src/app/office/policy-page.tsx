import { useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { Details } from '../../design/details/details.tsx'
import { changePolicy } from '../../steps/policy.ts'
import { dayInWords } from '../../vocabulary/day.ts'
import { changesBetween } from '../../vocabulary/policy-changes.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand, underWay, walk } from '../shared/desk-state.ts'
import { Form, useProblems } from '../shared/form.tsx'
import { HowNamesAreFound } from '../shared/how-names-are-found.tsx'
import { PolicyWarning } from '../shared/policy-warning.tsx'
import { draftOf, draftProblems, type PolicyDraft, policyFrom } from './policy-draft.ts'
import { Counts, ManyWait, Neighbours, RulesToSetAside, Supporters } from './policy-parts.tsx'
import { changeInWords, type Versions } from './policy-words.ts'

/** The scheme's choices about who meets whom. They work as they are: nobody need change anything here. */
export function PolicyPage({ back }: { readonly back: () => void }) {
  const { policy, policyStanding, settings } = deskAtHand().scheme
  const [draft, setDraft] = useState<PolicyDraft>(() => draftOf(policy))
  const [problems, check] = useProblems()
  const part = { draft, onChange: (more: Partial<PolicyDraft>) => setDraft(before => ({ ...before, ...more })) }
  const next = policyFrom(draft, policy)
  const isChanged = changesBetween(policy, next).length > 0

  async function publish() {
    if (!check(draftProblems(draft))) return
    const changed = await walk('Publishing', world => changePolicy(world, deskAtHand(), next))
    if (changed.ok) back()
  }
  return (
    <DeskPage title="Who meets whom" problems={problems} onBack={back} onRetry={publish}>
      <PolicyWarning />
      <p>
        This is what every lead's list of names goes by. It works as it is: <strong>leave it alone if you like.</strong>{' '}
        Whatever you change, everybody can read under <HowNamesAreFound />.
      </p>
      <Standing />
      <Form onSubmit={publish}>
        <Counts {...part} criteria={policy.criteria} problems={problems} />
        <Supporters {...part} problems={problems} />
        <Neighbours {...part} areas={settings.areas} />
        <RulesToSetAside {...part} />
        <ManyWait {...part} />
        <div role="status">
          <Changes before={policy} now={next} title="What you would change" />
        </div>
        {(isChanged || policyStanding.kind === 'refused') && (
          <Actions>
            <Button busy={underWay.value !== undefined}>{isChanged ? 'Publish' : 'Publish the usual choices'}</Button>
          </Actions>
        )}
      </Form>
    </DeskPage>
  )
}

/** Which version holds, since when, and what it changed. */
function Standing() {
  const { policy, policyStanding: standing } = deskAtHand().scheme
  if (standing.kind !== 'published') return <p>Just now these are the usual choices, which every scheme begins with.</p>
  return (
    <>
      <p>
        Version {policy.version}, published on {dayInWords(standing.on)}.
      </p>
      {standing.before && (
        <Details summary={`What changed since version ${standing.before.policy.version}`}>
          <Changes before={standing.before.policy} now={policy} />
        </Details>
      )}
    </>
  )
}

function Changes({ before, now, title }: Pick<Versions, 'before' | 'now'> & { readonly title?: string }) {
  const nameById = new Map(deskAtHand().scheme.settings.areas.map(({ id, name }) => [id, name]))
  const versions: Versions = { before, now, areaName: id => nameById.get(id) ?? id }
  const changes = changesBetween(before, now)
  if (changes.length === 0) return null
  return (
    <>
      {title && <h2>{title}</h2>}
      <ul>
        {changes.map((change, at) => (
          <li key={at}>{changeInWords(change, versions)}</li>
        ))}
      </ul>
    </>
  )
}
