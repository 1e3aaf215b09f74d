/** What the office starts from: the limits of the promise, each as a sentence of its own. A scheme may edit them. */
export const usualExceptions: readonly string[] = [
  'You, or someone else, are at serious risk of harm.',
  'A crime has been committed, or may be about to be.'
]
