/**
 * Names typed by different hands at different times. The comparison is conservative on purpose: two mentors wrongly kept
 * away from somebody are an inconvenience, one colleague wrongly introduced is a breach of trust.
 */
const titles = new Set(
  'dr doctor mr mrs ms miss mx prof professor sir dame lady lord rev revd reverend sister nurse matron'.split(' ')
)
const letters = new Set('mbe obe cbe phd md mbbs mbchb frcgp mrcgp mrcp frcp rn rgn bsc msc jnr jr snr sr'.split(' '))
/** Small words inside surnames, which by themselves tell nobody apart. */
const particles = new Set(
  'de da do dos del della di du la le van der den von ten ter bin bint ibn al el y e'.split(' ')
)
const undecomposed: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ı: 'i'
}

/** Lower case without accents; apostrophes vanish, every other sign becomes a space. */
export function plain(value: string): string {
  // Most names are plain English letters, which need no knowledge of Unicode.
  if (onlyAscii.test(value))
    return value
      .toLowerCase()
      .replace(/['`]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return withoutAccents(value)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const onlyAscii = /^[ -~]*$/

function withoutAccents(value: string): string {
  const bare = value
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['`’‘]/gu, '')
  return bare.replace(/[øłđðþæœßı]/g, letter => undecomposed[letter] ?? letter)
}

/** The words of a name in speaking order, without titles: `Ramanathan, Dr Asha` gives `asha ramanathan`. */
export function nameWords(name: string): readonly string[] {
  const [before = [], ...after] = name.split(',').map(wordsOf)
  // What stands behind a comma may be nothing but a title or letters.
  const turned = [
    ...after.filter(([word = '', ...rest]) => rest.length > 0 || !(titles.has(word) || letters.has(word))).flat(),
    ...before
  ]
  const [first = '', ...rest] = turned
  const surnames = rest.filter(word => !particles.has(word))
  const words = surnames.length > 0 ? [first, ...surnames] : turned
  const last = words.at(-1)
  // `Ramanathan A`: an initial at the end belongs in front.
  return words.length > 1 && last?.length === 1 && words[0].length > 1 ? [last, ...words.slice(0, -1)] : words
}

/** Titles count only in front and letters only behind a name: Paul Nurse and Md Rahman are people. */
function wordsOf(part: string): readonly string[] {
  const words = plain(part)
    .split(' ')
    .filter(word => word !== '')
  while (words.length > 1 && titles.has(words[0])) words.shift()
  while (words.length > 1 && letters.has(words[words.length - 1])) words.pop()
  return words
}

/**
 * Could these two full names be one person? Yes when the first letters of the given names agree and any part of the
 * surnames does (`Dr B. Lewis` and `Ben Okafor-Lewis`), or when two whole words agree in any order.
 * A single word on either side is too little to say so.
 */
export function couldBeSamePerson(one: string, other: string): boolean {
  const left = nameWords(one)
  const right = nameWords(other)
  if (left.length < 2 || right.length < 2) return false
  const shared = left.filter(word => word.length > 1 && right.includes(word))
  if (new Set(shared).size >= 2) return true
  const surnames = left.slice(1).filter(word => word.length > 1 && right.slice(1).includes(word))
  return surnames.length > 0 && left[0]?.[0] === right[0]?.[0]
}

/** Does a name on a keep-away list mean this person? As above, and a single word (`Okafor`, `Ben`) means everyone so called. */
export function couldMean(listed: string, name: string): boolean {
  const left = nameWords(listed)
  const right = nameWords(name)
  if (left.length === 0 || right.length === 0) return false
  if (left.length === 1) return right.includes(left[0] ?? '')
  if (right.length === 1) return left.includes(right[0] ?? '')
  return couldBeSamePerson(listed, name)
}
