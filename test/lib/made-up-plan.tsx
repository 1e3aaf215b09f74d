import { render } from 'preact'
import { makeUp } from '../../bench/matching/made-up.ts'
import { Plan } from '../../src/app/lead/plan-page.tsx'
import { plans, tryOut } from '../../src/app/lead/plan-state.ts'
import { DeskPage } from '../../src/app/shared/desk-page.tsx'
import { usualPolicy } from '../../src/matching/policy.ts'

// The plan page of the app, over people made up in the page: no scheme of that size need be set up.
const size = (name: string): number => Number(new URLSearchParams(location.search).get(name))
const [mentees, mentors] = [size('mentees'), size('mentors')]
const cohort = { policy: usualPolicy, ...makeUp({ mentees, mentors, ratio: 0.9, seed: 4 }) }

Object.assign(window, { plans, tryOut })
render(
  <DeskPage title="Plan the waiting list" width="wide">
    <Plan cohort={cohort} go={() => undefined} />
  </DeskPage>,
  document.querySelector('#desk') ?? document.body
)
