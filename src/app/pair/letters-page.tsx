import { Button } from '../../design/button/button.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { Loading } from '../../design/progress/progress.tsx'
import { RefusalNote } from '../../design/refusal-note/refusal-note.tsx'
import { daysAfterEnding } from '../../steps/held/pairing.ts'
import { addDays, dayInWords } from '../../vocabulary/day.ts'
import { useProblems } from '../shared/form.tsx'
import { Faults } from './faults.tsx'
import { firstName } from './first-name.ts'
import { LetterBox } from './letter-box.tsx'
import { LetterList } from './letter-list.tsx'
import { PairFrame } from './pair-frame.tsx'
import { type LivePairing, type PairPageProps, turnTo } from './pair-page.ts'
import { useLogbook } from './use-logbook.ts'

/** What the two have written to each other, and the box for the next letter. */
export function LettersPage(props: PairPageProps) {
  const { pairing, route } = props
  const { logbook, refusal, look } = useLogbook(pairing.id)
  const [problems, check] = useProblems()
  const isOpen = pairing.stage === 'running'
  const entries = logbook?.entries ?? []
  return (
    <PairFrame {...props} title={`Letters with ${firstName(pairing.otherName)}`} problems={problems}>
      {isOpen && !pairing.confirmedOn && (
        <NotYetConfirmed pairing={pairing} onConfirm={() => turnTo(route, 'check-words')} />
      )}
      <Over pairing={pairing} />
      {isOpen && entries.length > fewLetters && <ToTheBox name={firstName(pairing.otherName)} />}
      {refusal && <RefusalNote refusal={refusal} onRetry={look} />}
      {!logbook && !refusal && <Loading text="Opening your letters" />}
      {logbook && <Faults logbook={logbook} otherName={firstName(pairing.otherName)} />}
      <LetterList pairing={pairing} entries={entries} />
      {!isOpen && pairing.draft !== '' && <NotSent text={pairing.draft} />}
      {isOpen && <LetterBox pairing={pairing} problems={problems} check={check} onSent={look} />}
    </PairFrame>
  )
}

/** More than these fill the screen of a telephone: the newest, and the box, stand below them. */
const fewLetters = 2

const ToTheBox = ({ name }: { name: string }) => (
  <p>
    <Button kind="link" onClick={() => document.getElementById('letter')?.focus()}>
      Go down to the newest, and write to {name}
    </Button>
  </p>
)

/** The other one ended it while this was being written: it can no longer be sent, and is not lost. */
const NotSent = ({ text }: { text: string }) => (
  <Inset>
    <p>
      <strong>You had begun to write this. It was not sent:</strong>
    </p>
    <p class="el-letter__text">{text}</p>
  </Inset>
)

const NotYetConfirmed = ({ pairing, onConfirm }: { pairing: LivePairing; onConfirm: () => void }) => (
  <Inset>
    <p>
      <strong>Not yet confirmed.</strong> When you first talk, read four words to each other, so that you both know that
      nobody stands between you and {firstName(pairing.otherName)}.
    </p>
    <Button kind="secondary" onClick={onConfirm}>
      Show the check words
    </Button>
  </Inset>
)

/** Who ended it, and until when everything can still be read. */
function Over({ pairing }: { pairing: LivePairing }) {
  if (pairing.stage !== 'ended') return null
  const name = firstName(pairing.otherName)
  return (
    <Inset>
      <p>
        {pairing.stopped
          ? `You stopped contact. ${name} is told so, without a reason, and nothing ${name} wrote is shown here.`
          : `${pairing.endedBy === 'self' ? 'You' : name} ended this on ${dayInWords(pairing.endedOn)}.`}{' '}
        What you wrote here is deleted at your first visit after {dayInWords(addDays(pairing.endedOn, daysAfterEnding))}
        . Until then you can read it and copy what you want to keep.
      </p>
    </Inset>
  )
}
