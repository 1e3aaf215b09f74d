export interface CrisisCardProps {
  /** What is true of this box: `Ben looks in about twice a week.` */
  readonly lookedAt?: string | undefined
}

/** Stands before every first free-text box and above every letter box. Always the same words, so that they are known. */
export function CrisisCard({ lookedAt }: CrisisCardProps) {
  return (
    <div class="el-crisis" role="note" aria-label="If you need help now">
      <p>
        {lookedAt && `${lookedAt} `}
        <strong>This is not watched.</strong> Tonight: <a href="tel:999">999</a>, <a href="tel:111">111</a> then 2,
        Samaritans <a href="tel:116123">116 123</a>.
      </p>
    </div>
  )
}
