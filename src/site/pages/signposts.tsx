import { Signpost as Drawing } from '../../design/drawings/drawings.tsx'
import { Filtered } from '../../design/filter/filter.tsx'
import { Prose } from '../../design/prose/prose.tsx'
import { freshness, mostSignposts, type Signpost } from '../../vocabulary/signpost.ts'
import { summaryOf } from '../markdown-page.ts'
import type { MakePage } from '../page-content.ts'
import { Head, Parts, Section } from '../parts.tsx'
import type { Shown } from '../shown.ts'
import { AreaFilter, areaNumbers, ProfessionFilter, professionNumbers } from './people.tsx'

/** Who else helps, for whom, with what and when; printed it is a list to hang up. */
export const signposts: MakePage = shown => {
  const { say } = shown
  const all = shown.signposts.signposts
  const page = shown.page('signposts')
  return {
    summary: summaryOf(page.intro),
    children: (
      <>
        <Head page={page} fallback={say('nav./signposts')} drawing={<Drawing />} />
        <HowFresh shown={shown} />
        <Filtered none={say('signposts.nothing-left')}>
          <ProfessionFilter shown={shown} legend={say('signposts.filter')} all={say('signposts.everybody')} />
          {all.some(each => each.areas) && <AreaFilter shown={shown} by="b" />}
          {[...new Set(all.map(each => each.group))].map(group => (
            <Section key={group} title={group}>
              <ul class="el-signposts">
                {all.flatMap((each, at) => (each.group === group ? [<Entry key={at} shown={shown} of={each} />] : []))}
              </ul>
            </Section>
          ))}
        </Filtered>
        {all.length === 0 && <p>{say('signposts.empty')}</p>}
        {all.length === mostSignposts && <p>{say('signposts.most', { count: mostSignposts })}</p>}
        <Parts parts={page.parts} />
      </>
    )
  }
}

/** What a reader must know before trusting any of these numbers. */
function HowFresh({ shown: { signposts: given, say, today } }: { shown: Shown }) {
  const all = given.signposts.map(({ checkedOn }) => freshness(checkedOn, today))
  if (all.includes('due') && !all.includes('fresh')) return <p class="el-inset">{say('signposts.all-due')}</p>
  return all.includes('never') ? <p class="el-small">{say('signposts.not-checked')}</p> : null
}

function Entry({ shown, of }: { shown: Shown; of: Signpost }) {
  const { say } = shown
  const { name, forWhom, whatFor, hours, contact, professions, areas } = of
  return (
    <li data-a={professionNumbers(professions)} data-b={areaNumbers(shown, areas)}>
      <h3 dir="auto">{name}</h3>
      <p dir="auto">{ended(whatFor)}</p>
      <Prose text={`${ended(sentence(contact))} ${ended(sentence(hours))}`} />
      <p class="el-small" dir="auto">
        {say('signposts.for', { whom: forWhom })}
        {areas && ` ${say('signposts.only-in', { areas: shown.areaNames(areas) })}`}
      </p>
      <Checked shown={shown} of={of} />
    </li>
  )
}

function Checked({ shown: { say, date, today }, of: { checkedOn } }: { shown: Shown; of: Signpost }) {
  if (checkedOn === undefined) return null
  const label = freshness(checkedOn, today) === 'due' ? 'signposts.due' : 'signposts.checked'
  return <p class="el-small">{say(label, { day: date(checkedOn) })}</p>
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
