import { useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { SummaryList } from '../../design/summary-list/summary-list.tsx'
import { TextField } from '../../design/text-field/text-field.tsx'
import type { AreaId } from '../../vocabulary/area.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { underWay } from '../shared/desk-state.ts'
import { Form, useProblems } from '../shared/form.tsx'
import type { EditPageProps } from './edit-page.ts'
import { newArea, type SetUpPlan } from './set-up-plan.ts'

type Areas = Pick<SetUpPlan, 'areas'>

interface AreasPageProps extends EditPageProps<Areas> {
  /** Areas somebody belongs to, or a practice lies in: they stay. */
  readonly inUse: ReadonlySet<AreaId>
}

/** As many areas as one likes, each with leads of its own. */
export function AreasPage({ value: { areas }, onChange, doneLabel, onDone, onBack, inUse }: AreasPageProps) {
  const [typed, setTyped] = useState('')
  const [problems, check] = useProblems()

  // The button that had the focus is gone with its row.
  function remove(id: AreaId) {
    onChange({ areas: areas.filter(each => each.id !== id) })
    document.getElementById('area')?.focus()
  }

  /** The list with what stands in the box, or undefined where that cannot be added. */
  function added() {
    const area = newArea(typed, areas)
    if (!check(typeof area === 'string' ? [{ field: 'area', text: area }] : []) || typeof area === 'string') return
    setTyped('')
    onChange({ areas: [...areas, area] })
    return [...areas, area]
  }

  // Somebody who types the last area and goes straight on has not forgotten it.
  function done() {
    const all = typed.trim() === '' ? areas : added()
    if (!all) return
    if (check(all.length === 0 ? [{ field: 'area', text: 'Add at least one area' }] : [])) onDone({ areas: all })
  }

  return (
    <DeskPage title="Areas" problems={problems} onBack={onBack} onRetry={done}>
      <p>Whoever asks chooses an area first, then one of its leads. One area is enough to begin with.</p>
      <SummaryList
        rows={areas.map(area => ({
          key: area.name,
          value: inUse.has(area.id) ? 'In use' : 'Nobody here yet',
          action: inUse.has(area.id)
            ? undefined
            : {
                label: 'Remove',
                about: area.name,
                onClick: () => remove(area.id)
              }
        }))}
      />
      <Form onSubmit={added}>
        <TextField
          id="area"
          label={areas.length === 0 ? 'Name of the first area' : 'Name of another area'}
          who="everyone"
          width="half"
          value={typed}
          onInput={setTyped}
          error={problems.at('area')}
        />
        <Actions>
          <Button kind="secondary">Add this area</Button>
          <Button onClick={done} busy={underWay.value !== undefined}>
            {doneLabel}
          </Button>
        </Actions>
      </Form>
    </DeskPage>
  )
}
