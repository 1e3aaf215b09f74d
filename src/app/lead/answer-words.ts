import type { SentBrief } from '../../steps/held/briefs.ts'
import { dayInWords } from '../../vocabulary/day.ts'

/** How far a question to a mentor has come. */
export const answerInWords = (brief: SentBrief): string =>
  brief.stage === 'sent'
    ? `Asked on ${dayInWords(brief.sentOn)}, no answer yet.`
    : brief.canStart
      ? 'Could start.'
      : 'Cannot start just now.'
