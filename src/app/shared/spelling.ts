import type { FieldError } from '../../design/error-summary/error-summary.tsx'
import { misspelt } from '../../letters/spelling.ts'

/** One sentence for each word that is not in the list. Without the list, which has to be fetched, none. */
export async function spellingProblems(
  text: string,
  field: string,
  of: 'phrase' | 'kit' = 'phrase'
): Promise<readonly FieldError[]> {
  const found = await misspelt(text, of).catch(() => [])
  return found.map(({ typed, meant }) => ({
    field,
    text: meant
      ? `Write “${meant}” instead of “${typed}”, if that is your word`
      : `Check “${typed}”: it is none of our words`
  }))
}
