import { useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { TextField } from '../../design/text-field/text-field.tsx'
import type { SetAside } from '../../steps/held/received-referral.ts'
import { holdAgain, type RuleForOne, relax } from '../../steps/relax.ts'
import { isRelaxable, type NotNow } from '../../steps/shortlist.ts'
import { deskAtHand, walk } from '../shared/desk-state.ts'
import { Form, problem, useProblems } from '../shared/form.tsx'
import { receivedReferral } from './received.ts'
import { mentorName, ruleInWords } from './rule-words.ts'

/** What stands against one mentor. Where nothing but rules a lead may set aside does, each can be. */
export function Obstacles({ id, notNow: { mentor, name, obstacles } }: { id: string; notNow: NotNow }) {
  const mayBeSetAside = obstacles.every(({ rule }) => isRelaxable(deskAtHand(), rule))
  return (
    <div>
      <dt>{name}</dt>
      {obstacles.map(({ rule, reason }) => (
        <dd key={rule}>
          {reason}
          {mayBeSetAside && <SetAsideForm id={id} name={name} which={{ mentor, rule }} />}
        </dd>
      ))}
    </div>
  )
}

function SetAsideForm({ id, name, which }: { id: string; name: string; which: RuleForOne }) {
  const [because, setBecause] = useState<string>()
  const [problems, check] = useProblems()
  const place = `${which.rule}-${which.mentor}`
  const [boxId, linkId] = [`because-${place}`, `set-aside-${place}`]
  // The link or the form that had the focus is gone.
  const show = (text: string | undefined, focus: string) => {
    setBecause(text)
    requestAnimationFrame(() => document.getElementById(focus)?.focus())
  }
  if (because === undefined) {
    return (
      <>
        {' '}
        <Button kind="link" id={linkId} onClick={() => show('', boxId)}>
          Set this aside<span class="el-hidden"> for {name}</span>
        </Button>
      </>
    )
  }

  async function keep() {
    const reason = because?.trim() ?? ''
    if (!check(problem(reason === '', boxId, 'Say why'))) return document.getElementById(boxId)?.focus()
    const kept = await walk('Keeping the reason', world => relax(world, deskAtHand(), id, which, reason))
    if (kept.ok) document.getElementById('why-not')?.focus()
  }

  return (
    <div class="el-set-aside">
      <Form onSubmit={keep}>
        <TextField
          id={boxId}
          label="Why it is all right here"
          hint="Kept with this request."
          who="only you"
          maxLength={300}
          value={because}
          error={problems.at(boxId)}
          onInput={setBecause}
        />
        <Actions>
          <Button kind="secondary">Set it aside</Button>
          <Button kind="link" onClick={() => show(undefined, linkId)}>
            Leave it
          </Button>
        </Actions>
      </Form>
    </div>
  )
}

/** What was set aside for this request, and why; each may hold again. */
export function RulesSetAside({ id }: { id: string }) {
  const request = receivedReferral(id)
  const setAside = 'setAside' in request ? (request.setAside ?? []) : []
  if (setAside.length === 0) return null
  const again = (which: SetAside) => walk('Keeping it', () => holdAgain(deskAtHand(), id, which))
  return (
    <section>
      <h2>Rules you set aside</h2>
      <dl class="el-why-not">
        {setAside.map(each => (
          <div key={`${each.mentor} ${each.rule}`}>
            <dt>
              {mentorName(each.mentor)}: {ruleInWords(each.rule)}
            </dt>
            <dd>Because: {each.because}</dd>
            <dd>
              <Button kind="link" onClick={() => void again(each)}>
                Let it hold again<span class="el-hidden"> for {mentorName(each.mentor)}</span>
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
