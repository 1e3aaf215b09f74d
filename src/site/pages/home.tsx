import { Button } from '../../design/button/button.tsx'
import { Card, Cards } from '../../design/card/card.tsx'
import { FoldedMap, Signpost, TwoSpoons } from '../../design/drawings/drawings.tsx'
import { Blocks, Prose } from '../../design/prose/prose.tsx'
import { TableForTwo } from '../../design/table-for-two/table-for-two.tsx'
import type { Scheme } from '../../vocabulary/scheme.ts'
import { askAddress } from '../ask-address.ts'
import { type MarkdownPage, summaryOf } from '../markdown-page.ts'
import type { MakePage, PageContent } from '../page-content.ts'
import type { Shown } from '../shown.ts'
import { LatestNews, LeadsByName, NewestFigures } from './home-parts.tsx'
import { BeforeAndAfter, FourSteps } from './how-it-works.tsx'
import { isHere } from './people.tsx'
import { welcome } from './welcome.tsx'

/** The first page: what a tired colleague sees at eleven at night. */
export const home: MakePage = shown => {
  const { stage, say } = shown
  if (stage.stage === 'none') return welcome(shown)
  if (stage.stage === 'unready') return notReady(shown)
  const page = shown.page('first-page', doors.length)
  return {
    summary: summaryOf(page.intro),
    hero: <Hero shown={shown} page={page} />,
    children: (
      <>
        {stage.scheme.demo && <CastDoors shown={shown} scheme={stage.scheme} />}
        <Doors shown={shown} page={page} isNamed={stage.scheme.demo === true} />
        <section class="el-promise" aria-labelledby="promise">
          <h2 id="promise">{say('home.promise')}</h2>
          <Prose text={shown.text('promise')} />
          <p class="el-more">
            <a href="/confidentiality">{say('home.promise-more')}</a>
          </p>
        </section>
        <Reasons shown={shown} />
        <BeforeAndAfter shown={shown} />
        <div class="el-columns">
          <section aria-labelledby="how">
            <h2 id="how">{say('home.how')}</h2>
            <FourSteps shown={shown} />
            <p class="el-more">
              <a href="/how-it-works">{say('home.how-more')}</a>
            </p>
          </section>
          <div>
            <LeadsByName shown={shown} />
            <section aria-labelledby="not-this">
              <h2 id="not-this">{say('home.not-this')}</h2>
              <Prose text={shown.text('not-this')} />
            </section>
          </div>
        </div>
        <div class="el-columns">
          <LatestNews shown={shown} />
          <NewestFigures shown={shown} />
        </div>
      </>
    )
  }
}

function Hero({ shown, page: { title, intro } }: { shown: Shown; page: MarkdownPage }) {
  const { say, leads, today } = shown
  return (
    <>
      <div>
        <h1>{title || say('facts.name') || '·'}</h1>
        <div class="el-lede">
          <Blocks blocks={intro} />
        </div>
        <div class="el-actions">
          <Button href={askAddress(shown)}>{say('who.ask')}</Button>
          <a href="#promise">{say('home.who-will-know')}</a>
          <a href="/who-can-ask">{say('home.may-i')}</a>
        </div>
        {leads.length > 0 && !leads.some(lead => isHere(lead, today)) && <p>{say('home.nobody')}</p>}
      </div>
      <TableForTwo />
    </>
  )
}

/** Where the three parts of the first page's text lead to. */
const doors = [
  { drawing: <TwoSpoons />, href: askAddress },
  { drawing: <FoldedMap />, href: () => '/buddies' },
  { drawing: <Signpost />, href: () => '/signposts' }
]

function Doors({ shown, page, isNamed }: { shown: Shown; page: MarkdownPage; isNamed: boolean }) {
  return (
    <section aria-labelledby="doors">
      <h2 class={isNamed ? undefined : 'el-hidden'} id="doors">
        {shown.say('home.ways-in')}
      </h2>
      <Cards>
        {doors.map(({ drawing, href }, at) => {
          const part = page.parts[at]
          return (
            part && (
              <Card key={at} level={3} top={drawing} title={part.title} href={href(shown)}>
                <Blocks blocks={part.blocks} />
              </Card>
            )
          )
        })}
      </Cards>
    </section>
  )
}

function Reasons({ shown }: { shown: Shown }) {
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons">{shown.say('home.reasons')}</h2>
      <div class="el-reasons">
        {shown.page('reasons', 1).parts.map(({ title, blocks }) => (
          <div key={title}>
            <h3>{title}</h3>
            <Blocks blocks={blocks} />
          </div>
        ))}
      </div>
    </section>
  )
}

/** Only in the made-up scheme: a door to each desk. */
function CastDoors({ shown: { say }, scheme }: { shown: Shown; scheme: Scheme }) {
  return (
    <section class="el-cast" aria-labelledby="cast">
      <h2 id="cast">{say('home.cast')}</h2>
      <p>{say('home.cast-hint')}</p>
      <ul class="el-cast__doors">
        {(scheme.cast ?? []).map(({ slug, name, desk, hint }) => (
          <li key={slug}>
            <a href={`/open#look-around.${encodeURIComponent(slug)}`}>{name}</a>
            <span class="el-cast__desk">{desk}</span>
            <p>{hint}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const notReady = ({ say }: Shown): PageContent => ({
  hero: (
    <>
      <div>
        <h1>{say('unready.title') || '·'}</h1>
        <p class="el-lede">{say('unready.lede')}</p>
      </div>
      <TableForTwo />
    </>
  ),
  children: (
    <ul class="el-ways">
      <li>
        <a href="/open">{say('unready.open')}</a>
      </li>
      <li>
        <a href="/how-it-works">{say('nav./how-it-works')}</a>
      </li>
      <li>
        <a href="/help-now">{say('unready.crisis')}</a>
      </li>
      <li>
        <a href="/signposts">{say('unready.help')}</a>
      </li>
    </ul>
  )
})
