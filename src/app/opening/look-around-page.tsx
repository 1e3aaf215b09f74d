import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Card, Cards } from '../../design/card/card.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { Progress } from '../../design/progress/progress.tsx'
import { askers, eve, leads, mentors, morgan } from '../../steps/cast.ts'
import { buildDemo } from '../../steps/demo.ts'
import { readScheme } from '../../steps/scheme.ts'
import type { Door } from '../../vocabulary/scheme.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { lastRefusal, schemeAtHand, underWay, walk, walkQuietly } from '../shared/desk-state.ts'
import { openWith } from './open-desk.ts'

type LookAround =
  | { readonly stage: 'looking' }
  | { readonly stage: 'building'; readonly what: string; readonly done: number; readonly of: number }
  | { readonly stage: 'ready'; readonly cast: readonly Door[] }
  | { readonly stage: 'real-scheme' }
  | { readonly stage: 'unfinished' }
  /** The reason stands in `lastRefusal`. */
  | { readonly stage: 'refused' }

const state = signal<LookAround>({ stage: 'looking' })

/** The made-up scheme: made here in the browser where the server is empty, then one click to each desk. */
export function LookAroundPage({ slug }: { slug?: string | undefined }) {
  useEffect(() => {
    begin(slug)
  }, [slug])
  return (
    <DeskPage title="Look around" onRetry={() => begin(slug)} width="wide">
      <Stage at={state.value} />
    </DeskPage>
  )
}

function Stage({ at }: { at: LookAround }) {
  switch (at.stage) {
    case 'looking':
    case 'refused':
      return null
    case 'building':
      return (
        <>
          <p class="el-lede">
            A made-up scheme is being set up. Your browser does what its office, its leads and its mentors would do,
            with real keys. It takes less than a minute.
          </p>
          <Progress label={at.what} done={at.done} of={at.of} />
        </>
      )
    case 'ready':
      return <Cast cast={at.cast} />
    case 'real-scheme':
      return (
        <Inset>
          <p>
            A real scheme is kept here, and a made-up one never stands beside it. To look around, start the program with
            an empty folder on a computer of your own.
          </p>
        </Inset>
      )
    case 'unfinished':
      return (
        <Inset>
          <p>
            The made-up scheme was not finished: perhaps a tab was closed early, or it is still being made in another
            one. Wait a minute and load this page again; if that does not help, start the program with an empty folder.
          </p>
        </Inset>
      )
  }
}

function Cast({ cast }: { cast: readonly Door[] }) {
  return (
    <>
      <p class="el-lede">
        Two areas, two leads, four mentors, and requests at every stage. Open any desk with one click; open a second one
        in a tab of its own to see both ends.
      </p>
      <Cards columns={2}>
        {cast.map(door => (
          <Card
            key={door.slug}
            title={door.name}
            href={`/open#look-around.${door.slug}`}
            top={deskNames[door.desk] ?? door.desk}
          >
            <p>{door.hint}</p>
            <p>
              Six words: <span class="notranslate">{wordsBySlug.get(door.slug) ?? ''}</span>
            </p>
          </Card>
        ))}
        <Card title={eve.name} href="/confidentiality" top="outside">
          <p>Has the whole database and nothing else. See what she sees.</p>
        </Card>
      </Cards>
    </>
  )
}

const deskNames: Readonly<Record<string, string>> = {
  office: 'The office',
  lead: 'A lead',
  mentor: 'A mentor',
  mentee: 'Has asked'
}

const wordsBySlug: ReadonlyMap<string, string> = new Map(
  [morgan, ...leads, ...mentors, ...askers].map(person => [person.slug, person.sixWords])
)

/** Opens the desk asked for, or shows the cast; where nothing is kept yet, makes the scheme first. */
async function begin(slug: string | undefined): Promise<void> {
  if (underWay.value !== undefined || state.value.stage === 'building') return
  state.value = { stage: 'looking' }
  const found = await walk('Looking what is here', world => readScheme(world))
  if (!found.ok) {
    if (found.refusal === 'no-scheme') return build(slug)
    state.value = { stage: 'refused' }
    return
  }
  const { settings } = found.value
  schemeAtHand.value = found.value
  if (!settings.demo) state.value = { stage: 'real-scheme' }
  else if (!settings.cast?.length) state.value = { stage: 'unfinished' }
  else await enter(settings.cast, slug)
}

async function enter(cast: readonly Door[], slug: string | undefined): Promise<void> {
  const words = cast.some(door => door.slug === slug) && wordsBySlug.get(slug ?? '')
  if (words) {
    if (await openWith({ by: 'six-words', text: words })) return
    // Their desk is made towards the end; where it is not there the making was cut short, or goes on elsewhere.
    if (lastRefusal.value === 'wrong-phrase') {
      lastRefusal.value = undefined
      state.value = { stage: 'unfinished' }
      return
    }
  }
  state.value = { stage: 'ready', cast }
}

async function build(slug: string | undefined): Promise<void> {
  lastRefusal.value = undefined
  state.value = { stage: 'building', what: 'Beginning', done: 0, of: 1 }
  // The bar says more than a line that something is under way.
  const built = await walkQuietly(world =>
    buildDemo(world, (done, of, what) => {
      state.value = { stage: 'building', what, done, of }
    })
  )
  state.value = { stage: built.ok ? 'looking' : 'refused' }
  if (built.ok) await begin(slug)
  else lastRefusal.value = built.refusal
}
