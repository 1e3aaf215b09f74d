import { useState } from 'preact/hooks'
import { changePractices, changeScheme } from '../../steps/set-up.ts'
import type { Scheme } from '../../vocabulary/scheme.ts'
import { deskAtHand, walk } from '../shared/desk-state.ts'
import { AreasPage } from './areas-page.tsx'
import { ExceptionsPage } from './exceptions-page.tsx'
import { NamesPage } from './names-page.tsx'
import { PracticesPage } from './practices-page.tsx'
import { exceptionLines } from './set-up-plan.ts'

export interface EditSchemeProps {
  readonly part: 'edit-names' | 'edit-areas' | 'edit-practices' | 'edit-exceptions'
  readonly onBack: () => void
}

/** The pages of setting up once more, each publishing its own part. What is typed stays until that has worked. */
export function EditScheme({ part, onBack }: EditSchemeProps) {
  const { settings, practices, roster } = deskAtHand().scheme
  const [value, setValue] = useState({
    name: settings.name,
    neutralName: settings.neutralName,
    telephone: settings.telephone,
    areas: settings.areas,
    practices,
    exceptions: settings.agreement.exceptions.join('\n')
  })
  const editing = {
    value,
    onChange: (more: Partial<typeof value>) => setValue(before => ({ ...before, ...more })),
    doneLabel: 'Publish',
    onBack
  }

  async function publish(more: Partial<Scheme>) {
    const changed = await walk('Publishing', world => changeScheme(world, deskAtHand(), { ...settings, ...more }))
    if (changed.ok) onBack()
  }
  async function publishPractices() {
    const changed = await walk('Publishing', world => changePractices(world, deskAtHand(), value.practices))
    if (changed.ok) onBack()
  }
  function publishExceptions() {
    const exceptions = exceptionLines(value.exceptions)
    if (exceptions.join('\n') === settings.agreement.exceptions.join('\n')) return onBack()
    // People agree to a version: other words are another version.
    void publish({ agreement: { version: settings.agreement.version + 1, exceptions } })
  }

  switch (part) {
    case 'edit-names':
      return (
        <NamesPage
          {...editing}
          onDone={({ name, neutralName, telephone }) =>
            publish({ name: name.trim(), neutralName: neutralName.trim(), telephone: telephone.trim() })
          }
        />
      )
    case 'edit-areas': {
      const inUse = new Set([...practices.map(each => each.area), ...roster.people.flatMap(person => person.areas)])
      return <AreasPage {...editing} inUse={inUse} onDone={({ areas }) => publish({ areas })} />
    }
    case 'edit-practices':
      return <PracticesPage {...editing} areas={settings.areas} onDone={publishPractices} />
    case 'edit-exceptions':
      return <ExceptionsPage {...editing} onDone={publishExceptions} />
  }
}
