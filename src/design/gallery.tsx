import { examples as banner } from './banner/examples.tsx'
import { examples as bar } from './bar/examples.tsx'
import { examples as button } from './button/examples.tsx'
import { examples as card } from './card/examples.tsx'
import { examples as careCard } from './care-card/examples.tsx'
import { examples as choices } from './choices/examples.tsx'
import { examples as crisisCard } from './crisis-card/examples.tsx'
import { examples as dateText } from './date-text/examples.tsx'
import { examples as details } from './details/examples.tsx'
import { examples as drawings } from './drawings/examples.tsx'
import { examples as emptyState } from './empty-state/examples.tsx'
import { examples as errorSummary } from './error-summary/examples.tsx'
import type { Examples } from './example.ts'
import { examples as filter } from './filter/examples.tsx'
import { examples as kitSheet } from './kit-sheet/examples.tsx'
import { examples as letters } from './letters/examples.tsx'
import { examples as mark } from './mark/examples.tsx'
import { examples as nav } from './nav/examples.tsx'
import { examples as notes } from './notes/examples.tsx'
import { examples as panel } from './panel/examples.tsx'
import { examples as portrait } from './portrait/examples.tsx'
import { examples as progress } from './progress/examples.tsx'
import { examples as prose } from './prose/examples.tsx'
import { examples as quickExit } from './quick-exit/examples.tsx'
import { examples as rawBytes } from './raw-bytes/examples.tsx'
import { examples as refusal } from './refusal-note/examples.tsx'
import { examples as select } from './select/examples.tsx'
import { examples as steps } from './steps/examples.tsx'
import { examples as summaryList } from './summary-list/examples.tsx'
import { examples as table } from './table/examples.tsx'
import { examples as tableForTwo } from './table-for-two/examples.tsx'
import { examples as tag } from './tag/examples.tsx'
import { examples as taskList } from './task-list/examples.tsx'
import { examples as textArea } from './text-area/examples.tsx'
import { examples as textField } from './text-field/examples.tsx'
import { examples as whoCanSee } from './who-can-see/examples.tsx'
import { examples as words } from './words/examples.tsx'

/** Every component that stands inside a page. */
export const allExamples: readonly Examples[] = [
  mark,
  tableForTwo,
  drawings,
  quickExit,
  banner,
  button,
  textField,
  textArea,
  choices,
  select,
  errorSummary,
  refusal,
  crisisCard,
  careCard,
  notes,
  panel,
  card,
  portrait,
  steps,
  taskList,
  summaryList,
  table,
  whoCanSee,
  bar,
  filter,
  tag,
  details,
  dateText,
  words,
  kitSheet,
  letters,
  nav,
  progress,
  rawBytes,
  emptyState,
  prose
]

/** All examples on one page: served at /gallery in development, and walked by the accessibility test. */
export function Gallery() {
  return (
    <>
      <h1>Gallery</h1>
      {allExamples.map(({ name, all }) => (
        <section class="el-gallery" key={name} aria-label={name}>
          <h2>{name}</h2>
          {Object.entries(all).map(([title, show]) => (
            <div class="el-gallery__example" key={title}>
              <p class="el-gallery__title">{title}</p>
              {show()}
            </div>
          ))}
        </section>
      ))}
    </>
  )
}
