import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../design/button/button.tsx'
import { Details } from '../../design/details/details.tsx'
import { Steps } from '../../design/steps/steps.tsx'
import type { CheckWords } from '../../letters/words.ts'
import type { InvitationLink } from '../../steps/invite.ts'
import { type SchemeAtHand, schemeWords } from '../../steps/scheme.ts'
import type { RosterDesk } from '../../vocabulary/roster.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { world } from '../shared/desk-state.ts'
import { Form } from '../shared/form.tsx'
import { DeviceAdvice, DeviceQuestion } from './device-question.tsx'

interface InvitedPageProps {
  readonly link: InvitationLink
  readonly scheme: SchemeAtHand
  readonly onNext: () => void
}

/** What this link is for, before anything is asked. */
export function InvitedPage({ link, scheme, onNext }: InvitedPageProps) {
  return (
    <DeskPage title={`You are invited to ${roles[link.desk]}`}>
      <p class="el-lede">
        {scheme.settings.name} would like you to {roles[link.desk]}. It takes about ten minutes.
      </p>
      <Steps
        steps={[
          { title: 'Say who you are', state: 'now' },
          { title: 'Save your six words and your spare key sheet', detail: <p>They open your private space.</p> },
          { title: 'Compare four check words with the office', detail: <p>In the room, by video or by telephone.</p> },
          { title: 'The office lets you in', detail: <p>{afterwards[link.desk]}</p> }
        ]}
      />
      <Form onSubmit={onNext}>
        <DeviceQuestion />
        <DeviceAdvice />
        <Button>Continue</Button>
      </Form>
      <Details summary="How do I know that this is the right scheme?">
        <SchemeWords scheme={scheme} />
      </Details>
    </DeskPage>
  )
}

function SchemeWords({ scheme }: { scheme: SchemeAtHand }) {
  const [words, setWords] = useState<CheckWords>()
  useEffect(() => {
    schemeWords(world(), scheme).then(setWords)
  }, [scheme])
  return (
    <p>
      Its own four words are <strong class="notranslate">{words?.join(' ') ?? 'being worked out …'}</strong>. The same
      four stand on its leaflet. The check words at the end compare more than these.
    </p>
  )
}

const roles: Record<RosterDesk, string> = { office: 'join the office', lead: 'be a lead', mentor: 'be a mentor' }
const afterwards: Record<RosterDesk, string> = {
  office: 'Your desk opens.',
  lead: 'Your name and what you write about yourself stand on the public pages, and people can ask for you.',
  mentor: 'You write your portrait. Only the leads read it.'
}
