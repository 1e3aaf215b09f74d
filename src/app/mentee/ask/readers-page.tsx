import { Button } from '../../../design/button/button.tsx'
import { WhoCanSee } from '../../../design/who-can-see/who-can-see.tsx'
import { AskFrame } from './ask-frame.tsx'
import { asking, goOn, leadsFirstName } from './ask-state.ts'

/** Before the first save: who will be able to read which part of it. */
export function ReadersPage() {
  const lead = leadsFirstName()
  const writing = asking.value.door === 'write'
  return (
    <AskFrame title="Who will be able to read this">
      <div class="el-stack">
        <WhoCanSee
          caption="Once you have sent it"
          people={[lead, 'The mentor you choose', 'Anyone else']}
          things={[
            { what: 'Your name and number', seenBy: [true, `When ${lead} introduces you`, false] },
            { what: 'Where you work', seenBy: [true, 'Only if you say so', false] },
            { what: 'Who must not be involved', seenBy: [true, false, false] },
            ...(writing ? [{ what: 'Why you ask, what you wish', seenBy: [true, false, false] }] : []),
            { what: 'What you and your mentor say', seenBy: [false, true, false] }
          ]}
        />
        <p>
          Not the office, not the other leads, nobody at your practice. Everything is sealed in this browser before it
          leaves: the server sees that a letter came, but not from whom, and cannot open it.
          {asking.value.facts.deputyMayStandIn && ` If ${lead} is away, the deputy you allowed sees what ${lead} sees.`}
        </p>
        <Button onClick={goOn}>Continue</Button>
      </div>
    </AskFrame>
  )
}
