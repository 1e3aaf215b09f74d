import type { ComponentChildren } from 'preact'
import { DeskPage } from '../../shared/desk-page.tsx'
import type { Problems } from '../../shared/form.tsx'
import { askRoute } from './ask-state.ts'
import { KeptLine } from './kept-line.tsx'

export interface AskFrameProps {
  readonly title: string
  readonly problems?: Problems
  readonly onRetry?: () => void
  readonly children: ComponentChildren
}

/** One question: its heading, the way back, and whether it is saved. */
export const AskFrame = ({ title, problems, onRetry, children }: AskFrameProps) => (
  <DeskPage title={title} problems={problems} onRetry={onRetry} onBack={askRoute.back}>
    {children}
    <KeptLine />
  </DeskPage>
)
