import { Card, Cards } from '../../../design/card/card.tsx'
import { EmptyState } from '../../../design/empty-state/empty-state.tsx'
import { Portrait } from '../../../design/portrait/portrait.tsx'
import { professionLabel } from '../../../vocabulary/profession.ts'
import type { RosterPerson } from '../../../vocabulary/roster.ts'
import { firstName } from '../../pair/first-name.ts'
import { openDesk } from '../../shared/desk-state.ts'
import { AskFrame } from './ask-frame.tsx'
import type { Door } from './ask-page.ts'
import { asking, goOn, note, schemeHere, tell } from './ask-state.ts'

/** The leads of the area in their own words, each with two doors of equal size. */
export function LeadPage() {
  const { settings, roster } = schemeHere()
  const area = asking.value.facts.area ?? settings.areas[0]?.id
  const leads = roster.people.filter(
    ({ desk, state, areas }) =>
      desk === 'lead' && (state === 'active' || state === 'away') && areas.some(each => each === area)
  )
  if (leads.length === 0) {
    return (
      <AskFrame title="Choose who finds you a mentor">
        <EmptyState title="Nobody can be asked in this area just now">
          <p>
            A new lead will be named. {settings.telephone && `Until then ring the scheme on ${settings.telephone}.`}
          </p>
        </EmptyState>
      </AskFrame>
    )
  }

  function enter(lead: RosterPerson, door: Door) {
    note({ door })
    tell({ lead: lead.card.signingKey, ...(area && { area }) })
    goOn()
  }

  return (
    <AskFrame title="Choose who finds you a mentor">
      <div class="el-stack">
        <p class="el-lede">
          A lead is a colleague who finds the right mentor for you. The lead you choose is the one person who will learn
          your name from this request, and no other lead will see it.
        </p>
        {leads.map(lead => (
          <LeadPortrait lead={lead} onEnter={door => enter(lead, door)} key={lead.card.signingKey} />
        ))}
      </div>
    </AskFrame>
  )
}

function LeadPortrait({ lead, onEnter }: { lead: RosterPerson; onEnter: (door: Door) => void }) {
  const name = firstName(lead.name)
  const away = lead.state === 'away'
  return (
    <Portrait
      name={lead.name}
      profession={professionLabel(lead.profession)}
      about={lead.about}
      looksIn={lead.looksIn}
      away={away ? 'Away just now' : undefined}
    >
      {!away && (
        <Cards columns={2}>
          {!openDesk.value && (
            <Card level={3} title={`Ask ${name} to ring me`} onClick={() => onEnter('ring')}>
              <p>Four short questions, about two minutes. Nothing is kept, nothing to remember.</p>
            </Card>
          )}
          <Card level={3} title={`Write to ${name}`} onClick={() => onEnter('write')}>
            <p>The same, and more if you like. Six words open your request again.</p>
          </Card>
        </Cards>
      )}
    </Portrait>
  )
}
