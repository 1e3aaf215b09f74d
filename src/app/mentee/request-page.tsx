import { Actions, Button } from '../../design/button/button.tsx'
import { Card } from '../../design/card/card.tsx'
import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { dayInWords } from '../../vocabulary/day.ts'
import { firstName } from '../pair/first-name.ts'
import { startAsking } from './ask/ask-state.ts'
import { LeadWords, type ReferralOnItsWay } from './lead-words.tsx'
import type { MenteePageProps } from './mentee-page.ts'
import { draftAtHand, ownRequest } from './own-request.ts'
import { RefusedLetters } from './refused-letters.tsx'
import { WhatNextSteps } from './what-next-steps.tsx'

/** Where the request stands: what happens next and by when, and what the lead has answered. */
export function RequestPage({ go }: Pick<MenteePageProps, 'go'>) {
  const request = ownRequest()
  const ask = (draft?: ReturnType<typeof draftAtHand>) => {
    startAsking(draft)
    go({ name: 'asking' })
  }
  if (!request) {
    return (
      <EmptyState title="You have not asked for anything yet">
        <p>Your request will be here, with what happens next and by when.</p>
        <Button onClick={() => ask()}>Ask for a mentor</Button>
      </EmptyState>
    )
  }
  if (request.stage === 'draft') {
    return (
      <EmptyState title="Your request is not sent yet">
        <p>You saved it on {dayInWords(request.savedOn)}. Nobody has seen it.</p>
        <Button onClick={() => ask(request)}>Go on with it</Button>
      </EmptyState>
    )
  }
  return (
    <div class="el-stack">
      <RefusedLetters />
      <Now request={request} go={go} onAskAgain={() => ask(draftAtHand())} />
      <WhatNextSteps referral={request} />
      <Answers request={request} />
      {request.stage === 'sent' && <LeadWords referral={request} />}
    </div>
  )
}

interface NowProps {
  readonly go: MenteePageProps['go']
  readonly request: ReferralOnItsWay
  readonly onAskAgain: () => void
}

/** What this person can do now, if anything. */
function Now({ request, go, onAskAgain }: NowProps) {
  const last = request.replies.at(-1)?.reply.kind
  if (request.stage === 'offered') {
    return (
      <Card title={`${firstName(request.leadName)} has found mentors for you`} onClick={() => go({ name: 'offer' })}>
        <p>Read about them and choose one, or none.</p>
      </Card>
    )
  }
  if (request.stage === 'paired') {
    return (
      <Card title={`${request.mentorName} has said yes`} onClick={() => go({ name: 'pair', id: request.pairing })}>
        <p>Read the welcome, and write if you like.</p>
      </Card>
    )
  }
  if (request.stage === 'ended' || last === 'not-eligible' || last === 'signposted') {
    return (
      <Inset>
        <p>{request.stage === 'ended' ? 'Your mentoring has ended.' : 'This request is closed.'} You can ask again.</p>
        <Actions>
          <Button kind="secondary" onClick={onAskAgain}>
            Ask again
          </Button>
        </Actions>
      </Inset>
    )
  }
  return null
}

/** The lead's answers, newest first. */
function Answers({ request }: { request: ReferralOnItsWay }) {
  const lead = firstName(request.leadName)
  if (request.replies.length === 0) return null
  return (
    <section>
      <h2>From {lead}</h2>
      {request.replies.toReversed().map(({ on, reply }, at) => (
        <Inset key={at}>
          <p>
            <strong>{answerWords[reply.kind]}</strong>, {dayInWords(on)}
          </p>
          {reply.note.split(/\n+/).map((text, line) => text.trim() && <p key={line}>{text}</p>)}
        </Inset>
      ))}
    </section>
  )
}

const answerWords = {
  received: 'It arrived',
  question: 'A question',
  'not-eligible': 'This scheme cannot help here',
  signposted: 'Something else may help more',
  waiting: 'It takes a little longer'
} as const
