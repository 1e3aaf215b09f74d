import type { VNode } from 'preact'

/** What a component shows of itself: the gallery, the screenshots and the accessibility test all walk these. */
export interface Examples {
  readonly name: string
  readonly all: Readonly<Record<string, () => VNode>>
}
