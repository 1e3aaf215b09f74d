import { Table } from '../table/table.tsx'

export interface WhoCanSeeProps {
  readonly caption: string
  readonly people: readonly string[]
  /** For each thing one answer per person: yes, no, or the words that qualify it. */
  readonly things: readonly { readonly what: string; readonly seenBy: readonly (boolean | string)[] }[]
}

/** Who can see what, as a table. The answers are words; the shapes only help the eye. */
export function WhoCanSee({ caption, people, things }: WhoCanSeeProps) {
  return (
    <Table
      caption={caption}
      head={['', ...people].map((name, at) => (at === 0 ? 'What' : name))}
      rows={things.map(({ what, seenBy }) => [what, ...seenBy.map(answer => <Answer answer={answer} />)])}
    />
  )
}

function Answer({ answer }: { answer: boolean | string }) {
  if (answer === true) return <span class="el-answer el-answer--yes">Yes</span>
  if (answer === false) return <span class="el-answer el-answer--no">No</span>
  return <span class="el-answer el-answer--some">{answer}</span>
}
