import type { SentBrief } from '../../steps/held/briefs.ts'
import type { Ranked } from '../../steps/shortlist.ts'
import { answerInWords } from './answer-words.ts'

/** What fits, what is missing, and what could change it: each in one sentence to read out. */
export const Reasons = ({ ranked, answer }: { ranked: Ranked; answer?: SentBrief | undefined }) => (
  <>
    {answer && <span class="el-reason">{answerInWords(answer)} </span>}
    {ranked.fits.map(sentence => (
      <span class="el-reason" key={sentence}>
        {sentence}{' '}
      </span>
    ))}
    {ranked.lacks.map(sentence => (
      <span class="el-reason el-reason--lacks" key={sentence}>
        But: {sentence}{' '}
      </span>
    ))}
    {ranked.couldChange.map(sentence => (
      <span class="el-reason" key={sentence}>
        {sentence}{' '}
      </span>
    ))}
  </>
)
