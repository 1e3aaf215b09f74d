import { Table } from '../../design/table/table.tsx'
import { type AreaCode, codesOf, type EligibleGroup, whenIs } from '../../vocabulary/eligibility.ts'
import { summaryOf } from '../markdown-page.ts'
import type { MakePage } from '../page-content.ts'
import { AskButton, Head, Parts, Section } from '../parts.tsx'
import type { Shown } from '../shown.ts'

/** Who may ask, where and from when: groups of people by areas by days, as the notice `eligibility` has them. */
export const whoCanAsk: MakePage = shown => {
  const { say, today, eligibility } = shown
  const page = shown.page('who-can-ask')
  const groups = eligibility.groups.map(group => ({ group, when: whenIs(group, today) }))
  const at = (when: 'now' | 'later') => groups.filter(each => each.when === when).map(({ group }) => group)
  const [now, later] = [at('now'), at('later')]
  return {
    summary: summaryOf(page.intro),
    children: (
      <>
        <Head page={page} fallback={say('nav./who-can-ask')} />
        {now.length > 0 ? <Groups shown={shown} groups={now} /> : <p>{say('who.nobody')}</p>}
        {later.length > 0 && (
          <section>
            <h2>{say('who.soon')}</h2>
            <Groups shown={shown} groups={later} later />
          </section>
        )}
        <AskButton shown={shown} />
        <Codes shown={shown} />
        <Parts parts={page.parts} />
      </>
    )
  }
}

interface GroupsProps {
  readonly shown: Shown
  readonly groups: readonly EligibleGroup[]
  readonly later?: boolean
}

const Groups = ({ shown, groups, later }: GroupsProps) => (
  <ul class={later ? 'el-eligible el-eligible--later' : 'el-eligible'}>
    {groups.map((group, at) => (
      <li key={at} dir="auto">
        <strong>{group.who}</strong>
        {limits(shown, group).map(limit => `, ${limit}`)}
        {group.more && <p>{group.more}</p>}
      </li>
    ))}
  </ul>
)

function limits({ say, date, today, areaNames }: Shown, { areas, from, until }: EligibleGroup): string[] {
  return [
    ...(areas ? [say('who.only-in', { areas: areaNames(areas) })] : []),
    ...(from ? [say(from > today ? 'who.from' : 'who.since', { day: date(from) })] : []),
    ...(until ? [say('who.until', { day: date(until) })] : [])
  ]
}

/** Areas are merged and renamed; whoever knows theirs by an older name finds it here. */
function Codes({ shown }: { shown: Shown }) {
  const { say, stage, eligibility, today } = shown
  const areas = stage.stage === 'standing' ? stage.scheme.areas : []
  const rows = areas
    .map(({ id, name }) => ({ name, ...codesOf(eligibility, id, today) }))
    .filter(({ past, now, later }) => past.length + now.length + later.length > 0)
  if (rows.length === 0) return null
  const isLater = rows.some(({ later }) => later.length > 0)
  return (
    <Section id="codes" title={say('who.codes')}>
      <p>{say('who.codes-intro')}</p>
      <Table
        caption={say('who.codes')}
        captionHidden
        head={[say('who.area'), say('who.now'), say('who.before'), ...(isLater ? [say('who.later')] : [])]}
        rows={rows.map(({ name, now, past, later }) => [
          name,
          said(shown, now, 'from'),
          said(shown, past, 'until'),
          ...(isLater ? [said(shown, later, 'from')] : [])
        ])}
      />
    </Section>
  )
}

function said({ say, date }: Shown, codes: readonly AreaCode[], side: 'from' | 'until'): string {
  if (codes.length === 0) return say('who.none')
  return codes
    .map(({ code, name, ...span }) => {
      const day = span[side]
      const when = side === 'from' ? 'who.from' : 'who.until'
      return `${name} (${code})${day ? `, ${say(when, { day: date(day) })}` : ''}`
    })
    .join('; ')
}
