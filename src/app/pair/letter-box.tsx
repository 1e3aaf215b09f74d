import { useEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../design/button/button.tsx'
import { CrisisCard } from '../../design/crisis-card/crisis-card.tsx'
import { byteLength, TextArea } from '../../design/text-area/text-area.tsx'
import { saveLetterDraft, write } from '../../steps/write.ts'
import { deskAtHand, underWay, walk, walkQuietly } from '../shared/desk-state.ts'
import { Form, type Problems, problem, type useProblems } from '../shared/form.tsx'
import { useBeforeLeaving } from '../shared/leaving.ts'
import { firstName } from './first-name.ts'
import type { LivePairing } from './pair-page.ts'
import { plainText } from './plain-text.ts'

const mostBytes = 20_000
const pauseMs = 1_500

export interface LetterBoxProps {
  readonly pairing: LivePairing
  readonly problems: Problems
  readonly check: ReturnType<typeof useProblems>[1]
  readonly onSent: () => Promise<void>
}

/** Help for tonight, then the box. What is typed is kept in one's own private space until it has arrived. */
export function LetterBox({ pairing, problems, check, onSent }: LetterBoxProps) {
  const { text, type, hold, settle, forget, state } = useKeptDraft(pairing)
  const [sent, setSent] = useState(false)
  const name = firstName(pairing.otherName)

  async function send() {
    const found = [
      ...problem(text.trim() === '', 'letter', 'Write something first'),
      ...problem(byteLength(text) > mostBytes, 'letter', 'Shorten your letter, or send it as two')
    ]
    if (!check(found)) return
    hold()
    const written = await walk('Sealing your letter', at =>
      write(at, deskAtHand(), pairing.id, { kind: 'letter', text })
    )
    if (!written.ok && !isKept(pairing.id, text)) return settle()
    forget()
    setSent(written.ok)
    await onSent()
  }

  return (
    <section aria-label="Write">
      <CrisisCard
        lookedAt={pairing.side === 'mentee' ? `${name} looks in about twice a week.` : `${name} looks in now and then.`}
      />
      <Form onSubmit={send}>
        <TextArea
          id="letter"
          label={`A letter to ${name}`}
          who={pairing.side === 'mentee' ? 'you and your mentor' : `you and ${name}`}
          rows={7}
          value={text}
          error={problems.at('letter')}
          onInput={typed => {
            setSent(false)
            type(typed)
          }}
        />
        {state === 'kept' && text !== '' && <p class="nhsuk-hint">Kept in your private space until you send it.</p>}
        <Button busy={underWay.value !== undefined}>Send</Button>
        <div role="status">
          {sent && <p>Sent.</p>}
          {state === 'not-kept' && <p>Not kept yet: the scheme cannot be reached. Leave this page open.</p>}
        </div>
      </Form>
    </section>
  )
}

/** Whether a letter that could not be sent lies in the private space, from where it goes by itself at the next visit. */
const isKept = (id: string, text: string): boolean =>
  deskAtHand()
    .held.pairings()
    .some(
      each =>
        each.id === id &&
        each.stage !== 'wiped' &&
        each.unsaid.some(({ entry }) => entry.kind === 'letter' && entry.text === text)
    )

/** The letter being written, kept a moment after the last key and when the page is left. */
function useKeptDraft(pairing: LivePairing) {
  const [text, setText] = useState(pairing.draft)
  const newest = useRef(pairing.draft)
  const kept = useRef(pairing.draft)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [state, setState] = useState<'kept' | 'not-kept' | undefined>(pairing.draft === '' ? undefined : 'kept')
  const hold = () => clearTimeout(timer.current)

  async function settle() {
    hold()
    const now = newest.current
    if (now === kept.current || byteLength(now) > mostBytes) return
    kept.current = now
    const saved = await walkQuietly(at => saveLetterDraft(at, deskAtHand(), pairing.id, now))
    if (!saved.ok) kept.current = ''
    if (now === newest.current) setState(saved.ok ? 'kept' : 'not-kept')
  }

  function type(typed: string) {
    const value = plainText(typed)
    newest.current = value
    setText(value)
    setState(undefined)
    hold()
    timer.current = setTimeout(settle, pauseMs)
  }

  function forget() {
    newest.current = ''
    kept.current = ''
    setText('')
  }

  useEffect(() => () => void settle(), [])
  useBeforeLeaving(settle)
  return { text, type, hold, settle, forget, state }
}
