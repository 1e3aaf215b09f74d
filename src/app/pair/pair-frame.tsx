import type { ComponentChildren } from 'preact'
import { SubNav } from '../../design/nav/nav.tsx'
import { DeskPage } from '../shared/desk-page.tsx'
import type { Problems } from '../shared/form.tsx'
import { firstName } from './first-name.ts'
import { type PairPage, type PairPageProps, turnTo } from './pair-page.ts'

export interface PairFrameProps extends PairPageProps {
  readonly title: string
  readonly problems?: Problems
  readonly onRetry?: () => void
  readonly children: ComponentChildren
}

/** The frame of the pair's pages: one way back, and the other rooms beside this one. */
export function PairFrame({ pairing, route, onLeave, title, problems, onRetry, children }: PairFrameProps) {
  const here = route.here.value
  const to = (page: PairPage, label: string) => ({ label, current: here === page, onClick: () => turnTo(route, page) })
  const rooms = [
    to('letters', 'Letters'),
    { ...to('check-words', 'Check words'), count: pairing.confirmedOn ? undefined : 1 },
    to('ending', 'Ending'),
    to('stop', 'Stop contact')
  ]
  const onBack = here === 'letters' ? onLeave : route.back
  return (
    <DeskPage title={title} problems={problems} onRetry={onRetry} onBack={onBack}>
      {pairing.stage === 'running' && <SubNav label={`You and ${firstName(pairing.otherName)}`} items={rooms} />}
      <div class="el-stack">{children}</div>
    </DeskPage>
  )
}
