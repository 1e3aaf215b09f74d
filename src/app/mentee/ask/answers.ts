import type { SummaryRow } from '../../../design/summary-list/summary-list.tsx'
import { type MissingField, missingFields } from '../../../steps/ask.ts'
import { professionLabel } from '../../../vocabulary/profession.ts'
import type { AskName } from './ask-page.ts'
import { asking, askRoute, chosenLead, schemeHere } from './ask-state.ts'
import { formatWords } from './format-words.ts'

/** What was answered, in the order it was asked. */
export function answers(): SummaryRow[] {
  const { door, facts } = asking.value
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
    ...(door === 'write' ? longAnswers() : []),
    {
      key: 'The limits',
      value: asking.value.readExceptions ? 'You have read them' : 'Not read yet',
      action: change('promise', 'the limits')
    }
  ]
}

function longAnswers(): SummaryRow[] {
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

const acts: Record<MissingField, { readonly page: AskName; readonly act: string }> = {
  area: { page: 'area', act: 'Choose an area' },
  lead: { page: 'lead', act: 'Choose a lead' },
  calledName: { page: 'name', act: 'Say what to call you' },
  telephone: { page: 'telephone', act: 'Give a number that is safe to ring' },
  workplace: { page: 'workplace', act: 'Say where you work' }
}

/** What has to be done before it can be sent, each with the page to do it on. */
export function stillMissing(): { readonly page: AskName; readonly act: string }[] {
  const { facts, readExceptions } = asking.value
  const fields = missingFields(facts).map(field => acts[field])
  return readExceptions ? fields : [...fields, { page: 'promise', act: 'Read the limits of what stays between you' }]
}
