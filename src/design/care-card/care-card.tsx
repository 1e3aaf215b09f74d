import type { ComponentChildren } from 'preact'

const kinds = {
  'non-urgent': 'Non-urgent advice:',
  urgent: 'Urgent advice:',
  emergency: 'Immediate action required:'
} as const

export interface CareCardProps {
  readonly kind: keyof typeof kinds
  readonly title: string
  /** Heard before the title: how urgent it is. */
  readonly urgency?: string
  readonly children: ComponentChildren
}

/** NHS care card. Only for what the NHS does (999, A&E, 111, a GP): charities are plain links beside it. */
export function CareCard({ kind, title, urgency = kinds[kind], children }: CareCardProps) {
  return (
    <section class={`el-care el-care--${kind}`}>
      <h2 class="el-care__title">
        <span class="el-hidden">{urgency} </span>
        {title}
      </h2>
      <div class="el-care__body">{children}</div>
    </section>
  )
}
