import { Inset, Warning } from '../../design/notes/notes.tsx'
import type { Logbook, LogbookFault } from '../../steps/read.ts'

/** What is wrong with the letters, by name: nothing is hidden, and the sound ones are shown all the same. */
export function Faults({ logbook, otherName }: { logbook: Logbook; otherName: string }) {
  const newer = logbook.faults.filter(({ fault }) => fault === 'unreadable')
  const wrong = logbook.faults.filter(({ fault }) => fault !== 'unreadable')
  return (
    <>
      {newer.length > 0 && <Newer faults={newer} otherName={otherName} />}
      {wrong.length > 0 && <Wrong faults={wrong} otherName={otherName} />}
    </>
  )
}

interface FaultsProps {
  readonly faults: readonly LogbookFault[]
  readonly otherName: string
}

/** Sound, and of a kind this program does not know yet: no reason to be alarmed. */
const Newer = ({ faults, otherName }: FaultsProps) => (
  <Inset>
    {faults.map(fault => (
      <p key={`${fault.lane} ${fault.number}`}>
        {whichLetter(fault, otherName)} was written with a newer version of this program than the one on your screen.
      </p>
    ))}
    <p>
      Load the page again to read it; you need your words for that. If it still cannot be read then, tell {otherName}.
    </p>
  </Inset>
)

const Wrong = ({ faults, otherName }: FaultsProps) => (
  <Warning title="Something is wrong with these letters">
    <ul>
      {faults.map(fault => (
        <li key={`${fault.lane} ${fault.number}`}>
          {whichLetter(fault, otherName)} {said[fault.fault]}.
        </li>
      ))}
    </ul>
    <p>The other letters are sound. Ring {otherName} or the scheme, and read this out.</p>
  </Warning>
)

const whichLetter = ({ lane, number }: LogbookFault, otherName: string): string =>
  lane === 'self' ? `Your letter ${number}` : `Letter ${number} from ${otherName}`

const said: Record<LogbookFault['fault'], string> = {
  reordered: 'was put in another place than it was written for',
  replaced: 'was replaced by something that does not open',
  missing: 'is missing',
  forged: 'stands under your name, but you did not write it',
  unreadable: 'was written with a newer version of this program',
  'follows-a-fault': 'cannot be checked, because the one before it is not sound'
}
