import { Button } from '../../design/button/button.tsx'
import { Checkboxes } from '../../design/choices/choices.tsx'
import { TextArea } from '../../design/text-area/text-area.tsx'
import { DeskPage } from '../shared/desk-page.tsx'
import { underWay } from '../shared/desk-state.ts'
import { Form, useProblems } from '../shared/form.tsx'
import { problemsOf, usualTopics } from './profile-form.ts'
import { onlyLeads, type ProfilePartProps } from './profile-part.ts'

/** Who reads a portrait: it is never on a public page. */
const readers = 'the leads, and people to whom a lead suggests you'

/** What people read before they choose. */
export function PortraitPage({ typed, onChange, doneLabel, onDone, onBack }: ProfilePartProps) {
  const [problems, check] = useProblems()
  const done = () => check(problemsOf(typed, 'portrait')) && onDone()
  return (
    <DeskPage title="Your portrait" problems={problems} onBack={onBack} onRetry={done}>
      <Form onSubmit={done}>
        <TextArea
          id="about"
          label="A few sentences about yourself"
          hint="What have you been through that may help? How are you to talk to? Name no practice."
          who={readers}
          maxBytes={700}
          value={typed.about}
          onInput={about => onChange({ about })}
          error={problems.at('about')}
        />
        <Checkboxes
          id="topics"
          label="What can you talk about?"
          hint="Up to eight."
          who={readers}
          options={usualTopics.map(topic => ({ value: topic, label: topic }))}
          values={typed.topics}
          onChange={topics => onChange({ topics })}
          error={problems.at('topics')}
        />
        <TextArea
          id="other-topics"
          label="Other topics, in your own words"
          hint="One a line. You can leave this empty."
          who={readers}
          rows={2}
          value={typed.otherTopics}
          onInput={otherTopics => onChange({ otherTopics })}
          error={problems.at('other-topics')}
        />
        <TextArea
          id="also-good-at"
          label="What else should a lead know you for?"
          hint="One a line. It does not stand in your portrait. You can leave this empty."
          who={onlyLeads}
          rows={2}
          value={typed.alsoGoodAt}
          onInput={alsoGoodAt => onChange({ alsoGoodAt })}
          error={problems.at('also-good-at')}
        />
        <Button busy={underWay.value !== undefined}>{doneLabel}</Button>
      </Form>
    </DeskPage>
  )
}
