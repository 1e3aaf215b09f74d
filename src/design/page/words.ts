import type { BannerWords } from '../banner/banner.tsx'
import type { QuickExitWords } from '../quick-exit/quick-exit.tsx'

/** Everything a page's frame says by itself. Public pages hand in their own, in whatever language they are. */
export interface PageWords {
  readonly skip: string
  /** Heard: what the links in the header are. */
  readonly pages: string
  /** Where the screen is narrow: leads to all pages, in the footer. */
  readonly menu: string
  readonly crisis: string
  readonly crisisNumbers: string
  readonly exit: QuickExitWords
  readonly trial: BannerWords
  readonly madeUp: BannerWords
}

export const english: PageWords = {
  skip: 'Skip to main content',
  pages: 'Pages',
  menu: 'Menu',
  crisis: 'Help in a crisis',
  crisisNumbers: '999, or 111 then 2, or Samaritans on 116 123. Day and night.',
  exit: { leave: 'Leave', quickly: 'quickly', hint: '(or press Shift three times)' },
  trial: { lead: 'Trial scheme: not open', rest: 'Please try things out. Do not yet send anything real.' },
  madeUp: { lead: 'Made-up scheme', rest: 'The people, places and practices here are invented.' }
}
