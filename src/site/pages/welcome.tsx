import { Card, Cards } from '../../design/card/card.tsx'
import { TableForTwo } from '../../design/table-for-two/table-for-two.tsx'
import type { MakePage } from '../pages.tsx'

/** A server that keeps no scheme yet. */
export const welcome: MakePage = ({ loopback }) => ({
  hero: (
    <>
      <div>
        <h1>Welcome to Elevenses</h1>
        <p class="el-lede">
          For running a confidential peer mentoring scheme for general practice, on a server that cannot tell who is in
          it.
        </p>
      </div>
      <TableForTwo />
    </>
  ),
  children: (
    <>
      <h2>Nothing has been set up here yet</h2>
      <Cards columns={2}>
        <Card level={3} title="Set up a scheme" href="/open#set-up">
          <p>Name it, list its areas and practices, invite the first leads.</p>
          {!loopback && (
            <p>
              You will be asked for a code. It stands on the console of the computer this was started on, so that nobody
              who merely finds this page can take it over.
            </p>
          )}
        </Card>
        {loopback && (
          <Card level={3} title="Look around" href="/open#look-around">
            <p>
              A made-up scheme with people, areas and requests at different stages, made here in your browser while you
              watch. It can never become a real one.
            </p>
          </Card>
        )}
      </Cards>
    </>
  )
})
