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
          people={[lead, 'The mentor you choose', 'The office, other leads', 'The server']}
          things={[
            { what: 'Your name and number', seenBy: [true, `Yes, when ${lead} introduces you`, false, false] },
            { what: 'Where you work', seenBy: [true, 'Only if you say so', false, false] },
            { what: 'Who must not be involved', seenBy: ['Compared, not shown', false, false, false] },
            ...(writing ? [{ what: 'Why you ask, what you wish', seenBy: [true, false, false, false] }] : []),
            { what: 'What you and your mentor say', seenBy: [false, true, false, false] },
            { what: 'That somebody wrote', seenBy: [true, false, false, 'That a letter came, not from whom'] }
          ]}
        />
        <p>
          Everything is sealed in this browser before it leaves. Whoever copied the server would not learn your name.
        </p>
        <Button onClick={goOn}>Continue</Button>
      </div>
    </AskFrame>
  )
}
