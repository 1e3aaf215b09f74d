import type { ComponentChildren } from 'preact'

export interface LetterBubbleProps {
  readonly mine: boolean
  /** Who wrote it: `You`, `Ben`. */
  readonly from: string
  /** When, in words. */
  readonly date: string
  /** `sending`, `kept on the server`, `not sent yet`: said, never only shown. */
  readonly state?: string | undefined
  /** Plain text keeps its line breaks. */
  readonly children: ComponentChildren
}

/** One letter of the pair's logbook. Whose it is shows by name, side and edge, never by colour alone. */
export function LetterBubble({ mine, from, date, state, children }: LetterBubbleProps) {
  return (
    <li class={`el-letter ${mine ? 'el-letter--mine' : 'el-letter--theirs'}`}>
      <p class="el-letter__head">
        <strong>{from}</strong> <span>{date}</span>
      </p>
      <div class="el-letter__text">{children}</div>
      {state && <p class="el-letter__state">{state}</p>}
    </li>
  )
}

/** What happened between letters: an agreement signed, a meeting noted, a space to say so in the middle. */
export const LetterNote = ({ children }: { children: ComponentChildren }) => <li class="el-letter-note">{children}</li>

/** Both lanes as one conversation, oldest first. New letters are announced. */
export function Lane({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <ol class="el-lane" aria-label={label} aria-live="polite" aria-relevant="additions">
      {children}
    </ol>
  )
}
