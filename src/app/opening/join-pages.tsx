import { useEffect, useState } from 'preact/hooks'
import type { InvitationLink } from '../../steps/invite.ts'
import { checkInvitation, join } from '../../steps/join.ts'
import type { NewKeys } from '../../steps/open-private-space.ts'
import { readScheme, type SchemeAtHand } from '../../steps/scheme.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { lastRefusal, schemeAtHand, walk } from '../shared/desk-state.ts'
import { createRoute } from '../shared/router.ts'
import { type AboutYou, aboutYou } from './about-you.ts'
import { AboutYouPage } from './about-you-page.tsx'
import { InvitedPage } from './invited-page.tsx'
import { type KeysPage, MakingKeys, makeKeys } from './making-keys.tsx'
import { show } from './open-desk.ts'

type JoinPage = { readonly name: 'invited' } | { readonly name: 'about-you' } | { readonly name: KeysPage }

const route = createRoute<JoinPage>({ name: 'invited' }, { forward: true })

/** Joining by an invitation: what this is, who you are, your keys; then the application is sent. */
export function JoinPages({ link }: { link: InvitationLink }) {
  const [keys, setKeys] = useState<NewKeys>()
  const [about, setAbout] = useState<AboutYou>()
  const [scheme, setScheme] = useState<SchemeAtHand>()
  const look = async () => setScheme(await lookAt(link))
  useEffect(() => void look(), [link])
  if (!scheme) return <NotYet onRetry={look} />

  async function goOn(written: AboutYou) {
    setAbout(written)
    if (!keys) setKeys(await makeKeys())
    route.go({ name: 'six-words' })
  }

  async function send() {
    if (!keys || !about) return
    const joined = await walk('Making your private space and sending your application', world =>
      join(world, link, keys, aboutYou(about, link.desk))
    )
    if (joined.ok) show(joined.value)
  }

  const { name } = route.here.value
  switch (name) {
    case 'invited':
      return <InvitedPage link={link} scheme={scheme} onNext={() => route.go({ name: 'about-you' })} />
    case 'about-you':
      return <AboutYouPage link={link} scheme={scheme} written={about} onNext={goOn} onBack={route.back} />
    case 'six-words':
      return (
        keys && (
          <MakingKeys page={name} keys={keys} onNext={() => route.go({ name: 'spare-key' })} onBack={route.back} />
        )
      )
    case 'spare-key':
      return keys && <MakingKeys page={name} keys={keys} onNext={send} onBack={route.back} />
  }
}

/** While it is looked at, and where it cannot be used: said before anything is asked. */
const NotYet = ({ onRetry }: { onRetry: () => void }) => (
  <DeskPage title="Your invitation" onRetry={onRetry}>
    {lastRefusal.value !== undefined && (
      <p>
        Have you joined with this link already? <a href="/open">Open your private space</a> with your six words.
      </p>
    )}
  </DeskPage>
)

/** The scheme the link names, and no other, if the link can still be used. */
async function lookAt(link: InvitationLink): Promise<SchemeAtHand | undefined> {
  const read = await walk('Looking at your invitation', world => readScheme(world, link.scheme))
  if (!read.ok) return undefined
  schemeAtHand.value = read.value
  const checked = await walk('Looking at your invitation', world => checkInvitation(world, link))
  return checked.ok ? read.value : undefined
}
