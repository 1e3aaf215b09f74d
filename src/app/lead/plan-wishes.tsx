import type { ComponentChildren } from 'preact'
import { Button } from '../../design/button/button.tsx'
import type { Pair } from '../../matching/plan/plan.ts'
import type { Cohort } from '../../matching/plan/prepare.ts'
import { plans, tried, tryOut } from './plan-state.ts'
import { type NameOf, namesIn } from './plan-words.ts'

const headingId = 'wishes'
/** Where it stands whether there is a plan. */
export const resultId = 'plan-result'

/** Pairs the lead keeps together or has ruled out, each to be taken back. */
export function PlanWishes({ cohort }: { readonly cohort: Cohort }) {
  const { together, apart } = tried.value
  if (together.length === 0 && apart.length === 0) return null
  const nameOf = namesIn(cohort)
  const without = (pairs: readonly Pair[], pair: Pair) => pairs.filter(each => each !== pair)
  return (
    <section class="el-wishes">
      <h2 id={headingId} tabIndex={-1}>
        Your wishes
      </h2>
      <Wishes title="Kept together" pairs={together} nameOf={nameOf}>
        {pair => (
          <Button kind="link" onClick={() => void wish({ together: without(together, pair) })}>
            Let them go<span class="el-hidden"> for {nameOf(pair.mentee)}</span>
          </Button>
        )}
      </Wishes>
      <Wishes title="Ruled out" pairs={apart} nameOf={nameOf}>
        {pair => (
          <Button kind="link" onClick={() => void wish({ apart: without(apart, pair) })}>
            Allow again<span class="el-hidden"> for {nameOf(pair.mentee)}</span>
          </Button>
        )}
      </Wishes>
    </section>
  )
}

interface WishesProps {
  readonly title: string
  readonly pairs: readonly Pair[]
  readonly nameOf: NameOf
  readonly children: (pair: Pair) => ComponentChildren
}

const Wishes = ({ title, pairs, nameOf, children }: WishesProps) =>
  pairs.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul>
        {pairs.map(pair => (
          <li key={`${pair.mentee} ${pair.mentor}`}>
            {nameOf(pair.mentee)} and {nameOf(pair.mentor)} {children(pair)}
          </li>
        ))}
      </ul>
    </>
  )

/** A person is kept together with one mentor at most, and what is kept is not ruled out. */
export function keepTogether({ mentee, mentor }: Pair): void {
  const { together, apart } = tried.value
  void wish({
    together: [...together.filter(each => each.mentee !== mentee), { mentee, mentor }],
    apart: apart.filter(each => each.mentee !== mentee || each.mentor !== mentor)
  })
}

export const letGo = ({ mentee }: Pair): Promise<void> =>
  wish({ together: tried.value.together.filter(each => each.mentee !== mentee) })

export const ruleOut = ({ mentee, mentor }: Pair): Promise<void> =>
  wish({ apart: [...tried.value.apart, { mentee, mentor }] })

/** The button that was pressed may be gone with its pair, and what stands in the way is said further up. */
async function wish(change: Parameters<typeof tryOut>[0]): Promise<void> {
  await tryOut(change)
  requestAnimationFrame(() => {
    const isRefused = plans.value !== undefined && plans.value.shown.kind !== 'planned'
    if (isRefused) document.getElementById(resultId)?.focus()
    else if (document.activeElement === document.body)
      (document.getElementById(headingId) ?? document.getElementById(resultId))?.focus()
  })
}
