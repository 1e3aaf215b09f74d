import { EmptyState } from '../../design/empty-state/empty-state.tsx'
import { Filtered } from '../../design/filter/filter.tsx'
import { summaryOf } from '../markdown-page.ts'
import type { MakePage } from '../page-content.ts'
import { Head, Parts } from '../parts.tsx'
import type { Shown } from '../shown.ts'
import { AreaFilter, areaNumbers, Person, ProfessionFilter, professionNumbers } from './people.tsx'

const mostOnAPage = 120

/** Those who opted in, on one page: which of them anybody looks at stays in the browser. */
export const mentors: MakePage = shown => {
  const { say } = shown
  const page = shown.page('mentors')
  return {
    summary: summaryOf(page.intro),
    children: (
      <>
        <Head page={page} fallback={say('nav./mentors')} />
        {shown.mentors.length > 0 ? (
          <Portraits shown={shown} />
        ) : (
          <EmptyState title={say('mentors.empty')}>
            <p>{say('mentors.empty-hint')}</p>
          </EmptyState>
        )}
        <Parts parts={page.parts} />
      </>
    )
  }
}

function Portraits({ shown }: { shown: Shown }) {
  const { say } = shown
  return (
    <section aria-labelledby="shown">
      <h2 id="shown">{say('mentors.shown')}</h2>
      <p>{say('mentors.shown-hint')}</p>
      <Filtered none={say('people.nobody-left')}>
        <ProfessionFilter shown={shown} legend={say('people.filter-profession')} all={say('people.every-profession')} />
        <AreaFilter shown={shown} by="b" />
        {shown.mentors.slice(0, mostOnAPage).map(person => (
          <div
            key={person.card.signingKey}
            data-a={professionNumbers([person.profession])}
            data-b={areaNumbers(shown, person.areas)}
          >
            <Person shown={shown} person={person} />
          </div>
        ))}
      </Filtered>
      {shown.mentors.length > mostOnAPage && <p>{say('mentors.more')}</p>}
    </section>
  )
}
