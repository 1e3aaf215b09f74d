import type { ComponentChildren } from 'preact'

/** It is done: the heading of the page after something was sent. */
export function Panel({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="el-panel">
      <h1 class="el-panel__title" tabIndex={-1} ref={focusOnArrival}>
        {title}
      </h1>
      {children && <div class="el-panel__body">{children}</div>}
    </div>
  )
}

const focusOnArrival = (element: HTMLElement | null) => element?.focus()
