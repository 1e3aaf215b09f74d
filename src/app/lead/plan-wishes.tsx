import type { ComponentChildren } from 'preact'
import { Button } from '../../design/button/button.tsx'
import type { Pair } from '../../matching/plan/plan.ts'
import type { Cohort } from '../../matching/plan/prepare.ts'
import { tried, tryOut } from './plan-state.ts'
import { type NameOf, namesIn } from './plan-words.ts'

const headingId = 'wishes'

/** Pairs the lead keeps together or has ruled out, each to be taken back. */
export function PlanWishes({ cohort }: { readonly cohort: Cohort }) {
  const { together, apart } = tried.value
  if (together.length === 0 && apart.length === 0) return null
  const nameOf = namesIn(cohort)
  const without = (pairs: readonly Pair[], pair: Pair) => pairs.filter(each => each !== pair)
  return (
    <section>
      <h2 id={headingId} tabIndex={-1}>
        Your wishes
      </h2>
      <Wishes title="Kept together" pairs={together} nameOf={nameOf}>
        {pair => (
          <Button kind="link" onClick={() => takeBack({ together: without(together, pair) })}>
            Let them go<span class="el-hidden"> for {nameOf(pair.mentee)}</span>
          </Button>
        )}
      </Wishes>
      <Wishes title="Ruled out" pairs={apart} nameOf={nameOf}>
        {pair => (
          <Button kind="link" onClick={() => takeBack({ apart: without(apart, pair) })}>
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

/** The button that had the focus is gone with its line. */
function takeBack(change: Parameters<typeof tryOut>[0]): void {
  tryOut(change)
  requestAnimationFrame(() => (document.getElementById(headingId) ?? document.getElementById('pairs'))?.focus())
}

/** A person is kept together with one mentor at most, and what is kept is not ruled out. */
export function keepTogether({ mentee, mentor }: Pair): void {
  const { together, apart } = tried.value
  tryOut({
    together: [...together.filter(each => each.mentee !== mentee), { mentee, mentor }],
    apart: apart.filter(each => each.mentee !== mentee || each.mentor !== mentor)
  })
}

export const letGo = ({ mentee }: Pair): void =>
  tryOut({ together: tried.value.together.filter(each => each.mentee !== mentee) })

export const ruleOut = ({ mentee, mentor }: Pair): void => tryOut({ apart: [...tried.value.apart, { mentee, mentor }] })
