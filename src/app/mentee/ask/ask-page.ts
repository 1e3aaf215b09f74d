/** *Ask Priya to ring me* asks the short list and keeps nothing; *Write to Priya* may say more and is kept. */
export type Door = 'ring' | 'write'

const order = [
  'start',
  'area',
  'lead',
  'name',
  'telephone',
  'workplace',
  'keep-away',
  'profession',
  'reasons',
  'wishes',
  'deputy',
  'promise',
  'readers',
  'six-words',
  'spare-key',
  'check'
] as const

export type AskName = (typeof order)[number]

/** Where somebody who asks can be. `leadsTo` is the page that *Continue* leads to instead of the next in the order. */
export interface AskPage {
  readonly name: AskName | 'collected' | 'sent' | 'buddy'
  readonly leadsTo?: AskName | undefined
}

export interface Circumstances {
  readonly door: Door
  readonly areas: number
  /** A private space is open already: nobody needs six words twice. */
  readonly hasSpace: boolean
}

const onlyWhenWriting: readonly AskName[] = ['profession', 'reasons', 'wishes', 'deputy', 'six-words', 'spare-key']

/** The page after this one, leaving out what need not be asked. */
export function pageAfter({ name, leadsTo }: AskPage, circumstances: Circumstances): AskPage {
  if (name === 'collected' || name === 'sent' || name === 'buddy') return { name: 'start' }
  if (name === 'six-words') return { name: 'spare-key', leadsTo }
  // Leads belong to an area: another area, another choice of lead.
  if (name === 'area') return { name: 'lead', leadsTo }
  if (leadsTo) return { name: leadsTo }
  const rest = order.slice(order.indexOf(name) + 1)
  return { name: rest.find(each => isAsked(each, circumstances)) ?? 'check' }
}

function isAsked(name: AskName, { door, areas, hasSpace }: Circumstances): boolean {
  if (name === 'area') return areas > 1
  if (name === 'spare-key' || (name === 'six-words' && hasSpace)) return false
  return door === 'write' || !onlyWhenWriting.includes(name)
}
