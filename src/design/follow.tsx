import type { ComponentChildren } from 'preact'

/** Where something leads: an address on a public page, an act in the app. */
export interface Way {
  readonly href?: string | undefined
  readonly onClick?: (() => void) | undefined
}

export interface FollowProps extends Way {
  readonly class?: string
  readonly current?: boolean | undefined
  readonly children: ComponentChildren
}

/** A link where there is an address, a button that looks like one where there is only an act. */
export function Follow({ href, onClick, current, children, class: className }: FollowProps) {
  const here = current ? 'page' : undefined
  if (href !== undefined) {
    return (
      <a class={className} href={href} aria-current={here} onClick={onClick}>
        {children}
      </a>
    )
  }
  return (
    <button type="button" class={`el-link ${className ?? ''}`.trim()} aria-current={here} onClick={onClick}>
      {children}
    </button>
  )
}
