import { Table } from '../table/table.tsx'

export interface WhoCanSeeProps {
  readonly caption: string
  readonly people: readonly string[]
  /** For each thing one answer per person: yes, no, or the words that qualify it. */
  readonly things: readonly { readonly what: string; readonly seenBy: readonly (boolean | string)[] }[]
  readonly words?: { readonly what: string; readonly yes: string; readonly no: string }
}

const english = { what: 'What', yes: 'Yes', no: 'No' }

/** Who can see what, as a table. The answers are words; the shapes only help the eye. */
export function WhoCanSee({ caption, people, things, words = english }: WhoCanSeeProps) {
  return (
    <Table
      caption={caption}
      head={[words.what, ...people]}
      rows={things.map(({ what, seenBy }) => [what, ...seenBy.map(answer => <Answer answer={answer} words={words} />)])}
    />
  )
}

function Answer({ answer, words }: { answer: boolean | string; words: typeof english }) {
  if (answer === true) return <span class="el-answer el-answer--yes">{words.yes}</span>
  if (answer === false) return <span class="el-answer el-answer--no">{words.no}</span>
  return <span class="el-answer el-answer--some">{answer}</span>
}
