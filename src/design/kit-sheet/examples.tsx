import type { Examples } from '../example.ts'
import { KitSheet } from './kit-sheet.tsx'

const words = 'legal winner thank year wave sausage worth useful legal winner thank yellow'.split(' ')
const qr = Array.from({ length: 25 }, (_, y) => Array.from({ length: 25 }, (_, x) => isDark(x, y)))

/** Three finders and a made-up pattern: it looks like a code and opens nothing. */
function isDark(x: number, y: number): boolean {
  for (const [left, top] of [
    [0, 0],
    [18, 0],
    [0, 18]
  ] as const) {
    const ring = Math.max(Math.abs(x - left - 3), Math.abs(y - top - 3))
    if (ring <= 4) return ring !== 2 && ring !== 4
  }
  return (x * y + 3 * x + (y ^ x)) % 3 === 0
}

export const examples: Examples = {
  name: 'Spare key sheet',
  all: {
    'To print': () => <KitSheet neutralName="The Wednesday Room" words={words} qr={qr} madeOn="22 November 2026" />
  }
}
