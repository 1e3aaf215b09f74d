import { useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { Checkboxes } from '../../design/choices/choices.tsx'
import { Warning } from '../../design/notes/notes.tsx'
import { erase } from '../../steps/erase.ts'
import type { DeskKind } from '../../steps/held/self.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand, underWay, walk } from '../shared/desk-state.ts'
import { Form, problem, useProblems } from '../shared/form.tsx'
import { showErased } from './erased-page.tsx'

/** Delete everything about me: what goes, what stays, one tick, and then what is left. */
export function ErasePage({ onBack }: { onBack: () => void }) {
  const [sure, setSure] = useState<readonly string[]>([])
  const [problems, check] = useProblems()
  const { kind } = deskAtHand()

  async function eraseAll() {
    if (!check(problem(sure.length === 0, 'sure', 'Tick the box if you want to delete everything'))) return
    const done = await walk('Deleting everything about you', world => erase(world, deskAtHand()))
    if (done.ok) showErased(done.value)
  }

  return (
    <DeskPage title="Delete everything about me" onBack={onBack} problems={problems} onRetry={eraseAll}>
      <p class="el-lede">This deletes your private space and everything in it that is yours, for good.</p>
      <h2>What goes</h2>
      <ul>
        {goes[kind].map(each => (
          <li key={each}>{each}</li>
        ))}
        <li>your six words and your spare key sheet: they open nothing any more</li>
      </ul>
      <h2>What stays</h2>
      <ul>
        {stays[kind].map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <Warning title="Nobody can undo this">
        <p>There is no spare copy anywhere.</p>
      </Warning>
      <Form onSubmit={eraseAll}>
        <Checkboxes
          id="sure"
          label="Are you sure?"
          options={[{ value: 'yes', label: 'Delete everything about me' }]}
          values={sure}
          onChange={setSure}
          error={problems.at('sure')}
        />
        <Actions>
          <Button kind="warning" busy={underWay.value !== undefined}>
            Delete everything
          </Button>
          <Button kind="link" onClick={onBack}>
            Keep it
          </Button>
        </Actions>
      </Form>
    </DeskPage>
  )
}

const goes: Record<DeskKind, readonly string[]> = {
  mentee: ['your requests and drafts', 'what you wrote to your mentor, and all you kept'],
  mentor: ['your portrait and what only the leads read', 'what you wrote to your people, and all you kept'],
  lead: ['the requests you have opened, and your notes on them', "the mentors' portraits on this desk"],
  office: ['the keys of this office', 'invitations and who they were for']
}

const stays: Record<DeskKind, readonly string[]> = {
  mentee: ['what your lead and your mentor have read already, until they delete it'],
  mentor: ['your name in the public list, until the office takes it out', 'what the leads have read already'],
  lead: [
    'your name in the public list, until the office takes it out',
    'what people and mentors have had from you. Hand your open requests over first'
  ],
  office: ['the scheme itself, which nobody can run without these keys', 'everything public']
}
