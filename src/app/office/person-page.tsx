import { useState } from 'preact/hooks'
import { Button } from '../../design/button/button.tsx'
import { Radios } from '../../design/choices/choices.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { SummaryList } from '../../design/summary-list/summary-list.tsx'
import { ownKey } from '../../steps/desk.ts'
import { changeState, hideFromEveryone } from '../../steps/set-up.ts'
import { dayInWords } from '../../vocabulary/day.ts'
import { professionLabel } from '../../vocabulary/profession.ts'
import { rosterStates } from '../../vocabulary/roster.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand, underWay, walk } from '../shared/desk-state.ts'
import { Form, problem, useProblems } from '../shared/form.tsx'
import { deskNames, stateHints, stateNames } from './people-words.ts'

/** One person of the scheme, and the state they are in. */
export function PersonPage({ personKey, back }: { personKey: string; back: () => void }) {
  const desk = deskAtHand()
  const person = desk.scheme.roster.people.find(each => each.card.signingKey === personKey)
  const [state, setState] = useState(person?.state)
  const [problems, check] = useProblems()
  if (!person || !state) throw Error('office: no such person')
  const { name, areas } = person
  const areaNames = desk.scheme.settings.areas.filter(area => areas.includes(area.id)).map(area => area.name)

  async function change() {
    if (!person || !state || !check(problem(state === person.state, 'state', 'Choose another state first'))) return
    const changed = await walk('Signing the list of people', world => changeState(world, deskAtHand(), person, state))
    if (changed.ok) back()
  }

  async function hide() {
    if (!person) return
    const hidden = await walk('Signing the list of people', world => hideFromEveryone(world, deskAtHand(), person))
    if (hidden.ok) back()
  }

  return (
    <DeskPage title={name} onBack={back} onRetry={change} problems={problems}>
      <SummaryList
        rows={[
          { key: 'Part', value: deskNames[person.desk] },
          { key: 'Works as', value: professionLabel(person.profession) },
          { key: 'Areas', value: areaNames.join(', ') || 'all' },
          { key: 'Since', value: dayInWords(person.since) },
          ...(person.looksIn ? [{ key: 'Looks in', value: person.looksIn }] : []),
          ...(person.about ? [{ key: 'About', value: person.about }] : [])
        ]}
      />
      {person.desk === 'mentor' && person.about && (
        <Button kind="secondary" onClick={hide} busy={underWay.value !== undefined}>
          Take this off the public page
        </Button>
      )}
      {personKey === ownKey(desk) ? (
        <Inset>
          <p>This is you. Without an office nobody could sign this list, so your state cannot be changed here.</p>
        </Inset>
      ) : (
        <Form onSubmit={change}>
          <Radios
            id="state"
            label="State"
            who="everyone"
            value={state}
            error={problems.at('state')}
            onChange={value => setState(rosterStates.find(each => each === value) ?? state)}
            options={rosterStates.map(each => ({ value: each, label: stateNames[each], hint: stateHints[each] }))}
          />
          <Button busy={underWay.value !== undefined}>Publish</Button>
        </Form>
      )}
    </DeskPage>
  )
}
