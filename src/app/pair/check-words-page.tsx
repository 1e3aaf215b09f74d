import { Actions, Button } from '../../design/button/button.tsx'
import { Details } from '../../design/details/details.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { confirmWords, safetyWords } from '../../steps/confirm.ts'
import { dayInWords } from '../../vocabulary/day.ts'
import { deskAtHand, underWay, walk, world } from '../shared/desk-state.ts'
import { firstName } from './first-name.ts'
import { PairFrame } from './pair-frame.tsx'
import type { PairPageProps } from './pair-page.ts'
import { WorkedOutWords } from './worked-out-words.tsx'

/** Four words the two compare aloud; each ticks for themselves. */
export function CheckWordsPage(props: PairPageProps) {
  const { pairing, route } = props
  const name = firstName(pairing.otherName)
  const [mentorSays, menteeSays] = pairing.side === 'mentor' ? ['You say', `${name} says`] : [`${name} says`, 'You say']

  async function confirm() {
    const confirmed = await walk('Noting it', at => confirmWords(at, deskAtHand(), pairing.id))
    if (confirmed.ok) route.back()
  }

  return (
    <PairFrame {...props} title="Check words" onRetry={confirm}>
      <p class="el-lede">
        Next time you talk, face to face or on the telephone, read these to each other. You both have the same four.
      </p>
      <WorkedOutWords
        make={() => safetyWords(world(), deskAtHand(), pairing.id)}
        of={pairing.id}
        first={mentorSays}
        second={menteeSays}
      />
      {pairing.confirmedOn ? (
        <Inset>
          <p>You confirmed on {dayInWords(pairing.confirmedOn)} that the words were the same.</p>
        </Inset>
      ) : (
        <Actions>
          <Button onClick={confirm} busy={underWay.value !== undefined}>
            The words were the same
          </Button>
        </Actions>
      )}
      <Details summary="One of the words was different">
        <p>
          Then somebody may stand between you. Write nothing more here. Ring your lead or the scheme on a number you
          already know, and say that the check words were different.
        </p>
      </Details>
    </PairFrame>
  )
}
