/** Where a quick exit leads: a page nobody wonders about. It is told nothing, not even where the visitor came from. */
export const quickExitTo = 'https://www.bbc.co.uk/weather'

/** Leaves at once. With `enhance.ts` the page goes blank first and *Back* does not lead here again. */
export function QuickExit({ to = quickExitTo }: { to?: string }) {
  return (
    <a class="el-exit" href={to} rel="noreferrer noopener nofollow" data-quick-exit>
      Leave<span class="el-exit__more"> quickly</span>
      <span class="el-hidden"> (or press Shift three times)</span>
    </a>
  )
}
