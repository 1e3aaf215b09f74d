import type { Examples } from '../example.ts'
import { english } from '../page/words.ts'
import { QuickExit } from './quick-exit.tsx'

export const examples: Examples = {
  name: 'Quick exit',
  all: { 'In the header': () => <QuickExit words={english.exit} /> }
}
