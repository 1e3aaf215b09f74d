import { useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { Checkboxes, Radios } from '../../design/choices/choices.tsx'
import { byteLength, TextArea } from '../../design/text-area/text-area.tsx'
import { end } from '../../steps/end.ts'
import { daysAfterEnding } from '../../steps/held/pairing.ts'
import { addDays, dayInWords } from '../../vocabulary/day.ts'
import { meetingBands } from '../../vocabulary/parting.ts'
import { today } from '../shared/clock.ts'
import { deskAtHand, underWay, walk } from '../shared/desk-state.ts'
import { Form, problem, useProblems } from '../shared/form.tsx'
import { firstName } from './first-name.ts'
import { PairFrame } from './pair-frame.tsx'
import type { PairPageProps } from './pair-page.ts'
import { plainText } from './plain-text.ts'

type Band = (typeof meetingBands)[number]
const mostBytes = 2_000

/** Either one ends it, with a closing note if they like. */
export function EndingPage(props: PairPageProps) {
  const { pairing, route } = props
  const [words, setWords] = useState('')
  const [band, setBand] = useState<Band>()
  const [agreed, setAgreed] = useState(false)
  const [problems, check] = useProblems()
  const name = firstName(pairing.otherName)

  async function finish() {
    const found = [
      ...problem(byteLength(words) > mostBytes, 'closing-note', 'Shorten your closing note'),
      ...problem(agreed && !band, 'meetings', `Choose how often you met, or take back the tick`)
    ]
    if (!check(found)) return
    const note = agreed && band ? { words, meetings: band } : { words }
    const ended = await walk('Ending it', at => end(at, deskAtHand(), pairing.id, note))
    if (ended.ok) route.back()
  }

  return (
    <PairFrame {...props} title={`End the mentoring with ${name}`} problems={problems} onRetry={finish}>
      <p class="el-lede">Either of you can end it at any time. It is usual to talk about it first.</p>
      <h2>What happens then</h2>
      <ul>
        <li>{name} sees your closing note, or only that it has ended.</li>
        <li>
          Both of you can read and copy everything until {dayInWords(addDays(today(), daysAfterEnding))}. After that day
          the first visit of each deletes what they wrote.
        </li>
        <li>No more letters can be written here.</li>
      </ul>
      <Form onSubmit={finish}>
        <TextArea
          id="closing-note"
          label="Closing note (you can leave this empty)"
          who={pairing.side === 'mentee' ? 'you and your mentor' : `you and ${name}`}
          maxBytes={mostBytes}
          value={words}
          error={problems.at('closing-note')}
          onInput={value => setWords(plainText(value))}
        />
        {pairing.side === 'mentor' && (
          <>
            <Radios
              id="meetings"
              label="How often did you meet?"
              hint={`For the scheme's figures. It goes to the lead only if ${name} agrees.`}
              who="only the lead who introduced you"
              inline
              options={meetingBands.map(value => ({ value, label: bandWords[value] }))}
              value={band}
              error={problems.at('meetings')}
              onChange={value => setBand(meetingBands.find(each => each === value))}
            />
            <Checkboxes
              id="agreed"
              label={<span class="el-hidden">Consent</span>}
              options={[{ value: 'agreed', label: `${name} agrees that the lead is told how often we met` }]}
              values={agreed ? ['agreed'] : []}
              onChange={values => setAgreed(values.length > 0)}
            />
          </>
        )}
        <Actions>
          <Button kind="warning" busy={underWay.value !== undefined}>
            End it now
          </Button>
          <Button kind="link" onClick={route.back}>
            Not now
          </Button>
        </Actions>
      </Form>
    </PairFrame>
  )
}

const bandWords: Record<Band, string> = {
  none: 'Not at all',
  '1-2': 'Once or twice',
  '3-4': 'Three or four times',
  '5-6': 'Five or six times',
  more: 'More often'
}
