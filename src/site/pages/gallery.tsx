import { Gallery } from '../../design/gallery.tsx'
import type { MakePage } from '../pages.tsx'

export const gallery: MakePage = () => ({ children: <Gallery /> })
