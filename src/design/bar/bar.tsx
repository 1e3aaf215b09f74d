/** A share of a hundred as a length. The number stands beside it: the bar only helps the eye. */
export const Bar = ({ percent }: { percent: number }) => (
  <svg class="el-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="el-bar__whole" width="100" height="8" />
    <rect class="el-bar__part" width={Math.min(100, Math.max(0, percent))} height="8" />
  </svg>
)
