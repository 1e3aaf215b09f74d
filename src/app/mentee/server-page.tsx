import { Button } from '../../design/button/button.tsx'
import { Table } from '../../design/table/table.tsx'
import { deskAtHand } from '../shared/desk-state.ts'
import type { MenteePageProps } from './mentee-page.ts'

/** What lies on the server for this person, and what whoever copied it would make of it. */
export function ServerPage({ go }: MenteePageProps) {
  const { held } = deskAtHand()
  const requests = held.sentReferrals().length
  const pairings = held.pairings().filter(each => each.stage !== 'wiped').length
  return (
    <div class="el-stack">
      <p class="el-lede">
        Sealed parcels, at places nobody can guess. Of each the server can tell its size, and the quarter of a year
        after which it may be thrown away.
      </p>
      <Table
        caption="What is there of yours"
        head={['What', 'Who can open it']}
        rows={[
          ['Your private space', 'Whoever has your six words'],
          ['The ways into it', 'Whoever has your six words, or your spare key sheet'],
          [counted(requests, 'request', 'requests'), 'You. The lead you sent it to has one of their own'],
          ...(pairings === 0
            ? []
            : [[`${counted(pairings, 'book of letters', 'books of letters')} with a mentor`, 'You and that mentor']]),
          ['Letters on their way to you', 'You']
        ]}
      />
      <h2>What is not there</h2>
      <p>
        No name, no number, no practice, no network address, no time of a visit, no list of who has which parcel, and no
        word that says what any of it is for. Whoever stole a copy would not learn that you are being mentored.
      </p>
      <p>
        While you are connected, whoever runs the server could see your network address and which parcels are asked for.
        No record of it is kept.
      </p>
      <Button kind="secondary" onClick={() => go({ name: 'erase' })}>
        Delete everything about me
      </Button>
    </div>
  )
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
