import { Table } from '../../design/table/table.tsx'
import { deskAtHand } from '../shared/desk-state.ts'

/** What lies on the server for this person, and what whoever copied it would make of it. */
export function ServerPage() {
  const { held } = deskAtHand()
  const requests = held.sentReferrals().length
  const pairings = held.pairings().filter(each => each.stage !== 'wiped').length
  return (
    <div class="el-stack">
      <p class="el-lede">Sealed parcels at places nobody can guess. The server has no list of people.</p>
      <Table
        caption="What is there"
        head={['What', 'Who can open it', 'What the server can tell']}
        rows={[
          ['Your private space', 'Whoever has your six words', 'That there is a parcel of this size'],
          ['The ways to open it', 'Whoever has your six words or your spare key sheet', 'The same'],
          [`Your requests (${requests})`, 'You; a copy is with the lead you sent it to', 'The same'],
          [
            `What you and a mentor write (${pairings} going on)`,
            'You and that mentor',
            'The same, one for each letter'
          ],
          ['Letters on their way to you', 'You', 'That a letter waits in some box']
        ]}
      />
      <p>
        Beside each parcel stands the quarter of a year after which it may be thrown away. That is the only time it
        keeps.
      </p>
      <h2>What is not there</h2>
      <p>
        No name, no number, no practice, no network address, no time of a visit, no list of who has which parcel, and no
        word that says what any of it is for.
      </p>
      <p>
        While you are connected, whoever runs the server could see your network address and which parcels you ask for.
        We write this down because it is true, and keep no record of it.
      </p>
    </div>
  )
}
