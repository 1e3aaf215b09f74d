import { Button } from '../../design/button/button.tsx'
import { Card, Cards } from '../../design/card/card.tsx'
import { Blocks, Prose } from '../../design/prose/prose.tsx'
import { Steps } from '../../design/steps/steps.tsx'
import { TableForTwo } from '../../design/table-for-two/table-for-two.tsx'
import { isAvailable, type RosterPerson } from '../../vocabulary/roster.ts'
import type { Scheme } from '../../vocabulary/scheme.ts'
import type { MakePage } from '../pages.tsx'
import { partsOf } from '../parts.ts'
import type { Shown } from '../shown.ts'
import { welcome } from './welcome.tsx'

/** The first page: what a tired colleague sees at eleven at night. */
export const home: MakePage = shown => {
  if (shown.scheme.stage === 'none') return welcome(shown)
  if (shown.scheme.stage === 'unready') return notReady(shown)
  const { scheme, leads } = shown.scheme
  return {
    hero: <Hero shown={shown} scheme={scheme} />,
    children: (
      <>
        {scheme.demo && <CastDoors scheme={scheme} />}
        <Doors shown={shown} scheme={scheme} />
        <section class="el-promise" aria-labelledby="promise">
          <h2 id="promise">Who will know</h2>
          <Prose text={shown.text('promise.md')} />
          <p>
            <a href="/confidentiality">Who can see what, and what the server holds</a>
          </p>
        </section>
        <section aria-labelledby="reasons">
          <h2 id="reasons">What people bring</h2>
          <div class="el-reasons">
            {partsOf(shown.text('reasons.md')).map(({ title, blocks }) => (
              <div key={title}>
                <h3>{title}</h3>
                <Blocks blocks={blocks} />
              </div>
            ))}
          </div>
        </section>
        <div class="el-columns">
          <section aria-labelledby="how">
            <h2 id="how">How it goes</h2>
            <Steps
              steps={partsOf(shown.text('how-it-goes.md')).map(({ title, blocks }) => ({
                title,
                detail: <Blocks blocks={blocks} />
              }))}
            />
          </section>
          <div>
            <LeadsByName leads={leads} />
            <section aria-labelledby="not-this">
              <h2 id="not-this">What it is not</h2>
              <Prose text={shown.text('not-this.md')} />
            </section>
          </div>
        </div>
      </>
    )
  }
}

const askAddress = ({ schemeId }: Shown): string => (schemeId === undefined ? '/ask' : `/ask#${schemeId}`)

function Hero({ shown, scheme }: { shown: Shown; scheme: Scheme }) {
  return (
    <>
      <div>
        <h1>Someone to think it over with</h1>
        <p class="el-lede">
          A trained colleague with no stake in what you decide. In confidence, and free, for GPs, practice nurses and
          practice managers in {inWords(scheme.areas.map(area => area.name))}.
        </p>
        <div class="el-actions">
          <Button href={askAddress(shown)}>Talk to a mentor</Button>
          <a href="#promise">Who will know?</a>
        </div>
      </div>
      <TableForTwo />
    </>
  )
}

function Doors({ shown, scheme }: { shown: Shown; scheme: Scheme }) {
  return (
    <section aria-labelledby="doors">
      <h2 class={scheme.demo ? undefined : 'el-hidden'} id="doors">
        Three ways in
      </h2>
      <Cards>
        <Card level={3} title="Talk to a mentor" href={askAddress(shown)}>
          <p>Ask to be rung, or write a few words. Two minutes. You choose who reads it.</p>
        </Card>
        <Card level={3} title="Find a buddy" href="/signposts#buddy">
          <p>New here, or coming back? Someone to show you round. Coming soon: for now ring {office(scheme)}.</p>
        </Card>
        <Card level={3} title="Find other help" href="/signposts">
          <p>Health, money, a complaint, tonight: who is there for what, and when.</p>
        </Card>
      </Cards>
    </section>
  )
}

const office = ({ telephone }: Scheme): string => (telephone ? `the office on ${telephone}` : 'your lead')

function LeadsByName({ leads }: { leads: readonly RosterPerson[] }) {
  return (
    <section aria-labelledby="leads">
      <h2 id="leads">Your leads</h2>
      {leads.length === 0 ? (
        <p>The first leads are about to join. Until then there is nobody to ask.</p>
      ) : (
        <>
          <p>One of them will ring you. You choose which.</p>
          <ul>
            {leads.map(lead => (
              <li key={lead.card.signingKey}>
                <strong>{lead.name}</strong>
                {!isAvailable(lead) && ' (away)'}
                {lead.looksIn && `, looks in ${lead.looksIn}`}
              </li>
            ))}
          </ul>
          <p>
            <a href="/leads">Read about them</a>
          </p>
        </>
      )}
    </section>
  )
}

/** Only in the made-up scheme: a door to each desk. */
function CastDoors({ scheme }: { scheme: Scheme }) {
  return (
    <section class="el-cast" aria-labelledby="cast">
      <h2 id="cast">Whose desk would you like to see?</h2>
      <p>Each door opens that person's desk, with their six words filled in.</p>
      <Cards>
        {(scheme.cast ?? []).map(({ slug, name, desk, hint }) => (
          <Card key={slug} level={3} title={name} top={desk} href={`/open#look-around.${encodeURIComponent(slug)}`}>
            <p>{hint}</p>
          </Card>
        ))}
      </Cards>
    </section>
  )
}

const notReady: MakePage = () => ({
  children: (
    <>
      <h1>Nearly there</h1>
      <p class="el-lede">
        This scheme is being set up. Its pages will appear here as soon as its office has signed them.
      </p>
      <p>
        If you are setting it up, <a href="/open">open your private space</a>. If you need somebody now, there is{' '}
        <a href="/help-now">help in a crisis</a> and <a href="/signposts">other help</a>.
      </p>
    </>
  )
})

/** `Tarn Valley and Saltmarsh Coast` */
export const inWords = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? 'this area') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
