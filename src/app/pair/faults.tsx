import { Warning } from '../../design/notes/notes.tsx'
import type { Logbook, LogbookFault } from '../../steps/read.ts'

/** What is wrong with the letters, by name: nothing is hidden, and the sound ones are shown all the same. */
export function Faults({ logbook, otherName }: { logbook: Logbook; otherName: string }) {
  if (logbook.faults.length === 0) return null
  return (
    <Warning title="Something is wrong with these letters">
      <ul>
        {logbook.faults.map(fault => (
          <li key={`${fault.lane} ${fault.number}`}>{sentenceOf(fault, otherName)}</li>
        ))}
      </ul>
      <p>The other letters are sound. Ring {otherName} or the scheme, and read this out.</p>
    </Warning>
  )
}

function sentenceOf({ lane, number, fault }: LogbookFault, otherName: string): string {
  const which = lane === 'self' ? `Your letter ${number}` : `Letter ${number} from ${otherName}`
  return `${which} ${said[fault]}.`
}

const said: Record<LogbookFault['fault'], string> = {
  reordered: 'was put in another place than it was written for',
  replaced: 'was replaced by something that does not open',
  missing: 'is missing',
  forged: 'stands under your name, but you did not write it',
  unreadable: 'says something that this version of the program cannot read',
  'follows-a-fault': 'cannot be checked, because the one before it is not sound'
}
