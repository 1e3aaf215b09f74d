import { Inset } from '../../../design/notes/notes.tsx'
import { Steps } from '../../../design/steps/steps.tsx'
import { CheckWords } from '../../../design/words/words.tsx'
import type { CheckWords as FourWords } from '../../../letters/words.ts'
import { addWorkingDays, dayInWords } from '../../../vocabulary/day.ts'
import { today } from '../../shared/clock.ts'
import { DeskPage } from '../../shared/desk-page.tsx'
import { leadsFirstName, schemeHere } from './ask-state.ts'

/** After the short door: who rings by when, and four words to note down. Nothing of it is kept anywhere else. */
export function RungPage({ leadWords }: { leadWords: FourWords }) {
  const lead = leadsFirstName()
  const { clocks, telephone } = schemeHere().settings
  return (
    <DeskPage title={`${lead} will ring you`}>
      <Steps
        steps={[
          { title: `Your request is with ${lead}`, state: 'done' },
          {
            title: `${lead} rings you`,
            by: `by ${dayInWords(addWorkingDays(today(), clocks.leadAnswers))}`,
            state: 'now',
            detail: telephone ? `If nobody has rung by then, ring the scheme on ${telephone}.` : undefined
          },
          { title: 'You hear of two or three mentors and choose one', detail: 'On the telephone, if you like.' },
          { title: 'Your mentor rings you' }
        ]}
      />
      <h2>Note these four words</h2>
      <p>
        When {lead} rings, they say the first two and you say the others. If one differs, ring off: it is not {lead}.
      </p>
      <CheckWords words={leadWords} first={`${lead} says`} second="You say" />
      <Inset>
        <p>Nothing is kept on this device. Once you close this page, these words are only where you wrote them.</p>
      </Inset>
    </DeskPage>
  )
}
