import { useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { invitationFragment, renewInvitation } from '../../steps/invite.ts'
import { dayInWords } from '../../vocabulary/day.ts'
import { QrCode } from '../opening/qr-code.tsx'
import { today } from '../shared/clock.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand, underWay, walk } from '../shared/desk-state.ts'
import type { OfficePageProps } from './office-page.ts'

/** One link: to send, or to be shown to a telephone across the table. */
export function InvitationPage({ id, go, back }: OfficePageProps & { readonly id: string }) {
  const desk = deskAtHand()
  const invitation = desk.held.invitations().find(each => each.id === id)
  if (!invitation) throw Error('office: no such invitation')
  const renew = () => walk('Giving it fourteen more days', world => renewInvitation(world, deskAtHand(), id))
  const { forName, goodUntil, stage } = invitation

  if (stage !== 'open') {
    return (
      <DeskPage title={`The link for ${forName}`} onBack={back}>
        <p class="el-lede">It has been used.</p>
        {stage === 'applied' && <Button onClick={() => go({ name: 'applications' })}>Compare check words</Button>}
      </DeskPage>
    )
  }
  const link = `${location.origin}/open#${invitationFragment(desk, invitation)}`
  return (
    <DeskPage title={`The link for ${forName}`} onBack={back} onRetry={renew}>
      <p class="el-lede">
        Send {forName} this link, or let them hold a telephone to the square code. It works once
        {goodUntil < today() ? '. It has run out.' : `, until ${dayInWords(goodUntil)}.`}
      </p>
      <p class="el-linkbox notranslate" data-invitation-link>
        {link}
      </p>
      <CopyButton text={link} />
      <QrCode text={link} label={`The link for ${forName} as a square code for a camera`} />
      <Inset>
        <p>
          The link alone lets nobody in. Once they have applied you compare four check words with them: in the room, by
          video or by telephone.
        </p>
      </Inset>
      <Actions>
        <Button kind="secondary" onClick={renew} busy={underWay.value !== undefined}>
          Give it fourteen more days
        </Button>
      </Actions>
      <p>
        The link then changes, since it says until when it is good: send {forName} the new one. Who has only the old one
        can use it until its own last day.
      </p>
    </DeskPage>
  )
}

/** Where copying is not allowed the link can still be marked by hand. */
function CopyButton({ text }: { text: string }) {
  const [said, setSaid] = useState('')
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('Copied.'),
      () => setSaid('This browser does not allow copying here. Mark the link and copy it yourself.')
    )
  return (
    <div class="el-actions">
      <Button kind="secondary" onClick={copy}>
        Copy the link
      </Button>
      <span role="status">{said}</span>
    </div>
  )
}
