import { SealedLetter } from '../../design/drawings/drawings.tsx'
import { Blocks, Prose } from '../../design/prose/prose.tsx'
import { RawBytes } from '../../design/raw-bytes/raw-bytes.tsx'
import { WhoCanSee } from '../../design/who-can-see/who-can-see.tsx'
import type { Scheme } from '../../vocabulary/scheme.ts'
import { pageOf, plainLine } from '../markdown-page.ts'
import type { MakePage } from '../page-content.ts'
import { AskButton, Parts, Section } from '../parts.tsx'
import type { Shown } from '../shown.ts'

/** The second and third layer of the promise (protocol 1): who can see what, and what the server holds. */
export const confidentiality: MakePage = (shown, example) => {
  const { say, stage } = shown
  return {
    summary: plainLine(shown.text('promise')),
    children: (
      <>
        <h1>{say('confidentiality.title')}</h1>
        <div class="el-promise el-promise--lede">
          <Prose text={shown.text('promise')} />
        </div>
        <WhoSeesWhat shown={shown} />
        {stage.stage === 'standing' && <Limits shown={shown} scheme={stage.scheme} />}
        <Section title={say('confidentiality.holds')} id="server" drawing={<SealedLetter />}>
          <Prose text={shown.text('server')} />
          {stage.stage === 'standing' && <ExampleDrop shown={shown} scheme={stage.scheme} bytes={example} />}
        </Section>
        <HoldsAndLearns shown={shown} />
        <Section title={say('confidentiality.cannot')} id="cannot">
          <Prose text={shown.text('cannot-promise')} />
        </Section>
        <AskButton shown={shown} />
      </>
    )
  }
}

function WhoSeesWhat({ shown: { say } }: { shown: Shown }) {
  const words = (name: string) => say(`confidentiality.${name}`)
  return (
    <WhoCanSee
      caption={words('table')}
      words={{ what: words('what'), yes: words('yes'), no: words('no') }}
      people={['lead', 'mentor', 'office', 'server'].map(words)}
      things={[
        { what: words('asked'), seenBy: [words('only-chosen'), true, false, false] },
        { what: words('name'), seenBy: [true, words('once-chosen'), false, false] },
        { what: words('work'), seenBy: [true, words('if-allowed'), false, false] },
        { what: words('kept-away'), seenBy: [true, false, false, false] },
        { what: words('your-mentor'), seenBy: [true, true, false, false] },
        { what: words('talk'), seenBy: [false, true, false, false] },
        { what: words('meetings'), seenBy: [false, true, false, false] },
        { what: words('letters'), seenBy: [false, false, false, words('not-who')] }
      ]}
    />
  )
}

const exceptionsGoHere = '{exceptions}'

/** The exceptions stand word for word as they are agreed to: never read as Markdown, and never left out. */
function Limits({ shown, scheme: { agreement } }: { shown: Shown; scheme: Scheme }) {
  const written = shown.text('confidentiality')
  const [first, ...others] = (written.includes(exceptionsGoHere) ? written : exceptionsGoHere + written).split(
    exceptionsGoHere
  )
  const [before, after] = [pageOf(first ?? ''), pageOf(others.join(''))]
  const around = before.parts.at(-1)
  return (
    <>
      <Blocks blocks={before.intro} />
      <Parts parts={before.parts.slice(0, -1)} />
      <Section title={around?.title ?? shown.say('confidentiality.limits')}>
        <Blocks blocks={around?.blocks ?? []} />
        <ol class="el-exceptions">
          {agreement.exceptions.map((exception, at) => (
            <li key={at} dir="auto">
              {exception}
            </li>
          ))}
        </ol>
        <Blocks blocks={after.intro} />
      </Section>
      <Parts parts={after.parts} />
    </>
  )
}

/** Side by side: what lies there, and what somebody could still make of it. */
const HoldsAndLearns = ({ shown }: { shown: Shown }) => (
  <div class="el-pair">
    {shown.page('server-learns').parts.map(({ title, blocks }) => (
      <div key={title}>
        <h3>{title}</h3>
        <Blocks blocks={blocks} />
      </div>
    ))}
  </div>
)

interface ExampleDropProps {
  readonly shown: Shown
  readonly scheme: Scheme
  readonly bytes: Uint8Array | undefined
}

const mostBytes = 1024

/** A made-up request, and the very bytes that lie on the server for it. */
function ExampleDrop({ shown: { say }, scheme: { example }, bytes }: ExampleDropProps) {
  if (!example || !bytes) return <p class="el-small">{say('confidentiality.no-example')}</p>
  const [count, shown] = [bytes.length, mostBytes]
  return (
    <div class="el-example">
      <h3>{say('confidentiality.example')}</h3>
      <p>{say('confidentiality.example-hint')}</p>
      <blockquote class="el-inset" dir="auto">
        <p>{example.says}</p>
      </blockquote>
      <RawBytes
        bytes={bytes}
        most={mostBytes}
        caption={say(count > shown ? 'confidentiality.bytes-first' : 'confidentiality.bytes', { count, shown })}
        more={say('confidentiality.bytes-more')}
      />
      <p>{say('confidentiality.bytes-hint')}</p>
    </div>
  )
}
