import { Actions, Button } from '../../design/button/button.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { answer } from '../../steps/answer.ts'
import { briefInWords } from '../pair/brief-words.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand, walk } from '../shared/desk-state.ts'
import type { MentorPageProps } from './mentor-page.ts'

/** A lead asks whether there is room for somebody. Yes or no; nobody asks why. */
export function BriefPage({ id, back }: MentorPageProps & { readonly id: string }) {
  const { held, scheme } = deskAtHand()
  const asked = held.briefs().find(each => each.id === id)
  const leadName = (asked && scheme.people.get(asked.lead)?.name) ?? 'A lead'

  async function say(canStart: boolean) {
    const sent = await walk('Sealing your answer', world => answer(world, deskAtHand(), id, canStart))
    if (sent.ok) back()
  }

  return (
    <DeskPage title="Could you start with someone new?" onBack={back}>
      {asked?.stage !== 'arrived' ? (
        <p>You have answered. Thank you.</p>
      ) : (
        <>
          <p>{leadName} asks:</p>
          <Inset>
            {briefInWords(asked.brief, scheme.settings).map(sentence => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Inset>
          <p>
            You are not told who it is, nor where they work. With a yes you may be among those they choose from. A no
            needs no reason. Who can see your answer: only {leadName}.
          </p>
          <Actions>
            <Button onClick={() => void say(true)}>Yes, I could</Button>
            <Button kind="secondary" onClick={() => void say(false)}>
              Not just now
            </Button>
          </Actions>
        </>
      )}
    </DeskPage>
  )
}
