import { Button } from '../../../design/button/button.tsx'
import { SummaryList, type SummaryRow } from '../../../design/summary-list/summary-list.tsx'
import { askToBeRung, missingFields } from '../../../steps/ask.ts'
import { professionLabel } from '../../../vocabulary/profession.ts'
import { deskAtHand, openDesk, underWay, walk } from '../../shared/desk-state.ts'
import { Form, useProblems } from '../../shared/form.tsx'
import { focusHeading } from '../../shared/router.ts'
import { AskFrame } from './ask-frame.tsx'
import type { AskName } from './ask-page.ts'
import { asking, askRoute, chosenLead, leadsFirstName, note, schemeHere, sendAsWritten } from './ask-state.ts'
import { formatWords } from './format-words.ts'

/** Everything once more, each with a way to change it; then it goes. */
export function CheckPage() {
  const { door, facts, readExceptions } = asking.value
  const [problems, check] = useProblems()
  const lead = leadsFirstName()

  async function send() {
    const missing = missingFields(facts).map(field => ({ field: rowOf[field], text: missingWords[field] }))
    const unread = readExceptions ? [] : [{ field: 'promise', text: 'Read the limits of what stays between you' }]
    if (!check([...missing, ...unread])) return
    await (door === 'ring' ? sendShort() : sendLong())
    focusHeading()
  }

  return (
    <AskFrame title="Check your answers" problems={problems} onRetry={send}>
      <Form onSubmit={send}>
        <SummaryList rows={rows(door === 'write')} />
        <p>
          It will be sealed in this browser so that only {chosenLead()?.name ?? 'your lead'} can open it. Sending can
          take a few seconds.
        </p>
        <Button busy={underWay.value !== undefined}>
          {door === 'ring' ? `Ask ${lead} to ring me` : `Send it to ${lead}`}
        </Button>
      </Form>
    </AskFrame>
  )
}

async function sendShort() {
  const lead = chosenLead()
  if (!lead) return
  const { facts } = asking.value
  const asked = await walk(`Sealing your request to ${lead.name}`, at =>
    askToBeRung(at, schemeHere(), lead.card.signingKey, facts)
  )
  if (asked.ok) note({ leadWords: asked.value.leadWords })
}

/** Whoever changed doors half-way, or came back to a draft, may not have a private space yet. */
async function sendLong() {
  if (!openDesk.value) return askRoute.go({ name: 'six-words', leadsTo: 'check' })
  const lead = chosenLead()?.name ?? 'your lead'
  const sent = await walk(`Sealing your request to ${lead}`, at => sendAsWritten(at, deskAtHand()))
  if (sent.ok) note({ sent: sent.value.id })
}

const rowOf = {
  area: 'change-area',
  lead: 'change-lead',
  calledName: 'change-name',
  telephone: 'change-telephone',
  workplace: 'change-workplace'
} as const
const missingWords = {
  area: 'Choose an area',
  lead: 'Choose a lead',
  calledName: 'Enter a name to call you by',
  telephone: 'Enter a number that is safe to ring',
  workplace: 'Enter where you work'
} as const

function rows(long: boolean): SummaryRow[] {
  const { facts } = asking.value
  const { settings, practices } = schemeHere()
  const area = settings.areas.find(each => each.id === facts.area)?.name
  const practice = practices.find(each => each.code === facts.practice)?.name ?? facts.workplace
  const names = facts.keepAwayFrom.length
  return [
    ...(settings.areas.length > 1 ? [row('Area', area, 'area', 'area')] : []),
    row('Lead', chosenLead()?.name, 'lead', 'lead'),
    row('What to call you', facts.calledName, 'name', 'what to call you'),
    row('Safe number', facts.telephone, 'telephone', 'safe number'),
    row('Safe times', facts.safeTimes || 'Any time', 'telephone', 'safe times'),
    row('A message', facts.mayLeaveMessage ? 'May be left' : 'Must not be left', 'telephone', 'messages'),
    row('Where you work', practice, 'workplace', 'where you work'),
    row(
      'Must not be involved',
      names === 0 ? 'Nobody named' : facts.keepAwayFrom.join(', '),
      'keep-away',
      'who must not be involved'
    ),
    ...(long ? longRows() : []),
    {
      key: 'The limits',
      value: asking.value.readExceptions ? 'You have read them' : 'Not read yet',
      action: change('promise', 'the limits')
    }
  ]
}

function longRows(): SummaryRow[] {
  const { facts } = asking.value
  const profession = facts.profession ? professionLabel(facts.profession) : 'Left for the telephone'
  return [
    row('Profession', profession, 'profession', 'profession'),
    row('To talk about', facts.reasons || 'Left for the telephone', 'reasons', 'what to talk about'),
    row('How to talk', formatWords[facts.format], 'wishes', 'how to talk'),
    row('Hopes', facts.wishes || 'None written', 'wishes', 'hopes'),
    row('A deputy', facts.deputyMayStandIn ? 'May stand in' : 'May not stand in', 'deputy', 'a deputy')
  ]
}

const row = (key: string, value: string | undefined, page: AskName, about: string): SummaryRow => ({
  key,
  value: value?.trim() || 'Not filled in yet',
  action: change(page, about)
})

const change = (name: AskName, about: string) => ({
  label: name === 'promise' ? 'Show' : 'Change',
  about,
  onClick: () => askRoute.go({ name, leadsTo: 'check' })
})
