import { Checkboxes, Radios } from '../../design/choices/choices.tsx'
import { Details } from '../../design/details/details.tsx'
import { Select } from '../../design/select/select.tsx'
import type { Area } from '../../vocabulary/area.ts'
import { type Criterion, relaxableRules } from '../../vocabulary/policy.ts'
import { emphases, floorLevels, loadLevels, waitLevels } from '../../vocabulary/policy-levels.ts'
import { professionLabel, professions } from '../../vocabulary/profession.ts'
import type { Problems } from '../shared/form.tsx'
import { criterionField, helpingOf, type PolicyDraft, withNeighbours } from './policy-draft.ts'
import { emphasisWords, floorWords, loadWords, ruleWords, waitWords } from './policy-words.ts'

interface PartProps {
  readonly draft: PolicyDraft
  readonly onChange: (more: Partial<PolicyDraft>) => void
}

/** What is wrong inside must be in sight. */
const isWrong = (problems: Problems, ...fields: readonly string[]): boolean =>
  fields.some(field => problems.at(field) !== undefined)

interface CountsProps extends PartProps {
  readonly criteria: readonly Criterion[]
  readonly problems: Problems
}

export const Counts = ({ draft, onChange, criteria, problems }: CountsProps) => (
  <Details
    summary="What counts, and how much"
    open={isWrong(problems, ...criteria.map(({ id }) => criterionField(id)))}
  >
    <p>Among those who may meet, whoever fits best comes first. Nobody loses by saying more of what they need.</p>
    {criteria.map(({ id, label }) => (
      <Select
        key={id}
        id={criterionField(id)}
        label={label}
        value={draft.emphasisById[id] ?? 'none'}
        error={problems.at(criterionField(id))}
        options={emphases.toReversed().map(value => ({ value, label: emphasisWords[value] }))}
        onChange={picked => {
          const emphasis = emphases.find(each => each === picked)
          if (emphasis) onChange({ emphasisById: { ...draft.emphasisById, [id]: emphasis } })
        }}
      />
    ))}
  </Details>
)

export const Supporters = ({ draft, onChange, problems }: PartProps & { readonly problems: Problems }) => (
  <Details
    summary="Which profession may support which"
    open={isWrong(problems, ...professions.map(each => `supported-${each}`))}
  >
    {professions.map(profession => (
      <Checkboxes
        key={profession}
        id={`supported-${profession}`}
        label={`Who may support a ${professionLabel(profession)}`}
        values={draft.supportedBy[profession]}
        error={problems.at(`supported-${profession}`)}
        options={professions.map(value => ({ value, label: `A ${professionLabel(value)}` }))}
        onChange={values =>
          onChange({
            supportedBy: { ...draft.supportedBy, [profession]: professions.filter(each => values.includes(each)) }
          })
        }
      />
    ))}
  </Details>
)

export function Neighbours({ draft, onChange, areas }: PartProps & { readonly areas: readonly Area[] }) {
  if (areas.length < 2) return null
  return (
    <Details summary="Areas that help each other out">
      <p>In a small town everybody knows everybody: somebody from elsewhere may be just right.</p>
      {areas.map(area => (
        <NeighboursOf key={area.id} area={area} areas={areas} draft={draft} onChange={onChange} />
      ))}
    </Details>
  )
}

function NeighboursOf({ draft, onChange, area, areas }: PartProps & { area: Area; areas: readonly Area[] }) {
  const helping = helpingOf(draft, area.id)
  const others = areas.filter(each => each.id !== area.id)
  return (
    <Radios
      id={`from-${area.id}`}
      label={`Mentors for ${area.name} may come from`}
      value={helping ? 'some' : 'anywhere'}
      options={[
        { value: 'anywhere', label: 'Anywhere' },
        {
          value: 'some',
          label: `${area.name}, and the areas ticked here`,
          inside: (
            <Checkboxes
              id={`neighbours-${area.id}`}
              label={`Neighbours of ${area.name}`}
              values={helping ?? []}
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={values => {
                const ticked = others.map(({ id }) => id).filter(id => values.includes(id))
                onChange(withNeighbours(draft, area.id, ticked))
              }}
            />
          )
        }
      ]}
      onChange={picked => {
        const all = others.map(({ id }) => id)
        onChange(withNeighbours(draft, area.id, picked === 'some' ? all : undefined))
      }}
    />
  )
}

export const RulesToSetAside = ({ draft, onChange }: PartProps) => (
  <Details summary="Rules a lead may set aside">
    <p>
      For one pair at a time, with a reason that stays with the request. All other rules always hold: nobody ever meets
      somebody of their own practice, their manager, or a person they want kept away.
    </p>
    <Checkboxes
      id="relaxable"
      label="A lead may set aside"
      values={draft.relaxable}
      options={relaxableRules.map(value => ({ value, label: ruleWords(value) }))}
      onChange={values => onChange({ relaxable: relaxableRules.filter(each => values.includes(each)) })}
    />
  </Details>
)

/** Only a lead with many who wait ever sees a plan. */
export const ManyWait = ({ draft, onChange }: PartProps) => (
  <Details summary="When many wait at once">
    <p>
      From twenty mentors and ten people on, a lead can plan for all of them together. First of all as many as possible
      have somebody; then as few as possible fit badly.
    </p>
    <Radios
      id="floor"
      label="When nobody fits well"
      value={draft.floor}
      options={floorLevels.names.map(value => ({ value, label: floorWords[value] }))}
      onChange={picked => onChange({ floor: floorLevels.names.find(each => each === picked) ?? draft.floor })}
    />
    <Radios
      id="load"
      label="Which of several mentors"
      value={draft.load}
      options={loadLevels.names.map(value => ({ value, label: loadWords[value] }))}
      onChange={picked => onChange({ load: loadLevels.names.find(each => each === picked) ?? draft.load })}
    />
    <Radios
      id="wait"
      label="When there is not somebody for everybody"
      value={draft.wait}
      options={waitLevels.names.map(value => ({ value, label: waitWords[value] }))}
      onChange={picked => onChange({ wait: waitLevels.names.find(each => each === picked) ?? draft.wait })}
    />
  </Details>
)
