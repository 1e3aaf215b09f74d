import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { Filtered } from '../../design/filter/filter.tsx'
import type { RosterPerson } from '../../vocabulary/roster.ts'
import type { Scheme } from '../../vocabulary/scheme.ts'
import { summaryOf } from '../markdown-page.ts'
import type { MakePage } from '../page-content.ts'
import { AskButton, Head, Parts, Section } from '../parts.tsx'
import type { Shown } from '../shown.ts'
import { AreaFilter, isHere, Person } from './people.tsx'

const mostOnAPage = 100

export const leads: MakePage = shown => {
  const { stage, say } = shown
  const page = shown.page('leads')
  const all = shown.leads.slice(0, mostOnAPage)
  return {
    summary: summaryOf(page.intro),
    children: (
      <>
        <Head page={page} fallback={say('nav./leads')} />
        {stage.stage === 'standing' && all.length > 0 ? (
          <ByArea shown={shown} scheme={stage.scheme} leads={all} />
        ) : (
          <EmptyState title={say('leads.empty')}>
            <p>{say('leads.empty-hint')}</p>
          </EmptyState>
        )}
        <Parts parts={page.parts} />
        <AskButton shown={shown} />
      </>
    )
  }
}

function ByArea({ shown, scheme, leads: all }: { shown: Shown; scheme: Scheme; leads: readonly RosterPerson[] }) {
  const { say } = shown
  const elsewhere = all.filter(lead => !scheme.areas.some(({ id }) => lead.areas.includes(id)))
  return (
    <Filtered none={say('people.nobody-left')}>
      <AreaFilter shown={shown} by="a" />
      {scheme.areas.map(({ id, name }, at) => (
        <Section key={id} value={String(at + 1)} title={name}>
          <AreaLeads shown={shown} area={name} leads={all.filter(lead => lead.areas.includes(id))} />
        </Section>
      ))}
      {elsewhere.length > 0 && (
        <Section value="" title={say('leads.elsewhere')}>
          <AreaLeads shown={shown} area="" leads={elsewhere} />
        </Section>
      )}
    </Filtered>
  )
}

function AreaLeads({ shown, area, leads: some }: { shown: Shown; area: string; leads: readonly RosterPerson[] }) {
  const { say, today } = shown
  const isAnybodyHere = some.some(lead => isHere(lead, today))
  return (
    <>
      {!isAnybodyHere && area && <p>{say(some.length === 0 ? 'leads.nobody-in' : 'leads.away-in', { area })}</p>}
      {some.map(lead => (
        <Person key={lead.card.signingKey} shown={shown} person={lead} />
      ))}
    </>
  )
}
