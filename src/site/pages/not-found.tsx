import type { MakePage } from '../page-content.ts'

export const notFound: MakePage = ({ say }) => ({
  children: (
    <>
      <h1>{say('missing.title') || '404'}</h1>
      <p class="el-lede">{say('missing.lede')}</p>
      <ul class="el-ways">
        <li>
          <a href="/">{say('missing.first')}</a>
        </li>
        <li>
          <a href="/open">{say('missing.open')}</a>
        </li>
        <li>
          <a href="/help-now">{say('missing.crisis')}</a>
        </li>
      </ul>
    </>
  )
})
