import { useState } from 'preact/hooks'
import { Button } from '../../design/button/button.tsx'
import { Checkboxes, Radios } from '../../design/choices/choices.tsx'
import { TextArea } from '../../design/text-area/text-area.tsx'
import { TextField } from '../../design/text-field/text-field.tsx'
import type { InvitationLink } from '../../steps/invite.ts'
import type { SchemeAtHand } from '../../steps/scheme.ts'
import { parseProfession } from '../../vocabulary/profession.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { Form, useProblems } from '../shared/form.tsx'
import { professionOptions } from '../shared/professions.ts'
import { type AboutYou, nothingWritten, problemsOf } from './about-you.ts'

interface AboutYouPageProps {
  readonly link: InvitationLink
  readonly scheme: SchemeAtHand
  readonly written: AboutYou | undefined
  readonly onNext: (written: AboutYou) => void
  readonly onBack: () => void
}

/** Who applies: what the public roster will say of them. */
export function AboutYouPage({ link, scheme, written, onNext, onBack }: AboutYouPageProps) {
  const [typed, setTyped] = useState(written ?? startWith(scheme))
  const [problems, check] = useProblems()
  const set = (more: Partial<AboutYou>) => setTyped(before => ({ ...before, ...more }))
  const areas = scheme.settings.areas

  return (
    <DeskPage title="About you" problems={problems} onBack={onBack}>
      <Form onSubmit={() => check(problemsOf(typed, link.desk)) && onNext(typed)}>
        <TextField
          id="name"
          label="Your name"
          hint="As colleagues know you, with a title if you use one."
          who="everyone"
          width="half"
          value={typed.name}
          onInput={name => set({ name })}
          error={problems.at('name')}
        />
        <Radios
          id="profession"
          label="What do you work as?"
          who="everyone"
          options={professionOptions}
          value={typed.profession}
          onChange={value => set({ profession: parseProfession(value) })}
          error={problems.at('profession')}
        />
        <Checkboxes
          id="areas"
          label={link.desk === 'lead' ? 'Which areas are you a lead for?' : 'For which areas?'}
          who="everyone"
          options={areas.map(area => ({ value: area.id, label: area.name }))}
          values={typed.areas}
          onChange={values => set({ areas: areas.map(area => area.id).filter(id => values.includes(id)) })}
          error={problems.at('areas')}
        />
        <TextArea
          id="about"
          label={link.desk === 'lead' ? 'A few sentences about yourself' : 'Anything everybody may read about you?'}
          hint={
            link.desk === 'lead'
              ? 'People choose by this who shall read their request.'
              : 'You can leave this empty: then you do not stand on the public page of mentors. Your portrait, which only leads see, you write later.'
          }
          who="everyone"
          maxBytes={700}
          value={typed.about}
          onInput={about => set({ about })}
          error={problems.at('about')}
        />
        {link.desk === 'lead' && (
          <TextField
            id="looks-in"
            label="On which days do you look in?"
            hint="For example: Mondays and Thursdays."
            who="everyone"
            width="half"
            value={typed.looksIn}
            onInput={looksIn => set({ looksIn })}
            error={problems.at('looks-in')}
          />
        )}
        <Button>Continue</Button>
      </Form>
    </DeskPage>
  )
}

/** Where there is only one area nobody has to tick it. */
function startWith({ settings }: SchemeAtHand): AboutYou {
  const only = settings.areas.length === 1 ? settings.areas[0] : undefined
  return only ? { ...nothingWritten, areas: [only.id] } : nothingWritten
}
