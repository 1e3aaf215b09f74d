export interface ProgressProps {
  /** What is being done, as a person would say it: `Sealing your request`. */
  readonly label: string
  readonly done: number
  readonly of: number
}

/** Long work, told as it goes. The status is spoken; the bar is for those who see it. */
export function Progress({ label, done, of }: ProgressProps) {
  const finished = done >= of
  return (
    <div class="el-progress">
      <p role="status">
        {label}
        {finished ? ': done' : ` (${done} of ${of})`}
      </p>
      <progress max={Math.max(of, 1)} value={done} aria-label={label} />
    </div>
  )
}

/** Short work without a measure. */
export const Loading = ({ text = 'One moment' }: { text?: string }) => (
  <p class="el-loading" role="status">
    <span class="el-loading__cup" aria-hidden="true" />
    {text} …
  </p>
)
