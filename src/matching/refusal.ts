/** Why matching does not begin at all; `where` names the person, rule or field in the caller's own words. */
export const refusals = {
  'not-a-policy': 'The policy has a field that is missing, unknown or of the wrong kind.',
  'number-out-of-range': 'A number is not whole, is negative, or is larger than any scheme would mean.',
  'steps-fall': 'More in common would be worth less: the steps of a criterion must never fall.',
  'costs-fall': 'A later place would be cheaper than an earlier one: the costs of load must never fall.',
  'no-criteria': 'No criterion has any weight, so that everyone would fit equally badly.',
  'unknown-code': 'A code is used that the policy, the practices or the roster do not know.',
  'duplicate-person': 'The same person stands in the list twice.',
  'contradictory-wishes': 'A pair is both asked for and ruled out, or somebody is promised to two mentors.',
  'not-relaxable': 'A rule is set aside that nobody may set aside.',
  'no-reason': 'A rule is set aside, but no reason is recorded.',
  'no-room': 'More people are promised to a mentor than there are places.',
  'too-large': 'The sums would be too large to be exact.',
  cancelled: 'Stopped before it was done.'
} as const
export type Refusal = keyof typeof refusals

export interface Refused {
  readonly ok: false
  readonly refusal: Refusal
  readonly where: string
}
export const refused = (refusal: Refusal, where: string): Refused => ({ ok: false, refusal, where })
