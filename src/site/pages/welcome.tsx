import { Card, Cards } from '../../design/card/card.tsx'
import { TableForTwo } from '../../design/table-for-two/table-for-two.tsx'
import type { PageContent } from '../page-content.ts'
import type { Shown } from '../shown.ts'

/** A server that keeps no scheme yet. */
export const welcome = ({ loopback, say }: Shown): PageContent => ({
  hero: (
    <>
      <div>
        <h1>{say('welcome.title') || '·'}</h1>
        <p class="el-lede">{say('welcome.lede')}</p>
      </div>
      <TableForTwo />
    </>
  ),
  children: (
    <>
      <h2>{say('welcome.nothing')}</h2>
      <Cards columns={2}>
        <Card level={3} title={say('welcome.set-up')} href="/open#set-up">
          <p>{say('welcome.set-up-hint')}</p>
          {!loopback && <p>{say('welcome.set-up-code')}</p>}
        </Card>
        {loopback && (
          <Card level={3} title={say('welcome.look')} href="/open#look-around">
            <p>{say('welcome.look-hint')}</p>
          </Card>
        )}
      </Cards>
    </>
  )
})
