import { useState } from 'preact/hooks'
import { Button } from '../../design/button/button.tsx'
import { TextArea } from '../../design/text-area/text-area.tsx'
import { Form } from '../shared/form.tsx'
import type { AddingProps } from './add-practice.tsx'
import { readPracticeLines } from './practice-lines.ts'

/** Lines out of a spreadsheet. Either all of them are taken or none, and what is wrong is named by its line. */
export function PastePractices({ areas, practices, problems, check, onAdd }: AddingProps) {
  const [lines, setLines] = useState('')
  const only = areas.length === 1 ? areas[0]?.id : undefined

  function add() {
    const read = readPracticeLines(lines, areas, only, practices)
    const wrong = read.problems.slice(0, 5).join('. ') || (read.practices.length === 0 ? 'Paste at least one line' : '')
    if (!check(wrong ? [{ field: 'practice-lines', text: wrong }] : [])) return
    onAdd(read.practices)
    setLines('')
  }

  return (
    <Form onSubmit={add}>
      <TextArea
        id="practice-lines"
        label="One practice a line"
        hint={`Name, code, PCN, area: with tabs, semicolons or commas between. Copied cells of a spreadsheet work as they are.${
          only ? ' The area may be left out.' : ''
        }`}
        who="everyone"
        rows={6}
        value={lines}
        onInput={setLines}
        error={problems.at('practice-lines')}
      />
      <Button kind="secondary">Add these practices</Button>
    </Form>
  )
}
