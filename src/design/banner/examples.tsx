import type { Examples } from '../example.ts'
import { Banner } from './banner.tsx'

export const examples: Examples = {
  name: 'Banner',
  all: { 'On trial': () => <Banner kind="trial" />, 'Made up': () => <Banner kind="made-up" /> }
}
