/** Our own address, which leads on to a page nobody wonders about: no file of ours names another host. */
export const leaveTo = '/leave'

export interface QuickExitWords {
  readonly leave: string
  /** What stands after it where there is room. */
  readonly quickly: string
  /** Heard, not seen. */
  readonly hint: string
}

/** Leaves at once. With `enhance.ts` the page goes blank first and *Back* does not lead here again. */
export const QuickExit = ({ words: { leave, quickly, hint } }: { words: QuickExitWords }) => (
  <a class="el-exit" href={leaveTo} rel="noreferrer noopener nofollow" data-quick-exit>
    {leave}
    <span class="el-exit__more"> {quickly}</span>
    <span class="el-hidden"> {hint}</span>
  </a>
)
