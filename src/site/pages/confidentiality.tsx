import { Prose } from '../../design/prose/prose.tsx'
import { WhoCanSee } from '../../design/who-can-see/who-can-see.tsx'
import type { MakePage } from '../pages.tsx'

const people = ['Your lead', 'Your mentor', 'The office', 'The server'] as const

/** The second layer of the promise (protocol 1). */
const things = [
  { what: 'That you asked', seenBy: ['Only the one you chose', true, false, false] },
  { what: 'Your name, and how to reach you', seenBy: [true, 'Once you have chosen them', false, false] },
  { what: 'Where you work', seenBy: [true, 'Only if you allow it', false, false] },
  { what: 'Whom you want kept away', seenBy: [true, false, false, false] },
  { what: 'Who your mentor is', seenBy: [true, true, false, false] },
  { what: 'What you talk about and write to each other', seenBy: [false, true, false, false] },
  { what: 'When you meet', seenBy: [false, true, false, false] },
  { what: 'That somebody left or fetched a sealed letter', seenBy: [false, false, false, 'Yes, but not who'] }
]

export const confidentiality: MakePage = shown => ({
  title: 'Confidentiality',
  children: (
    <>
      <h1>Who will know?</h1>
      <div class="el-promise el-promise--lede">
        <Prose text={shown.text('promise.md')} />
      </div>
      <WhoCanSee caption="Who can see what" people={people} things={things} />
      {shown.scheme.stage === 'standing' && <Prose text={shown.text('confidentiality.md')} />}
      <h2 id="server">What the server holds</h2>
      <Prose text={shown.text('server.md')} />
      <h2>Three things we cannot promise</h2>
      <Prose text={shown.text('cannot-promise.md')} />
    </>
  )
})
