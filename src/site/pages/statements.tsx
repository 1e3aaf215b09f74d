import { Prose } from '../../design/prose/prose.tsx'
import type { MakePage } from '../pages.tsx'

const statement =
  (title: string, heading: string, file: string): MakePage =>
  shown => ({
    title,
    children: (
      <>
        <h1>{heading}</h1>
        <Prose text={shown.text(file)} />
      </>
    )
  })

export const privacy = statement('Privacy', 'Privacy', 'privacy.md')
export const accessibility = statement('Accessibility', 'Accessibility', 'accessibility.md')
