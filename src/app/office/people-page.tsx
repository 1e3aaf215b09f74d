import { Button } from '../../design/button/button.tsx'
import type { NavItem } from '../../design/nav/nav.tsx'
import { Table } from '../../design/table/table.tsx'
import { Tag } from '../../design/tag/tag.tsx'
import { professionLabel } from '../../vocabulary/profession.ts'
import type { RosterPerson } from '../../vocabulary/roster.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand } from '../shared/desk-state.ts'
import type { OfficePageProps } from './office-page.ts'
import { deskNames, stateNames, stateTones } from './people-words.ts'

/** Everybody who has a part in the scheme. Whoever is mentored is not among them, and never known here. */
export function PeoplePage({ nav, go }: OfficePageProps & { readonly nav: readonly NavItem[] }) {
  const { roster, settings } = deskAtHand().scheme
  const nameOf = new Map(settings.areas.map(area => [area.id, area.name]))
  const row = (person: RosterPerson) => [
    <Button kind="link" onClick={() => go({ name: 'person', key: person.card.signingKey })}>
      {person.name}
    </Button>,
    deskNames[person.desk],
    professionLabel(person.profession),
    person.areas.map(id => nameOf.get(id) ?? id).join(', ') || 'all',
    <Tag tone={stateTones[person.state]}>{stateNames[person.state]}</Tag>
  ]
  return (
    <DeskPage title="People" nav={nav} width="wide">
      <p>This list is public and signed by you. People who ask are never on it: the office does not know them.</p>
      <Table
        caption="Everybody with a part in the scheme"
        captionHidden
        head={['Name', 'As', 'Works as', 'Areas', 'State']}
        rows={roster.people.map(row)}
      />
      <Button kind="secondary" onClick={() => go({ name: 'invite' })}>
        Invite somebody
      </Button>
    </DeskPage>
  )
}
