import { signal } from '@preact/signals'
import type { NewKeys } from '../../steps/open-private-space.ts'
import { setUp } from '../../steps/set-up.ts'
import { type KeysPage, MakingKeys, makeKeys } from '../opening/making-keys.tsx'
import { show } from '../opening/open-desk.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { lastRefusal, schemeAtHand, walk } from '../shared/desk-state.ts'
import { createRoute } from '../shared/router.ts'
import { AreasPage } from './areas-page.tsx'
import type { EditPageProps } from './edit-page.ts'
import { ExceptionsPage } from './exceptions-page.tsx'
import { SetUpNamesPage } from './names-page.tsx'
import { PracticesPage } from './practices-page.tsx'
import { SetUpCodePage } from './set-up-code-page.tsx'
import { emptyPlan, type SetUpPlan, schemePlan } from './set-up-plan.ts'

type SetUpPage = 'names' | 'areas' | 'practices' | 'exceptions' | KeysPage | 'code'

const route = createRoute<SetUpPage>('names', { forward: true })
/** What has been typed so far: here, so that going back and forth loses nothing. */
const plan = signal<SetUpPlan>(emptyPlan)
const keys = signal<NewKeys | undefined>(undefined)

/** Setting up a scheme, one thing a page. Nothing is sent before the spare key sheet is saved. */
export function SetUpPages() {
  if (schemeAtHand.value) return <AlreadyHerePage />
  const { areas, practices } = plan.value
  const page = route.here.value
  switch (page) {
    case 'names':
      return <SetUpNamesPage {...editing('areas')} />
    case 'areas':
      return <AreasPage {...editing('practices')} inUse={new Set(practices.map(practice => practice.area))} />
    case 'practices':
      return <PracticesPage {...editing('exceptions')} areas={areas} />
    case 'exceptions':
      return <ExceptionsPage {...editing('six-words')} onDone={goOnToKeys} />
    case 'six-words':
    case 'spare-key':
      return (
        keys.value && (
          <MakingKeys
            page={page}
            keys={keys.value}
            neutralName={plan.value.neutralName.trim()}
            onNext={page === 'six-words' ? () => route.go('spare-key') : () => finish('')}
            onBack={route.back}
          />
        )
      )
    case 'code':
      return <SetUpCodePage onDone={finish} onBack={route.back} />
  }
}

/** Said before the first question, not after the last. */
const AlreadyHerePage = () => (
  <DeskPage title="A scheme is kept here already">
    <p class="el-lede">One program keeps one scheme. To set up another one, start the program with an empty folder.</p>
    <p>
      If you belong to this one, <a href="/open">open your private space</a>, or ask its office for an invitation.
    </p>
  </DeskPage>
)

const editing = (next: SetUpPage): Omit<EditPageProps<SetUpPlan>, 'onDone'> & { onDone: () => void } => ({
  value: plan.value,
  onChange: more => {
    plan.value = { ...plan.value, ...more }
  },
  doneLabel: 'Continue',
  onDone: () => route.go(next),
  onBack: route.back
})

async function goOnToKeys() {
  keys.value ??= await makeKeys()
  route.go('six-words')
}

async function finish(code: string): Promise<void> {
  const { value } = keys
  if (!value) throw Error('office: no keys were made')
  const made = await walk('Setting up the scheme: making its keys and publishing its first pages', world =>
    setUp(world, schemePlan(plan.value), value, code)
  )
  if (made.ok) return show(made.value)
  if (made.refusal !== 'set-up-code' || route.here.value === 'code') return
  // The first time this is a question, not a refusal.
  lastRefusal.value = undefined
  route.go('code')
}
