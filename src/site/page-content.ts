import type { DocumentProps } from './document.tsx'
import type { Shown } from './shown.ts'

/** A page as its author writes it: everything but the frame. */
export type PageContent = Omit<DocumentProps, 'shown' | 'path'>
export type MakePage = (shown: Shown, example: Uint8Array | undefined) => PageContent
