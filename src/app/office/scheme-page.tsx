import { useEffect, useState } from 'preact/hooks'
import type { NavItem } from '../../design/nav/nav.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { SummaryList } from '../../design/summary-list/summary-list.tsx'
import { schemeWords } from '../../steps/scheme.ts'
import { toBase64url } from '../../wire/bytes.ts'
import { QrCode } from '../opening/qr-code.tsx'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand, world } from '../shared/desk-state.ts'
import type { OfficePage, OfficePageProps } from './office-page.ts'

/** What is public of the scheme, each part with the page that changes it, and what belongs on the leaflet. */
export function SchemePage({ nav, go }: OfficePageProps & { readonly nav: readonly NavItem[] }) {
  const { id, settings, practices, policy, policyStanding } = deskAtHand().scheme
  const [words, setWords] = useState<readonly string[]>()
  const idText = toBase64url(id)
  useEffect(() => {
    schemeWords(world(), deskAtHand().scheme).then(setWords)
  }, [idText])
  const change = (about: string, to: OfficePage) => ({ label: 'Change', about, onClick: () => go(to) })
  const leaflet = `${location.origin}/ask#${idText}`
  return (
    <DeskPage title="The scheme" nav={nav}>
      <SummaryList
        rows={[
          { key: 'Name', value: settings.name, action: change('the name', { name: 'edit-names' }) },
          {
            key: 'Neutral name',
            value: settings.neutralName,
            action: change('the neutral name', { name: 'edit-names' })
          },
          {
            key: 'Telephone',
            value: settings.telephone,
            action: change('the telephone number', { name: 'edit-names' })
          },
          {
            key: 'Areas',
            value: settings.areas.map(area => area.name).join(', '),
            action: change('the areas', { name: 'edit-areas' })
          },
          {
            key: 'Practices',
            value: counted(practices.length, 'practice'),
            action: change('the practices', { name: 'edit-practices' })
          },
          {
            key: 'Limits of the promise',
            value: `${counted(settings.agreement.exceptions.length, 'exception')}, version ${settings.agreement.version}`,
            action: change('the limits of the promise', { name: 'edit-exceptions' })
          },
          {
            key: 'Who meets whom',
            value: policyStanding.kind === 'published' ? `Version ${policy.version}` : 'The usual choices',
            action: change('who meets whom', { name: 'policy' })
          }
        ]}
      />
      <h2>For your leaflet</h2>
      <p>
        Print the link, or the square code, together with the four check words. Whoever compares the words knows that
        they write to this scheme and no other.
      </p>
      <p class="el-linkbox notranslate">{leaflet}</p>
      <QrCode text={leaflet} label="The leaflet's link as a square code for a camera" />
      <Inset>
        <p>
          Check words of the scheme: <strong class="notranslate">{words?.join(' ') ?? 'being worked out …'}</strong>
        </p>
      </Inset>
    </DeskPage>
  )
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
