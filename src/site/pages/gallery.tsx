import { Gallery } from '../../design/gallery.tsx'
import type { MakePage } from '../page-content.ts'

export const gallery: MakePage = () => ({ children: <Gallery /> })
