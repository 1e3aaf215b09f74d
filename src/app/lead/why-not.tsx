import { useState } from 'preact/hooks'
import { Button } from '../../design/button/button.tsx'
import { Details } from '../../design/details/details.tsx'
import { TextField } from '../../design/text-field/text-field.tsx'
import type { NotNow, Shortlist } from '../../steps/shortlist.ts'
import { deskAtHand } from '../shared/desk-state.ts'
import { HowNamesAreFound } from '../shared/how-names-are-found.tsx'
import { findMentors, nameOf, type Standing } from './find-mentors.ts'
import { Reasons } from './reasons.tsx'
import { Obstacles } from './set-aside.tsx'

/** As many as can be read at a glance; of more, only the names are shown, to pick one. */
const mostInFull = 3
const mostNames = 12
/** The nearest to being available come first; whoever is further down is found by name. */
const mostOthers = 12

const boxId = 'why-not'

/** Why anybody else is not among the names: in sentences a lead could read out, for any mentor of the scheme. */
export function WhyNot({ id, list }: { id: string; list: Shortlist }) {
  const [typed, setTyped] = useState('')
  const found = findMentors(list, deskAtHand().scheme.people.values(), typed)
  return (
    <>
      <h2>Why not somebody else?</h2>
      <p>
        The rules are the same for everybody, and public: <HowNamesAreFound />.
      </p>
      <TextField
        id={boxId}
        label="Name of a mentor"
        hint="A part of the name is enough."
        who="only you"
        width="half"
        value={typed}
        onInput={setTyped}
      />
      <p class="el-hidden" role="status">
        {typed.trim() === '' ? '' : `${found.length} found`}
      </p>
      {typed.trim() !== '' && found.length === 0 && <p>No mentor of this scheme is called that.</p>}
      {found.length > mostInFull ? (
        <Names found={found} onPick={pick} />
      ) : (
        found.length > 0 && (
          <dl class="el-why-not">
            {found.map(standing => (
              <Answer key={nameOf(standing)} id={id} standing={standing} of={list.ranked.length} />
            ))}
          </dl>
        )
      )}
      {typed.trim() === '' && <Others id={id} others={list.others} />}
    </>
  )

  // The list of names that had the focus is gone.
  function pick(name: string) {
    setTyped(name)
    document.getElementById(boxId)?.focus()
  }
}

const Names = ({ found, onPick }: { found: readonly Standing[]; onPick: (name: string) => void }) => (
  <ul class="nhsuk-list">
    {found.slice(0, mostNames).map(standing => (
      <li key={nameOf(standing)}>
        <Button kind="link" onClick={() => onPick(nameOf(standing))}>
          {nameOf(standing)}
        </Button>
      </li>
    ))}
    {found.length > mostNames && <li>And {found.length - mostNames} more: write more of the name.</li>}
  </ul>
)

function Answer({ id, standing, of }: { id: string; standing: Standing; of: number }) {
  switch (standing.kind) {
    case 'not-now':
      return <Obstacles id={id} notNow={standing.notNow} />
    case 'no-portrait':
      return (
        <div>
          <dt>{standing.name}</dt>
          <dd>No portrait has come from them yet, so nothing is known of where they work.</dd>
        </div>
      )
    case 'ranked':
      return (
        <div>
          <dt>{standing.ranked.name}</dt>
          <dd>
            Can be put forward: number {standing.place} of {of}.
            {standing.betterIn.length > 0 && ` The first three fit better in: ${standing.betterIn.join(', ')}.`}
          </dd>
          <dd>
            <Reasons ranked={standing.ranked} />
          </dd>
        </div>
      )
  }
}

const Others = ({ id, others }: { id: string; others: readonly NotNow[] }) =>
  others.length === 0 ? null : (
    <Details
      summary={`Why not ${others.length === 1 ? 'the other one' : `the other ${others.length}`}, the nearest first`}
    >
      <dl class="el-why-not">
        {others.slice(0, mostOthers).map(notNow => (
          <Obstacles key={notNow.mentor} id={id} notNow={notNow} />
        ))}
      </dl>
      {others.length > mostOthers && <p>And {others.length - mostOthers} more: write a name above.</p>}
    </Details>
  )
