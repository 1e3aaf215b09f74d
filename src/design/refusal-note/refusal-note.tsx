import type { ComponentChildren } from 'preact'
import { Button } from '../button/button.tsx'
import { refusalText } from '../refusals.ts'

export interface RefusalNoteProps {
  /** The refusal's word. */
  readonly refusal: string
  readonly onRetry?: (() => void) | undefined
  /** Anything else that helps here: a telephone number, another way. */
  readonly children?: ComponentChildren
}

/** What went wrong and what to do now, spoken as it appears. */
export function RefusalNote({ refusal, onRetry, children }: RefusalNoteProps) {
  const { sentence, next } = refusalText(refusal)
  return (
    <div class="el-refusal" role="alert" data-refusal={refusal}>
      <p>
        <strong>{sentence}</strong> {next}
      </p>
      {children}
      {onRetry && (
        <Button kind="secondary" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  )
}
