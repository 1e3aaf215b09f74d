import type { Cohort } from '../../matching/plan/prepare.ts'
import type { Loss } from '../../matching/plan/why-not.ts'
import { type Refusal, refusals } from '../../matching/refusal.ts'
import type { PlanAnswer } from '../../steps/plan-question.ts'
import type { PersonKey } from '../../vocabulary/roster.ts'

/** Who is who in a waiting list: requests and mentors by name. */
export type NameOf = (id: string) => string

export function namesIn({ mentees, mentors }: Cohort): NameOf {
  const names = new Map<string, string>(mentors.map(({ key, name }) => [key, name]))
  for (const { id, name } of mentees) names.set(id, name)
  return id => names.get(id) ?? 'somebody'
}

export const outOf100 = (fit: number): string => `${Math.round(fit / 100)} of 100`

/** Why a mentor is not with this person in the plan, as a lead would say it to a colleague. */
export function answerInWords(
  answer: PlanAnswer,
  { mentee, mentor, waits }: { readonly mentee: string; readonly mentor: PersonKey; readonly waits: boolean },
  nameOf: NameOf
): readonly string[] {
  const [asker, asked] = [nameOf(mentee), nameOf(mentor)]
  switch (answer.kind) {
    case 'chosen':
      return [`${asked} and ${asker} are together in this plan.`]
    case 'you-keep':
      return ['You keep these two together.']
    case 'you-ruled-out':
      return ['You ruled these two out. They can be allowed again under your wishes.']
    case 'you-keep-with':
      return [`You keep ${asker} together with ${nameOf(answer.mentor)}.`]
    case 'places-kept':
      return [`You keep ${list(answer.people.map(nameOf))} together with ${asked}, who has no other free place.`]
    case 'not-in-plan':
      return [`${asked} has no place for anybody in this plan.`]
    case 'rules':
      return answer.obstacles.map(({ reason }) => reason)
    case 'below-floor':
      return [
        `They would fit too badly: ${outOf100(answer.fit)}. Below ${outOf100(answer.floor)} it is better to wait.`
      ]
    case 'fits-less':
      return [
        `${nameOf(answer.than)} fits ${asker} better, by ${outOf100(answer.by)}: ${list(betterIn(answer.reasons))}.`,
        ...(answer.loss.peopleUnserved > 0 ? [`And with these two together, ${lossInWords(answer.loss)}.`] : [])
      ]
    case 'needed-elsewhere':
      return [
        waits && answer.loss.peopleUnserved === 0
          ? `They would do for ${asker}, but then somebody would wait who has waited longer or fits better.`
          : `They would do for ${asker}, but then ${lossInWords(answer.loss)}.`
      ]
    case 'tie':
      return ['They would do just as well. Nothing speaks against it: the lot decided.']
  }
}

/** Whether the lead may want to see what happens when these two are kept together. */
export const couldBeKept = ({ kind }: PlanAnswer): boolean =>
  kind === 'fits-less' || kind === 'needed-elsewhere' || kind === 'tie' || kind === 'chosen' || kind === 'places-kept'

const betterIn = (reasons: readonly { readonly label: string; readonly points: number }[]): readonly string[] =>
  reasons.filter(({ points }) => points > 0).map(({ label }) => label.toLowerCase())

/** The points of a loss contain steep costs for pairs that fit badly: beyond one whole pair a number says nothing. */
const onePair = 10_000

function lossInWords({ peopleUnserved, points }: Loss): string {
  if (peopleUnserved === 1) return 'at least one other would wait'
  if (peopleUnserved > 1) return `at least ${peopleUnserved} others would wait`
  if (points > onePair) return 'others would fit much worse'
  const share = Math.round(points / 100)
  return share < 1
    ? 'others would fit a little less well'
    : `others would fit less well, by at least ${outOf100(points)} in all`
}

/** Why there is no plan, and what to do about it. */
export function refusalInWords(refusal: Refusal, where: string, nameOf: NameOf): string {
  switch (refusal) {
    case 'no-criteria':
      return 'Nothing counts any more. Give at least one of them some weight.'
    case 'no-room':
      return `You keep more people together with ${nameOf(where)} than there are free places. Let one of them go.`
    case 'contradictory-wishes':
      return `Your wishes contradict each other or a rule of the scheme: ${where.split(' and ').map(nameOf).join(' and ')}. Let one of them go.`
    case 'too-large':
      return 'These numbers are too large to plan with exactly. Go back to the weights of the scheme.'
    default:
      return refusals[refusal]
  }
}

export const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
