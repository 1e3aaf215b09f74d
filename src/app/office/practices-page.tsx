import { useState } from 'preact/hooks'
import { Button } from '../../design/button/button.tsx'
import { Details } from '../../design/details/details.tsx'
import { Table } from '../../design/table/table.tsx'
import type { Area } from '../../vocabulary/area.ts'
import type { Practice } from '../../vocabulary/practice.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { underWay } from '../shared/desk-state.ts'
import { useProblems } from '../shared/form.tsx'
import { AddPractice, emptyPractice, readTyped } from './add-practice.tsx'
import type { EditPageProps } from './edit-page.ts'
import { PastePractices, readPasted } from './paste-practices.tsx'
import type { TypedPractice } from './practice-lines.ts'

interface Practices {
  readonly practices: readonly Practice[]
}

interface PracticesPageProps extends EditPageProps<Practices> {
  readonly areas: readonly Area[]
}

/** Rows shown at once: a county has hundreds of practices, and nobody reads them all. */
const shownAtOnce = 10

/** The public list of practices: typed one by one, or pasted out of a table. */
export function PracticesPage({
  value: { practices },
  onChange,
  doneLabel,
  onDone,
  onBack,
  areas
}: PracticesPageProps) {
  const [problems, check] = useProblems()
  const [showAll, setShowAll] = useState(false)
  const nameOf = new Map(areas.map(area => [area.id, area.name]))
  const sorted = practices.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  const shown = showAll ? sorted : sorted.slice(0, shownAtOnce)
  const [said, setSaid] = useState('')
  const add = (before: readonly Practice[], more: readonly Practice[]) => {
    onChange({ practices: [...before, ...more] })
    setSaid(more.length === 1 ? `${more[0]?.name} added` : `${more.length} practices added`)
  }
  // The button that had the focus is gone with its row.
  const remove = ({ code, name }: Practice) => {
    onChange({ practices: practices.filter(each => each.code !== code) })
    setSaid(`${name} removed`)
    document.getElementById('practice-name')?.focus()
  }
  const [lines, setLines] = useState('')
  const [typed, setTyped] = useState<TypedPractice>(() => ({ ...emptyPractice, area: areas[0]?.id }))
  const set = (more: Partial<TypedPractice>) => setTyped(before => ({ ...before, ...more }))

  function addTyped(before = practices) {
    const { wrong = [], practices: more } = readTyped(typed, before)
    if (!check(wrong) || !more) return undefined
    add(before, more)
    set({ ...emptyPractice, pcn: typed.pcn })
    document.getElementById('practice-name')?.focus()
    return more
  }

  function addPasted() {
    const { wrong = [], practices: more } = readPasted(lines, areas, practices)
    if (!check(wrong) || !more) return undefined
    add(practices, more)
    setLines('')
    return more
  }

  // Somebody who types or pastes the last ones and goes straight on has not forgotten them.
  function done() {
    const pasted = lines.trim() === '' ? [] : addPasted()
    if (!pasted) return
    const all = [...practices, ...pasted]
    const last = typed.name.trim() === '' ? [] : addTyped(all)
    if (last) onDone({ practices: [...all, ...last] })
  }

  return (
    <DeskPage title="Practices" problems={problems} onBack={onBack} onRetry={done} width="wide">
      <p>
        From this list people choose where they work, so that nobody is ever put forward who works beside them. A few
        are enough to begin with.
      </p>
      <Table
        caption={`${practices.length === 1 ? '1 practice' : `${practices.length} practices`}`}
        head={['Practice', 'Code', 'PCN', 'Area', 'Remove']}
        empty="No practice yet."
        rows={shown.map(practice => [
          practice.name,
          practice.code,
          practice.pcn || 'none',
          nameOf.get(practice.area) ?? practice.area,
          <Button kind="link" onClick={() => remove(practice)}>
            Remove<span class="el-hidden"> {practice.name}</span>
          </Button>
        ])}
      />
      {shown.length < sorted.length && (
        <Button kind="secondary" onClick={() => setShowAll(true)}>
          Show all {sorted.length}
        </Button>
      )}
      <p class="nhsuk-hint" role="status">
        {said}
      </p>
      <h2>Add a practice</h2>
      <AddPractice areas={areas} problems={problems} typed={typed} set={set} onAdd={() => addTyped()} />
      <Details summary="Paste many at once">
        <PastePractices areas={areas} problems={problems} lines={lines} onInput={setLines} onAdd={addPasted} />
      </Details>
      <Button onClick={done} busy={underWay.value !== undefined}>
        {doneLabel}
      </Button>
    </DeskPage>
  )
}
