import type { ComponentChildren } from 'preact'
import { Follow, type Way } from '../follow.tsx'

export interface SummaryRow {
  readonly key: string
  readonly value: ComponentChildren
  /** `about` completes the link for someone who hears it alone: *Change* + *your safe number*. */
  readonly action?: (Way & { readonly label: string; readonly about: string }) | undefined
}

/** Facts under their names; answers to check before sending. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl class="el-summary">
      {rows.map(({ key, value, action }) => (
        <div class="el-summary__row" key={key}>
          <dt>{key}</dt>
          <dd>{value}</dd>
          {action && (
            <dd class="el-summary__action">
              <Follow href={action.href} onClick={action.onClick}>
                {action.label}
                <span class="el-hidden"> {action.about}</span>
              </Follow>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
