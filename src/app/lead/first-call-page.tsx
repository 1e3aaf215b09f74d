import { useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { Checkboxes, Radios } from '../../design/choices/choices.tsx'
import { Select } from '../../design/select/select.tsx'
import { TextArea } from '../../design/text-area/text-area.tsx'
import { TextField } from '../../design/text-field/text-field.tsx'
import type { ReceivedReferral, SpokenFacts } from '../../steps/held/received-referral.ts'
import { factsAsWritten, markSpoken } from '../../steps/spoken.ts'
import { parsePracticeCode } from '../../vocabulary/practice.ts'
import { parseProfession, professionLabel, professions } from '../../vocabulary/profession.ts'
import { deskAtHand, walk } from '../shared/desk-state.ts'
import { Form } from '../shared/form.tsx'
import type { LeadPageProps } from './lead-page.ts'
import { LeadWords } from './lead-words.tsx'
import { receivedReferral } from './received.ts'
import { topicsOfMentors } from './topics.ts'

const onlyYou = 'only you'

/** The sheet for the first call: everything that decides who is eligible, filled in while listening. */
export function FirstCallPage({ id, back }: LeadPageProps & { readonly id: string }) {
  const request = receivedReferral(id)
  const { scheme, held } = deskAtHand()
  const [facts, setFacts] = useState<SpokenFacts>(() => heardBefore(request) ?? factsAsWritten(request))
  const change = (part: Partial<SpokenFacts>) => setFacts({ ...facts, ...part })
  const practices = scheme.practices.filter(each => each.area === request.referral.area)

  async function keep() {
    const kept = await walk('Keeping what you heard', world => markSpoken(world, deskAtHand(), id, facts))
    if (kept.ok) back()
  }

  return (
    <Form onSubmit={keep}>
      <LeadWords request={request} />
      <p>Look them up in the public register yourself, and ask whether they have asked before.</p>
      <Select
        id="practice"
        label="Where they work"
        who={onlyYou}
        value={facts.practice ?? ''}
        options={[
          { value: '', label: 'Not in this list' },
          ...practices.map(each => ({ value: each.code, label: each.name }))
        ]}
        onChange={value => setFacts(withPractice(facts, value))}
      />
      <TextField
        id="workplace"
        label="If it is not in the list, where"
        who={onlyYou}
        value={facts.workplace}
        onInput={workplace => change({ workplace })}
      />
      <Radios
        id="profession"
        label="They are a"
        who={onlyYou}
        inline
        value={facts.profession}
        options={professions.map(value => ({ value, label: professionLabel(value) }))}
        onChange={value => {
          const profession = parseProfession(value)
          if (profession) change({ profession })
        }}
      />
      <Checkboxes
        id="topics"
        label="What they would like to talk about"
        hint="Only what mentors have said they are good at."
        who={onlyYou}
        values={facts.topics}
        options={topicsOfMentors(held.profiles()).map(topic => ({ value: topic, label: topic }))}
        onChange={topics => change({ topics })}
      />
      <TextArea
        id="keep-away"
        label="People who must not be involved"
        hint="One name on each line. Compared with the mentors in your browser. No mentor is ever shown them."
        who={onlyYou}
        rows={3}
        value={facts.keepAwayFrom.join('\n')}
        onInput={text => change({ keepAwayFrom: text.split('\n') })}
      />
      <TextArea
        id="note"
        label="A note for yourself"
        who={onlyYou}
        rows={3}
        value={facts.note}
        onInput={note => change({ note })}
      />
      <Actions>
        <Button>{heardBefore(request) ? 'Keep it' : 'We have spoken'}</Button>
        <Button kind="link" onClick={back}>
          Not now
        </Button>
      </Actions>
    </Form>
  )
}

const heardBefore = (request: ReceivedReferral): SpokenFacts | undefined =>
  'facts' in request ? request.facts : undefined

function withPractice(facts: SpokenFacts, value: string): SpokenFacts {
  const { practice: _before, ...others } = facts
  const practice = parsePracticeCode(value)
  return practice ? { ...others, practice } : others
}
