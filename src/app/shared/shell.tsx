import '../../design/enhance.ts'
import { type ComponentType, render } from 'preact'
import { Button } from '../../design/button/button.tsx'
import { Page } from '../../design/page/page.tsx'
import { openDesk } from './desk-state.ts'
import { FaultBoundary } from './fault-boundary.tsx'
import { isRecentEnough, OldBrowser } from './old-browser.tsx'
import { focusHeading, hasGoneOn, startHistory } from './router.ts'
import { waitingForServer } from './send.ts'
import { prepareWorkers } from './work.ts'

/** Starts one of the two shells: first the question whether this browser will do, then its pages. */
export async function startShell(load: () => Promise<ComponentType>): Promise<void> {
  const place = document.getElementById('desk')
  if (!place) throw Error('app: the shell has no place for a desk')
  const Pages = (await isRecentEnough()) ? await load().catch(() => NotFetched) : OldBrowser
  if (Pages !== OldBrowser) prepareWorkers()
  startHistory()
  forgetWhenLeaving(place)
  openPublicPagesBeside(place)
  place.replaceChildren()
  render(<Shell Pages={Pages} />, place)
  focusHeading()
}

const NotFetched = () => (
  <Page name="Elevenses">
    <h1 tabIndex={-1} data-page-heading>
      This page did not arrive
    </h1>
    <p>Part of it got lost on the way. Check that you are online, then try again.</p>
    <Button onClick={() => location.reload()}>Try again</Button>
  </Page>
)

function Shell({ Pages }: { Pages: ComponentType }) {
  return (
    <>
      <div role="status" class="el-waiting">
        {waitingForServer.value && 'Waiting for the server. What you wrote is still here; we keep trying.'}
      </div>
      <FaultBoundary>
        <Pages />
      </FaultBoundary>
    </>
  )
}

/** After a quick exit the browser may keep the page to go back to: it keeps an empty one. */
function forgetWhenLeaving(place: HTMLElement): void {
  document.addEventListener('elevenses:leaving', () => queueMicrotask(() => render(null, place)))
  addEventListener('pageshow', event => {
    if (event.persisted) location.reload()
  })
}

/** What a link of the frame leads to would take the place of an open desk, or of a form half filled in. */
function openPublicPagesBeside(place: HTMLElement): void {
  place.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null
    const isPublic = link?.origin === location.origin && !['/ask', '/open', '/leave'].includes(link.pathname)
    if (!link || !isPublic || !(openDesk.value || hasGoneOn())) return
    link.target = '_blank'
    link.rel = 'noopener noreferrer'
  })
}
