import { Actions, Button } from '../../design/button/button.tsx'
import { Details } from '../../design/details/details.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { SummaryList, type SummaryRow } from '../../design/summary-list/summary-list.tsx'
import type { ReceivedReferral } from '../../steps/held/received-referral.ts'
import { shortlistFor } from '../../steps/shortlist.ts'
import { whatNextForLead } from '../../steps/what-next.ts'
import { dayInWords } from '../../vocabulary/day.ts'
import { professionLabel } from '../../vocabulary/profession.ts'
import { today } from '../shared/clock.ts'
import { deskAtHand } from '../shared/desk-state.ts'
import type { LeadPage, LeadPageProps } from './lead-page.ts'
import { LeadWords } from './lead-words.tsx'
import { byWhen, nextSentence } from './next-words.ts'
import { inDemand } from './plan-state.ts'
import { Reasons } from './reasons.tsx'
import { receivedReferral } from './received.ts'
import { setAsideInWords } from './rule-words.ts'

/** One request: what to do now at the top, then how to reach them, then all they wrote. */
export function RequestPage({ id, go }: LeadPageProps & { readonly id: string }) {
  const request = receivedReferral(id)
  const { settings } = deskAtHand().scheme
  const next = whatNextForLead(request, settings.clocks, today())
  return (
    <>
      <Inset>
        <p>
          <strong>{nextSentence(next)}</strong>
          {byWhen(next) && `, ${byWhen(next)}`}.
        </p>
      </Inset>
      {(request.stage === 'spoken' || request.stage === 'none-chosen') && <FirstNames id={id} />}
      {request.stage === 'arrived' && <Reach request={request} />}
      <NextActions request={request} go={go} />
      {request.stage !== 'arrived' && <Reach request={request} />}
      {request.stage === 'arrived' && <LeadWords request={request} />}
      <NeutralText request={request} schemeName={settings.neutralName} />
      <h2>What they wrote</h2>
      <SummaryList rows={writtenRows(request)} />
      <History request={request} />
    </>
  )
}

/** Whoever is to ring now needs the number before anything else. */
const Reach = ({ request }: { request: ReceivedReferral }) => (
  <>
    <h2>How to reach {request.referral.calledName}</h2>
    <SummaryList rows={reachRows(request)} />
  </>
)

/** The likeliest three at a glance, so that nothing has to be pressed to see them; whom to offer is the next page's. */
function FirstNames({ id }: { id: string }) {
  const { ranked = [], questions = [] } = shortlistFor(deskAtHand(), id, inDemand()) ?? {}
  if (ranked.length === 0)
    return <p>Nobody is available at present. The next page says why, and what could change it.</p>
  return (
    <>
      {questions.length > 0 && <p>Something is still to be asked before you offer anybody: {questions.join(' ')}</p>}
      <dl class="el-why-not">
        {ranked.slice(0, 3).map(each => (
          <div key={each.mentor}>
            <dt>{each.name}</dt>
            <dd>
              <Reasons ranked={each} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** What can be done at each stage; the first is the likeliest. */
function NextActions({ request, go }: { request: ReceivedReferral; go: (page: LeadPage) => void }) {
  const id = request.id
  switch (request.stage) {
    case 'arrived':
      return (
        <Actions>
          <Button onClick={() => go({ name: 'first-call', id })}>We have spoken</Button>
          <Button kind="secondary" onClick={() => go({ name: 'answer', id })}>
            Send an answer instead
          </Button>
        </Actions>
      )
    case 'spoken':
    case 'none-chosen':
      return (
        <Actions>
          <Button onClick={() => go({ name: 'offer', id })}>See who is available</Button>
          <Button kind="secondary" onClick={() => go({ name: 'first-call', id })}>
            Put right what you heard
          </Button>
          <Button kind="secondary" onClick={() => go({ name: 'answer', id })}>
            Send an answer instead
          </Button>
        </Actions>
      )
    case 'offered':
      return (
        <Actions>
          <Button kind="secondary" onClick={() => go({ name: 'by-telephone', id })}>
            They chose on the telephone
          </Button>
        </Actions>
      )
    case 'chosen':
      return (
        <Actions>
          <Button onClick={() => go({ name: 'introduce', id })}>Introduce them</Button>
        </Actions>
      )
    case 'introduced':
    case 'paired':
    case 'ended':
    case 'closed':
      return null
  }
}

const reachRows = ({ referral }: ReceivedReferral): SummaryRow[] => [
  { key: 'Call them', value: referral.calledName },
  { key: 'Safe number', value: <a href={`tel:${referral.telephone.replace(/[^+\d]/g, '')}`}>{referral.telephone}</a> },
  { key: 'Safe times', value: referral.safeTimes || 'not said' },
  { key: 'A message', value: referral.mayLeaveMessage ? 'may be left' : 'must not be left' }
]

function writtenRows({ referral }: ReceivedReferral): SummaryRow[] {
  const { practices, settings } = deskAtHand().scheme
  const practice = practices.find(each => each.code === referral.practice)
  const names = referral.keepAwayFrom
  return [
    { key: 'Area', value: settings.areas.find(each => each.id === referral.area)?.name ?? referral.area },
    { key: 'Works at', value: practice?.name ?? (referral.workplace || 'not said') },
    { key: 'Profession', value: referral.profession ? professionLabel(referral.profession) : 'not said: ask' },
    {
      key: 'Must not be involved',
      value: names.length === 0 ? 'nobody named' : `${names.join(', ')}. No mentor is ever shown them.`
    },
    { key: 'Why now', value: referral.reasons || 'not said' },
    { key: 'Hopes for', value: referral.wishes || 'not said' },
    { key: 'Deputy', value: referral.deputyMayStandIn ? 'may stand in for you' : 'may not stand in for you' }
  ]
}

/** A text to copy that says nothing to whoever else sees the telephone. */
const NeutralText = ({ request, schemeName }: { request: ReceivedReferral; schemeName: string }) => (
  <Details summary="A text message that gives nothing away">
    <p>
      Hello {request.referral.calledName}, there is something waiting for you. Please look in when you have a quiet
      moment.
      {` ${schemeName}`}
    </p>
    <p>Only send it if a message may be left.</p>
  </Details>
)

function History({ request }: { request: ReceivedReferral }) {
  const rows: SummaryRow[] = [
    { key: 'They asked', value: dayInWords(request.sentOn) },
    ...request.replies.map(({ on, reply }) => ({ key: replyWords[reply.kind], value: dayInWords(on) })),
    ...('spokenOn' in request ? [{ key: 'You spoke', value: dayInWords(request.spokenOn) }] : []),
    ...('setAside' in request ? (request.setAside ?? []) : []).map(each => ({
      key: 'You set a rule aside',
      value: `${setAsideInWords(each)} (${dayInWords(each.on)})`
    })),
    ...('offeredOn' in request ? [{ key: 'You offered', value: offeredNames(request) }] : []),
    ...('declinedOn' in request ? [{ key: 'None of them', value: request.why || 'without a reason' }] : []),
    ...('chosenOn' in request
      ? [{ key: 'They chose', value: `${chosenName(request)}, ${dayInWords(request.chosenOn)}` }]
      : []),
    ...('introducedOn' in request ? [{ key: 'You introduced them', value: dayInWords(request.introducedOn) }] : []),
    ...('pairedOn' in request ? [{ key: 'The mentor said yes', value: dayInWords(request.pairedOn) }] : [])
  ]
  return (
    <>
      <h2>So far</h2>
      <SummaryList rows={rows} />
    </>
  )
}

const replyWords = {
  received: 'You said it arrived',
  question: 'You asked something',
  'not-eligible': 'You said it is not for them',
  signposted: 'You pointed elsewhere',
  waiting: 'You asked them to wait'
} as const

type Offered = Extract<ReceivedReferral, { offer: unknown }>
type Chosen = Extract<ReceivedReferral, { chosenOn: unknown }>

const offeredNames = ({ offer }: Offered): string => offer.candidates.map(each => each.portrait.name).join(', ')
const chosenName = ({ offer, mentor }: Chosen): string =>
  offer.candidates.find(each => each.mentor === mentor)?.portrait.name ?? 'a mentor'
