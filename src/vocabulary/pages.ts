import { oneOf, type Parsed, shape, text } from './parse.ts'
import { someOf } from './some-of.ts'

/**
 * The texts a scheme may write anew, by the names of their files in `content/`. The promise, what the server holds and
 * what nobody can promise are true of the program and not for an office to change.
 */
export const pageNames = [
  'accessibility',
  'before-and-after',
  'buddies',
  'complaints',
  'confidentiality',
  'figures',
  'first-page',
  'for-appraisers',
  'for-mentors',
  'help-now',
  'how-it-goes',
  'how-it-works',
  'leads',
  'mentors',
  'news',
  'not-this',
  'privacy',
  'reasons',
  'signposts',
  'who-can-ask'
] as const

/** `text` is Markdown, with words in braces to be filled in. */
const parsePage = shape({ name: oneOf(pageNames), text: text(20_000) })

/** The body of the notice `pages`: what is not in it stays as the starter texts have it. */
export const parsePages = shape({ pages: someOf(parsePage, pageNames.length) })
export type Pages = Parsed<typeof parsePages>
