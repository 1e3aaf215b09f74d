import type { ComponentChildren } from 'preact'
import { visit } from '../../steps/visit.ts'
import { BuddyRequestPage } from '../buddies/buddy-request-page.tsx'
import { BuddyTasks } from '../buddies/buddy-tasks.tsx'
import { ErasePage } from '../opening/erase-page.tsx'
import { MyKeysPage } from '../opening/my-keys-page.tsx'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand, walkQuietly } from '../shared/desk-state.ts'
import { PolicyWarning } from '../shared/policy-warning.tsx'
import { createRoute } from '../shared/router.ts'
import { useWhileVisible } from '../shared/while-visible.ts'
import { AnswerPage } from './answer-page.tsx'
import { BriefPage } from './brief-page.tsx'
import { ByTelephonePage } from './by-telephone-page.tsx'
import { FirstCallPage } from './first-call-page.tsx'
import { IntroducePage } from './introduce-page.tsx'
import type { LeadPage } from './lead-page.ts'
import { MentorsPage } from './mentors-page.tsx'
import { OfferPage } from './offer-page.tsx'
import { PlanPage } from './plan-page.tsx'
import { receivedReferral } from './received.ts'
import { RequestPage } from './request-page.tsx'
import { lookAgain, WaitsPage } from './waits-page.tsx'

const route = createRoute<LeadPage>({ name: 'waits' })

/** The lead's desk: what waits first, everything else one step away. */
export function LeadDesk() {
  useWhileVisible(20_000, () => walkQuietly(world => visit(world, deskAtHand())))
  const page = route.here.value
  const { go, back } = route
  switch (page.name) {
    case 'waits':
      return (
        <DeskPage title="What waits for you" nav={nav(page)} onRetry={() => void lookAgain()}>
          <PolicyWarning />
          <WaitsPage {...route} />
          <BuddyTasks onOpen={id => go({ name: 'buddy', id })} />
        </DeskPage>
      )
    case 'mentors':
      return (
        <DeskPage title="Available mentors" nav={nav(page)} width="wide">
          <MentorsPage />
        </DeskPage>
      )
    case 'plan':
      return (
        <DeskPage title="Plan the waiting list" onBack={back} width="wide">
          <PlanPage go={go} back={back} />
        </DeskPage>
      )
    case 'request':
      return framed(calledName(page.id), <RequestPage id={page.id} go={go} back={back} />)
    case 'first-call':
      return framed(`First call with ${calledName(page.id)}`, <FirstCallPage id={page.id} go={go} back={back} />)
    case 'answer':
      return framed(`An answer to ${calledName(page.id)}`, <AnswerPage id={page.id} go={go} back={back} />)
    case 'offer':
      return framed(`Who could talk with ${calledName(page.id)}`, <OfferPage {...page} go={go} back={back} />)
    case 'brief':
      return framed('Ask first who could start', <BriefPage id={page.id} go={go} back={back} />)
    case 'by-telephone':
      return framed('A choice by telephone', <ByTelephonePage id={page.id} go={go} back={back} />)
    case 'introduce':
      return framed('Introduce them', <IntroducePage id={page.id} go={go} back={back} />)
    case 'buddy':
      return <BuddyRequestPage id={page.id} back={back} />
    case 'keys':
      return <MyKeysPage onBack={back} onErase={() => go({ name: 'erase' })} />
    case 'erase':
      return <ErasePage onBack={back} />
  }
}

const calledName = (id: string): string => receivedReferral(id).referral.calledName

const framed = (title: string, children: ComponentChildren) => (
  <DeskPage title={title} onBack={route.back}>
    {children}
  </DeskPage>
)

function nav(page: LeadPage) {
  const waiting = deskAtHand()
    .held.receivedReferrals()
    .filter(each => each.stage === 'arrived').length
  return [
    {
      label: 'What waits',
      current: page.name === 'waits',
      count: waiting,
      onClick: () => route.replace({ name: 'waits' })
    },
    { label: 'Available mentors', current: page.name === 'mentors', onClick: () => route.replace({ name: 'mentors' }) },
    { label: 'My words', onClick: () => route.go({ name: 'keys' }) }
  ]
}
