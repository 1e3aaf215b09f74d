import type { ComponentChildren } from 'preact'

export interface DetailsProps {
  readonly summary: string
  readonly open?: boolean
  readonly children: ComponentChildren
}

/** More for whoever wants it. Never for what everyone must read. */
export function Details({ summary, open, children }: DetailsProps) {
  return (
    <details class="nhsuk-details" open={open}>
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{summary}</span>
      </summary>
      <div class="nhsuk-details__text">{children}</div>
    </details>
  )
}
