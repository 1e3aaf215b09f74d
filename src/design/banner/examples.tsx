import type { Examples } from '../example.ts'
import { english } from '../page/words.ts'
import { Banner } from './banner.tsx'

export const examples: Examples = {
  name: 'Banner',
  all: {
    'On trial': () => <Banner kind="trial" words={english.trial} />,
    'Made up': () => <Banner kind="made-up" words={english.madeUp} />
  }
}
