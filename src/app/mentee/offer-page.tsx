import { Button } from '../../design/button/button.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { Portrait } from '../../design/portrait/portrait.tsx'
import { professionLabel } from '../../vocabulary/profession.ts'
import { firstName } from '../pair/first-name.ts'
import type { MenteePageProps } from './mentee-page.ts'
import { NobodyNow } from './nobody-on-offer.tsx'
import { ownRequest } from './own-request.ts'

/** Two or three mentors in their own words, or the only one there is, and why the lead thought of each. None has heard of you. */
export function OfferPage({ go }: MenteePageProps) {
  const request = ownRequest()
  if (request?.stage !== 'offered') {
    return <NobodyNow />
  }
  const lead = firstName(request.leadName)
  const { candidates, note } = request.offer
  const [only] = candidates.length === 1 ? candidates : []
  return (
    <div class="el-stack">
      <p class="el-lede">
        {only
          ? `${firstName(only.portrait.name)} does not know about you, and hears your name only if you say yes, from ${lead}. Nobody else is available now; you can wait.`
          : `None of them knows about you. Only the one you choose will hear your name, from ${lead}.`}
      </p>
      {note && (
        <Inset>
          <p>
            <strong>{lead} writes:</strong> {note}
          </p>
        </Inset>
      )}
      {candidates.map(({ mentor, portrait, reasons }) => (
        <Portrait
          name={portrait.name}
          profession={professionLabel(portrait.profession)}
          about={portrait.about}
          topics={portrait.topics}
          key={mentor}
        >
          {reasons.length > 0 && (
            <>
              <p>Why {lead} thought of them:</p>
              <ul>
                {reasons.map(reason => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </>
          )}
          <Button kind="secondary" onClick={() => go({ name: 'choose', mentor })}>
            Choose {firstName(portrait.name)}
          </Button>
        </Portrait>
      ))}
      <p>
        <Button kind="link" onClick={() => go({ name: 'none-of-them' })}>
          {only ? `Not ${firstName(only.portrait.name)}` : 'None of them'}
        </Button>
      </p>
    </div>
  )
}
