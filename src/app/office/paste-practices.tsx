import { Button } from '../../design/button/button.tsx'
import { TextArea } from '../../design/text-area/text-area.tsx'
import type { Area } from '../../vocabulary/area.ts'
import type { Practice } from '../../vocabulary/practice.ts'
import { Form, type Problems } from '../shared/form.tsx'
import { readPracticeLines } from './practice-lines.ts'

interface PasteProps {
  readonly areas: readonly Area[]
  readonly problems: Problems
  readonly lines: string
  readonly onInput: (lines: string) => void
  readonly onAdd: () => void
}

/** Either all lines are taken or none, and what is wrong is named by its line. */
export function readPasted(lines: string, areas: readonly Area[], practices: readonly Practice[]) {
  const read = readPracticeLines(lines, areas, onlyOne(areas), practices)
  const wrong = read.problems.slice(0, 5).join('. ') || (read.practices.length === 0 ? 'Paste at least one line' : '')
  return wrong ? { wrong: [{ field: 'practice-lines', text: wrong }] } : { practices: read.practices }
}

const onlyOne = (areas: readonly Area[]) => (areas.length === 1 ? areas[0]?.id : undefined)

/** Lines out of a spreadsheet. */
export function PastePractices({ areas, problems, lines, onInput, onAdd }: PasteProps) {
  const only = onlyOne(areas)

  return (
    <Form onSubmit={onAdd}>
      <TextArea
        id="practice-lines"
        label="One practice a line"
        hint={`Name, code, PCN, area: with tabs, semicolons or commas between. Copied cells of a spreadsheet work as they are.${
          only ? ' The area may be left empty.' : ''
        } If you have them, add how many GPs, nurses and managers work there: only then can a lead ask mentors first without anybody guessing who it is.`}
        who="everyone"
        rows={6}
        value={lines}
        onInput={onInput}
        error={problems.at('practice-lines')}
      />
      <Button kind="secondary">Add these practices</Button>
    </Form>
  )
}
