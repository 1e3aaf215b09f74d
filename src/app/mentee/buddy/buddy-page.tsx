import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { Radios } from '../../../design/choices/choices.tsx'
import { CrisisCard } from '../../../design/crisis-card/crisis-card.tsx'
import { TextArea } from '../../../design/text-area/text-area.tsx'
import { TextField } from '../../../design/text-field/text-field.tsx'
import type { SealedLetter } from '../../../letters/letter.ts'
import { buddyReaders, sealBuddyRequest, sendBuddyRequest } from '../../../steps/buddy.ts'
import type { SchemeAtHand } from '../../../steps/scheme.ts'
import { addWorkingDays, dayInWords } from '../../../vocabulary/day.ts'
import type { RosterPerson } from '../../../vocabulary/roster.ts'
import { today } from '../../shared/clock.ts'
import { DeskPage } from '../../shared/desk-page.tsx'
import { schemeAtHand, underWay, walk } from '../../shared/desk-state.ts'
import { Form, useProblems } from '../../shared/form.tsx'
import { focusHeading } from '../../shared/router.ts'
import { asRequest, type BuddyForm, longest, nothingTyped, problemsOf } from './buddy-form.ts'

const title = 'Ask for a buddy'

export interface BuddyPageProps {
  readonly onRetry: () => void
  /** Leads back to asking for a mentor, for whoever came by that door. */
  readonly onBack?: (() => void) | undefined
}

/** Four open fields and who shall read them. No words to keep, no private space: there is nothing secret in it. */
export function BuddyPage({ onRetry, onBack }: BuddyPageProps) {
  const scheme = schemeAtHand.value
  const [sentTo, setSentTo] = useState<RosterPerson>()
  if (sentTo) return <SentPage reader={sentTo} />
  if (!scheme) {
    return (
      <DeskPage title={title} onRetry={onRetry} onBack={onBack}>
        <p>One moment.</p>
      </DeskPage>
    )
  }
  return <FormPage scheme={scheme} onSent={setSentTo} onBack={onBack} />
}

interface FormPageProps extends Pick<BuddyPageProps, 'onBack'> {
  readonly scheme: SchemeAtHand
  readonly onSent: (reader: RosterPerson) => void
}

function FormPage({ scheme, onSent, onBack }: FormPageProps) {
  const readers = buddyReaders(scheme)
  const [form, setForm] = useState<BuddyForm>(nothingTyped)
  /** Kept until it has left: pressing again after a failure sends the same letter, not a second one. */
  const [sealed, setSealed] = useState<SealedLetter>()
  const [problems, check] = useProblems()
  const set = (more: Partial<BuddyForm>) => {
    setForm(before => ({ ...before, ...more }))
    setSealed(undefined)
  }
  const reader = readers.find(({ card }) => card.signingKey === form.reader)
  const who = reader ? `${nameOf(reader)}, and the buddy they find` : 'whom you choose above, and the buddy they find'

  async function send() {
    if (!check(problemsOf(form)) || !reader) return
    const letter = sealed ?? (await seal(reader))
    if (!letter) return
    setSealed(letter)
    const sent = await walk(`Sending it to ${nameOf(reader)}`, world => sendBuddyRequest(world, letter))
    if (!sent.ok) return
    onSent(reader)
    focusHeading()
  }

  async function seal(to: RosterPerson): Promise<SealedLetter | undefined> {
    const made = await walk('Sealing it', world => sealBuddyRequest(world, scheme, to.card.signingKey, asRequest(form)))
    return made.ok ? made.value : undefined
  }

  return (
    <DeskPage title={title} problems={problems} onRetry={send} onBack={onBack}>
      <p class="el-lede">
        Somebody who shows you round, for about three months. This is open: your practice may know it. If something
        should stay between two people, <a href="/ask">talk to a mentor</a> instead.
      </p>
      <CrisisCard lookedAt="This is read on working days." />
      <Form onSubmit={send}>
        <Radios
          id="reader"
          label="Who shall read it?"
          options={readers.map(each => ({
            value: each.card.signingKey,
            label: nameOf(each),
            ...(each.looksIn ? { hint: `Looks in ${each.looksIn}` } : {})
          }))}
          value={form.reader}
          error={problems.at('reader')}
          onChange={value => set({ reader: value })}
        />
        <TextField
          id="called-name"
          label="What are you called?"
          who={who}
          width="half"
          maxLength={longest.calledName}
          value={form.calledName}
          error={problems.at('called-name')}
          onInput={calledName => set({ calledName })}
        />
        <TextField
          id="reach"
          label="How can we reach you?"
          hint="A telephone number or an email address, and when is best."
          who={who}
          maxLength={longest.reach}
          value={form.reach}
          error={problems.at('reach')}
          onInput={reach => set({ reach })}
        />
        <TextField
          id="workplace"
          label="Where do you work, or where will you?"
          who={who}
          maxLength={longest.workplace}
          value={form.workplace}
          error={problems.at('workplace')}
          onInput={workplace => set({ workplace })}
        />
        <TextArea
          id="what-is-new"
          label="What is new for you?"
          hint="For example: the area, being back after two years, running a practice."
          who={who}
          rows={3}
          maxBytes={longest.whatIsNew}
          value={form.whatIsNew}
          error={problems.at('what-is-new')}
          onInput={whatIsNew => set({ whatIsNew })}
        />
        <Button busy={underWay.value !== undefined}>Send</Button>
      </Form>
    </DeskPage>
  )
}

function SentPage({ reader }: { reader: RosterPerson }) {
  const { clocks, telephone } = schemeAtHand.value?.settings ?? {}
  const by = clocks && dayInWords(addWorkingDays(today(), clocks.leadAnswers))
  return (
    <DeskPage title="It is on its way">
      <p class="el-lede">
        {nameOf(reader)} will be in touch{by && ` by ${by}`}.{telephone && ` If nobody has been, ring ${telephone}.`}
      </p>
      <p>You need not keep anything, and nothing of it is on this device.</p>
      <p>
        <a href="/">Go to the first page</a>
      </p>
    </DeskPage>
  )
}

const nameOf = ({ desk, name }: RosterPerson): string => (desk === 'office' ? `The office (${name})` : name)
