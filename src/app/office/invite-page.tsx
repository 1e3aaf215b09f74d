import { useState } from 'preact/hooks'
import { Button } from '../../design/button/button.tsx'
import { Radios } from '../../design/choices/choices.tsx'
import type { NavItem } from '../../design/nav/nav.tsx'
import { SummaryList } from '../../design/summary-list/summary-list.tsx'
import { TextField } from '../../design/text-field/text-field.tsx'
import { invite } from '../../steps/invite.ts'
import { dayInWords } from '../../vocabulary/day.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand, underWay, walk } from '../shared/desk-state.ts'
import { Form, problem, useProblems } from '../shared/form.tsx'
import type { OfficePageProps } from './office-page.ts'

interface InvitePageProps extends OfficePageProps {
  readonly nav: readonly NavItem[]
  readonly desk?: 'lead' | 'mentor' | undefined
}

/** Makes a link for one person, and lists those that are on their way. */
export function InvitePage({ desk = 'mentor', go, nav }: InvitePageProps) {
  const [kind, setKind] = useState<'lead' | 'mentor'>(desk)
  const [forName, setForName] = useState('')
  const [problems, check] = useProblems()
  const open = deskAtHand()
    .held.invitations()
    .filter(each => each.stage === 'open')

  async function make() {
    const name = forName.trim()
    const inOrder = check([
      ...problem(name === '', 'for-name', 'Enter whom the link is for'),
      ...problem(name.length > 80, 'for-name', 'Shorten the name to 80 letters')
    ])
    if (!inOrder) return
    const made = await walk('Making the link', world => invite(world, deskAtHand(), { desk: kind, forName: name }))
    if (!made.ok) return
    setForName('')
    go({ name: 'invitation', id: made.value.id })
  }

  return (
    <DeskPage title="Invite somebody" nav={nav} problems={problems} onRetry={make}>
      <Form onSubmit={make}>
        <Radios
          id="kind"
          label="As what?"
          inline
          value={kind}
          onChange={value => setKind(value === 'lead' ? 'lead' : 'mentor')}
          options={[
            { value: 'mentor', label: 'Mentor' },
            { value: 'lead', label: 'Lead' }
          ]}
        />
        <TextField
          id="for-name"
          label="Whom is the link for?"
          hint="A note for you. They write their name themselves."
          who="only you"
          width="half"
          value={forName}
          onInput={setForName}
          error={problems.at('for-name')}
        />
        <Button busy={underWay.value !== undefined}>Make a link</Button>
      </Form>
      {open.length > 0 && (
        <>
          <h2>On their way</h2>
          <SummaryList
            rows={open.map(({ id, forName: name, desk: as, goodUntil }) => ({
              key: name,
              value: `${as === 'lead' ? 'Lead' : 'Mentor'}, good until ${dayInWords(goodUntil)}`,
              action: { label: 'Show', about: `the link for ${name}`, onClick: () => go({ name: 'invitation', id }) }
            }))}
          />
        </>
      )}
    </DeskPage>
  )
}
