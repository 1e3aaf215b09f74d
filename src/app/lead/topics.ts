import { topicCode } from '../../matching/topics.ts'
import type { HeldProfile } from '../../steps/held/profiles.ts'

/** Everything the mentors of this lead say they are good at, each once, in the order of the alphabet. */
export function topicsOfMentors(profiles: readonly HeldProfile[]): string[] {
  const labelByCode = new Map(
    profiles.flatMap(({ profile }) => profile.strengths.map(label => [topicCode(label), label]))
  )
  return [...labelByCode.values()].sort((a, b) => a.localeCompare(b))
}
