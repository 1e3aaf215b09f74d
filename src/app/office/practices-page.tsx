import { useState } from 'preact/hooks'
import { Button } from '../../design/button/button.tsx'
import { Details } from '../../design/details/details.tsx'
import { Table } from '../../design/table/table.tsx'
import type { Area } from '../../vocabulary/area.ts'
import type { Practice } from '../../vocabulary/practice.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { underWay } from '../shared/desk-state.ts'
import { useProblems } from '../shared/form.tsx'
import { AddPractice } from './add-practice.tsx'
import type { EditPageProps } from './edit-page.ts'
import { PastePractices } from './paste-practices.tsx'

interface Practices {
  readonly practices: readonly Practice[]
}

interface PracticesPageProps extends EditPageProps<Practices> {
  readonly areas: readonly Area[]
}

/** Rows shown at once: a county has hundreds of practices, and nobody reads them all. */
const shownAtOnce = 50

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
  const add = (more: readonly Practice[]) => {
    onChange({ practices: [...practices, ...more] })
    setSaid(more.length === 1 ? `${more[0]?.name} added` : `${more.length} practices added`)
  }
  // The button that had the focus is gone with its row.
  const remove = ({ code, name }: Practice) => {
    onChange({ practices: practices.filter(each => each.code !== code) })
    setSaid(`${name} removed`)
    document.getElementById('practice-name')?.focus()
  }
  const done = () => onDone({ practices })
  const parts = { areas, practices, problems, check, onAdd: add }

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
      <p class="el-hidden" role="status">
        {said}
      </p>
      <h2>Add a practice</h2>
      <AddPractice {...parts} />
      <Details summary="Paste many at once">
        <PastePractices {...parts} />
      </Details>
      <Button onClick={done} busy={underWay.value !== undefined}>
        {doneLabel}
      </Button>
    </DeskPage>
  )
}
