import { DateText } from '../../design/date-text/date-text.tsx'
import { Prose } from '../../design/prose/prose.tsx'
import { type Day, daysBetween, parseDay } from '../../vocabulary/day.ts'
import type { MakePage } from '../pages.tsx'
import { parseSignposts, type Signpost } from '../signpost.ts'

export const signposts: MakePage = shown => {
  const all = parseSignposts(shown.text('signposts.json'))
  return {
    title: 'Other help',
    children: (
      <>
        <h1>Other help</h1>
        <p class="el-lede">Who is there for what, and when. None of them will know that you have been here.</p>
        {all.some(each => each.checkedOn === undefined) && (
          <p class="el-small">Where no date stands, this scheme has not yet rung or looked for itself.</p>
        )}
        {[...new Set(all.map(each => each.group))].map(group => (
          <section key={group}>
            <h2>{group}</h2>
            <ul class="el-signposts">
              {all
                .filter(each => each.group === group)
                .map(each => (
                  <Entry key={each.name} signpost={each} today={shown.today} />
                ))}
            </ul>
          </section>
        ))}
        {all.length === 0 && (
          <p>The list cannot be shown just now. In a crisis, the numbers are at the foot of the page.</p>
        )}
        <h2 id="buddy">New here, or coming back? A buddy</h2>
        <Prose text={shown.text('buddies.md')} />
      </>
    )
  }
}

function Entry({ signpost, today }: { signpost: Signpost; today: string }) {
  const { name, forWhom, whatFor, hours, contact, checkedOn } = signpost
  return (
    <li>
      <h3>{name}</h3>
      <p>
        {whatFor}. For {forWhom}.
      </p>
      <Prose text={`${contact}. ${sentence(hours)}.`} />
      {checkedOn && (
        <p class="el-small">
          Checked on <DateText day={checkedOn} weekday={false} />
          {isStale(checkedOn, today) && ': that is some time ago, and due to be checked again'}
        </p>
      )}
    </li>
  )
}

const checkedForDays = 90

function isStale(checkedOn: Day, today: string): boolean {
  const day = parseDay(today)
  return day !== undefined && daysBetween(checkedOn, day) > checkedForDays
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
