import { Lane, LetterBubble, LetterNote } from '../../design/letters/letters.tsx'
import type { LogbookEntry } from '../../steps/read.ts'
import { dayInWords } from '../../vocabulary/day.ts'
import { firstName } from './first-name.ts'
import type { LivePairing } from './pair-page.ts'

/** Both lanes in one order, the mentor's welcome first, what has not left yet last. */
export function LetterList({ pairing, entries }: { pairing: LivePairing; entries: readonly LogbookEntry[] }) {
  const name = firstName(pairing.otherName)
  const mentorIsMe = pairing.side === 'mentor'
  return (
    <Lane label={`Letters with ${name}`}>
      {pairing.welcome && isShown(pairing) && (
        <LetterBubble
          mine={mentorIsMe}
          from={mentorIsMe ? 'You' : name}
          date={dayInWords(pairing.startedOn)}
          key="welcome"
        >
          {pairing.welcome}
        </LetterBubble>
      )}
      {entries.map(entry => (
        <Item entry={entry} name={name} key={`${entry.by} ${entry.number}`} />
      ))}
      {pairing.unsaid.map(({ entry }, at) =>
        entry.kind === 'letter' ? (
          <LetterBubble mine from="You" date="" state="Kept, and not sent yet. It goes as soon as it can." key={at}>
            {entry.text}
          </LetterBubble>
        ) : null
      )}
    </Lane>
  )
}

/** Where contact was stopped nothing of the other one's is shown, and the welcome was the mentor's. */
const isShown = (pairing: LivePairing): boolean => !pairing.stopped || pairing.side === 'mentor'

function Item({ entry: { by, on, entry, fresh }, name }: { entry: LogbookEntry; name: string }) {
  const who = by === 'self' ? 'You' : name
  const date = dayInWords(on)
  switch (entry.kind) {
    case 'letter':
      return (
        <LetterBubble mine={by === 'self'} from={who} date={date} state={fresh ? 'New' : undefined}>
          {entry.text}
        </LetterBubble>
      )
    case 'ending':
      return entry.text.trim() ? (
        <LetterBubble mine={by === 'self'} from={`${who}, closing note`} date={date}>
          {entry.text}
        </LetterBubble>
      ) : (
        <LetterNote>
          {who} ended this on {date}.
        </LetterNote>
      )
    case 'stop':
      return (
        <LetterNote>
          {who} stopped contact on {date}. No reason is asked.
        </LetterNote>
      )
  }
}
