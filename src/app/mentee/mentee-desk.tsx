import type { ComponentChildren } from 'preact'
import { ErasePage } from '../opening/erase-page.tsx'
import { MyKeysPage } from '../opening/my-keys-page.tsx'
import { PairPages } from '../pair/pair-pages.tsx'
import { DeskPage } from '../shared/desk-page.tsx'
import { createRoute } from '../shared/router.ts'
import { AskPages } from './ask/ask-pages.tsx'
import { askRoute } from './ask/ask-state.ts'
import { ChoosePage } from './choose-page.tsx'
import { LookAgain, useLookingIn } from './looking-in.tsx'
import type { MenteePage } from './mentee-page.ts'
import { MyMentorPage } from './my-mentor-page.tsx'
import { NoneOfThemPage } from './none-of-them-page.tsx'
import { NotRightPage } from './not-right-page.tsx'
import { OfferPage } from './offer-page.tsx'
import { ownRequest } from './own-request.ts'
import { RequestPage } from './request-page.tsx'
import { ServerPage } from './server-page.tsx'

const route = createRoute<MenteePage>({ name: 'request' })

/** The mentee's desk: their request first, everything else one step away. */
export function MenteeDesk() {
  const look = useLookingIn()
  const page = route.here.value
  switch (page.name) {
    case 'request':
      return room('My request', <RequestPage {...route} />)
    case 'offer':
      return room('Mentors for you', <OfferPage {...route} />)
    case 'mentor':
      return room('My mentor', <MyMentorPage {...route} />)
    case 'server':
      return room('What the server holds about you', <ServerPage {...route} />)
    case 'not-right':
      return room('Something is not right', <NotRightPage {...route} />)
    case 'choose':
      return <ChoosePage mentor={page.mentor} {...route} />
    case 'none-of-them':
      return <NoneOfThemPage {...route} />
    case 'pair':
      return <PairPages pairingId={page.id} onBack={route.back} key={page.id} />
    case 'keys':
      return <MyKeysPage onBack={route.back} onErase={() => route.go({ name: 'erase' })} />
    case 'erase':
      return <ErasePage onBack={route.back} />
    case 'asking':
      return <AskPages onDesk={() => askRoute.rewind(route.back)} onLeave={route.back} />
  }

  function room(title: string, children: ComponentChildren) {
    return (
      <DeskPage title={title} nav={nav(page.name)} onRetry={look.now}>
        <div class="el-stack">
          {children}
          <LookAgain {...look} />
        </div>
      </DeskPage>
    )
  }
}

function nav(here: MenteePage['name']) {
  const to = (name: 'request' | 'offer' | 'mentor' | 'server' | 'not-right', label: string) => ({
    label,
    current: here === name,
    onClick: () => (here === name ? undefined : route.go({ name }))
  })
  const isOffered = ownRequest()?.stage === 'offered'
  return [
    to('request', 'My request'),
    ...(isOffered ? [{ ...to('offer', 'Mentors for you'), count: 1 }] : []),
    to('mentor', 'My mentor'),
    { label: 'My words', onClick: () => route.go({ name: 'keys' }) },
    to('server', 'What the server holds'),
    to('not-right', 'Something is not right')
  ]
}
