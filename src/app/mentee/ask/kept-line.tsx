import { Button } from '../../../design/button/button.tsx'
import { openDesk } from '../../shared/desk-state.ts'
import { useBeforeLeaving } from '../../shared/leaving.ts'
import type { AskName, AskPage } from './ask-page.ts'
import { asking, askRoute, keepDraft, keptAs } from './ask-state.ts'

const early: readonly AskName[] = ['telephone', 'workplace', 'keep-away', 'profession', 'reasons', 'wishes']

const nothingTypedYet: readonly AskPage['name'][] = ['start', 'area', 'lead', 'collected']

const KeptNowhere = () => (
  <p class="nhsuk-hint">Nothing is kept before you send it: loading the page again, or leaving it, forgets it.</p>
)

/** Whether what was typed is safe by now; before there is a private space, a way to make one at once. */
export function KeptLine() {
  const page = askRoute.here.value
  useBeforeLeaving(keepDraft)
  if (asking.value.door === 'ring') return nothingTypedYet.includes(page.name) ? null : <KeptNowhere />
  if (!openDesk.value) {
    const here = early.find(each => each === page.name)
    if (page.leadsTo || !here) return null
    return (
      <>
        <p>
          <Button kind="link" onClick={() => askRoute.go({ name: 'six-words', leadsTo: here })}>
            Save this and go on another time
          </Button>
        </p>
        <p class="nhsuk-hint">Until then loading the page again, or leaving it, forgets what you typed.</p>
      </>
    )
  }
  return <div role="status">{statusOf(keptAs.value)}</div>
}

function statusOf(kept: typeof keptAs.value) {
  switch (kept) {
    case undefined:
      return null
    case 'keeping':
      return <p class="nhsuk-hint">Saving in your private space …</p>
    case 'kept':
      return <p class="nhsuk-hint">Saved in your private space.</p>
    case 'not-kept':
      return (
        <p>
          Not saved yet: the scheme cannot be reached. Keep this page open.{' '}
          <Button kind="link" onClick={() => void keepDraft()}>
            Save now
          </Button>
        </p>
      )
  }
}
