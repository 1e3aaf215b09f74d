import type { Ranked } from '../../steps/shortlist.ts'

/** What fits, what is missing, and what could change it: each in one sentence to read out. */
export const Reasons = ({ ranked }: { ranked: Ranked }) => (
  <>
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
