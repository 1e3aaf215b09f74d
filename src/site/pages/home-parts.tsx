import { DateText } from '../../design/date-text/date-text.tsx'
import type { Shown } from '../shown.ts'
import { isHere } from './people.tsx'

const mostNames = 8
const mostNews = 3

export function LeadsByName({ shown }: { shown: Shown }) {
  const { say, leads, today } = shown
  const more = leads.length - mostNames
  return (
    <section aria-labelledby="leads">
      <h2 id="leads">{say('home.leads')}</h2>
      {leads.length === 0 ? (
        <p>{say('home.leads-none')}</p>
      ) : (
        <>
          <p>{say('home.leads-choose')}</p>
          <ul>
            {leads.slice(0, mostNames).map(lead => (
              <li key={lead.card.signingKey}>
                <strong>
                  <bdi>{lead.name}</bdi>
                </strong>
                {!isHere(lead, today) && ` ${say('home.away')}`}
                {lead.looksIn && (
                  <span class="el-small el-block">{say('people.looks-in', { when: lead.looksIn })}</span>
                )}
              </li>
            ))}
            {more > 0 && <li>{say('home.and-more', { count: more })}</li>}
          </ul>
          <p class="el-more">
            <a href="/leads">{say('home.leads-more')}</a>
          </p>
        </>
      )}
    </section>
  )
}

export function LatestNews({ shown }: { shown: Shown }) {
  const { say, news, calendar } = shown
  const [empty] = shown.page('news', 1).parts
  return (
    <section aria-labelledby="news">
      <h2 id="news">{say('home.news')}</h2>
      {news.length === 0 && <p>{empty?.title}.</p>}
      <ul class="el-newslist">
        {news.slice(0, mostNews).map(({ id, on, title }) => (
          <li key={id}>
            <span class="el-small el-block">
              <DateText day={on} weekday={false} calendar={calendar} />
            </span>
            <a href={`/news#${id}`} dir="auto">
              {title}
            </a>
          </li>
        ))}
      </ul>
      {news.length > 0 && (
        <p class="el-more">
          <a href="/news">{say('home.news-more')}</a>
        </p>
      )}
    </section>
  )
}

export function NewestFigures({ shown }: { shown: Shown }) {
  const { say, releases } = shown
  const [empty] = shown.page('figures', 1).parts
  const [newest] = releases
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{say('home.figures')}</h2>
      {!newest && <p>{empty?.title}.</p>}
      <p class="el-more">
        <a href="/figures">{newest ? say('home.figures-more', { period: newest.period }) : say('home.figures-why')}</a>
      </p>
    </section>
  )
}
