import { Details } from '../../design/details/details.tsx'
import { refusalText } from '../../design/refusals.ts'
import { dayInWords } from '../../vocabulary/day.ts'
import { deskAtHand } from '../shared/desk-state.ts'

/** Letters that could not be taken: by name, so that somebody can ask about them. */
export function RefusedLetters() {
  const notes = deskAtHand().held.letterNotes()
  if (notes.length === 0) return null
  return (
    <Details summary={notes.length === 1 ? 'One letter was put aside' : `${notes.length} letters were put aside`}>
      {notes.map(({ id, on, refusal }) => {
        const { sentence, next } = refusalText(refusal)
        return (
          <p key={id}>
            {dayInWords(on)}: {sentence} {next}
          </p>
        )
      })}
    </Details>
  )
}
