import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { Portrait } from '../../design/portrait/portrait.tsx'
import { professionLabel } from '../../vocabulary/profession.ts'
import { isAvailable, type RosterPerson } from '../../vocabulary/roster.ts'
import type { Scheme } from '../../vocabulary/scheme.ts'
import type { MakePage } from '../pages.tsx'

export const leads: MakePage = shown => {
  const { scheme } = shown
  return {
    title: 'Leads',
    children: (
      <>
        <h1>The leads</h1>
        <p class="el-lede">You choose one. Only that one can read what you write, and will ring you.</p>
        {scheme.stage === 'standing' && scheme.leads.length > 0 ? (
          scheme.scheme.areas.map(area => (
            <AreaLeads
              key={area.id}
              name={area.name}
              leads={scheme.leads.filter(lead => lead.areas.includes(area.id))}
              scheme={scheme.scheme}
            />
          ))
        ) : (
          <EmptyState title="Nobody here yet">
            <p>The leads of this scheme will introduce themselves here. There is nothing you need to do.</p>
          </EmptyState>
        )}
      </>
    )
  }
}

interface AreaLeadsProps {
  readonly name: string
  readonly leads: readonly RosterPerson[]
  readonly scheme: Scheme
}

function AreaLeads({ name, leads, scheme }: AreaLeadsProps) {
  return (
    <section>
      <h2>{name}</h2>
      {leads.length === 0 && (
        <p>
          Nobody for {name} just now. You can choose a lead from another area
          {scheme.telephone && `, or ring the office on ${scheme.telephone}`}.
        </p>
      )}
      {leads.map(lead => (
        <Portrait
          key={lead.card.signingKey}
          level={3}
          name={lead.name}
          profession={professionLabel(lead.profession)}
          about={lead.about}
          looksIn={lead.looksIn}
          away={isAvailable(lead) ? undefined : 'Away'}
        />
      ))}
    </section>
  )
}
