import type { ComponentChildren } from 'preact'

export interface ButtonProps {
  readonly children: ComponentChildren
  readonly kind?: 'primary' | 'secondary' | 'warning' | 'link'
  /** With an address it is a link that looks like a button. */
  readonly href?: string | undefined
  /** Without it, and without `href`, the button submits its form. */
  readonly onClick?: (() => void) | undefined
  readonly type?: 'button' | 'submit'
  /** Something is under way: it says so and does not act twice. */
  readonly busy?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly id?: string
}

const classes = {
  primary: 'nhsuk-button',
  secondary: 'nhsuk-button nhsuk-button--secondary',
  warning: 'nhsuk-button nhsuk-button--warning',
  link: 'el-link'
} as const

/** One act, said as a verb. At most one primary button on a page. */
export function Button({ children, kind = 'primary', href, onClick, type, busy, disabled, id }: ButtonProps) {
  if (href !== undefined) {
    return (
      <a id={id} class={classes[kind]} href={href} draggable={false} onClick={onClick}>
        {children}
      </a>
    )
  }
  return (
    <button
      id={id}
      type={type ?? (onClick ? 'button' : 'submit')}
      class={classes[kind]}
      disabled={disabled}
      aria-disabled={busy ? 'true' : undefined}
      onClick={event => {
        if (busy) event.preventDefault()
        else onClick?.()
      }}
    >
      {children}
      {busy && <span class="el-busy"> …</span>}
    </button>
  )
}

/** Buttons side by side, the first one the likeliest. */
export const Actions = ({ children }: { children: ComponentChildren }) => <div class="el-actions">{children}</div>
