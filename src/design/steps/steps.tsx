import type { ComponentChildren } from 'preact'

export interface Step {
  readonly title: string
  /** By when, in words: `by Tuesday 24 November`. */
  readonly by?: string | undefined
  readonly detail?: ComponentChildren
  readonly state?: 'done' | 'now' | 'next'
}

const said = { done: 'Done', now: 'Now', next: undefined } as const

/** What happens next, and by when. No silence: every step that waits says for whom and until when. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol class="el-steps">
      {steps.map(({ title, by, detail, state = 'next' }) => (
        <li
          class={`el-steps__step el-steps__step--${state}`}
          key={title}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <p class="el-steps__title">
            {title}
            {said[state] && <span class="el-steps__state">{said[state]}</span>}
          </p>
          {by && <p class="el-steps__by">{by}</p>}
          {detail && <div class="el-steps__detail">{detail}</div>}
        </li>
      ))}
    </ol>
  )
}
