import { Mark } from '../mark/mark.tsx'

export interface KitSheetProps {
  /** The scheme's neutral name: the sheet must give nothing away in a printer's tray. */
  readonly neutralName: string
  readonly words: readonly string[]
  /** Dark and light modules as rows; drawn, so that no image leaves the page. */
  readonly qr: readonly (readonly boolean[])[]
  readonly madeOn?: string | undefined
}

/** The spare key sheet: one printed page that opens a private space when the six words are lost. */
export function KitSheet({ neutralName, words, qr, madeOn }: KitSheetProps) {
  return (
    <section class="el-sheet" aria-label="Your spare key sheet">
      <p class="el-sheet__head">
        <Mark />
        <span>{neutralName}</span>
        {madeOn && <span class="el-sheet__date">{madeOn}</span>}
      </p>
      <div class="el-sheet__body">
        <ol class="el-sheet__words notranslate">
          {words.map((word, at) => (
            <li key={at}>{word}</li>
          ))}
        </ol>
        <Qr matrix={qr} />
      </div>
      <p class="el-sheet__foot">
        Keep this at home, where you keep your passport. Whoever holds it can open what is yours.
      </p>
    </section>
  )
}

function Qr({ matrix }: { matrix: readonly (readonly boolean[])[] }) {
  const size = matrix.length
  const quiet = 4
  return (
    <svg
      class="el-sheet__qr"
      viewBox={`${-quiet} ${-quiet} ${size + 2 * quiet} ${size + 2 * quiet}`}
      role="img"
      aria-label="The same twelve words as a square code for a camera"
      shape-rendering="crispEdges"
    >
      <rect x={-quiet} y={-quiet} width={size + 2 * quiet} height={size + 2 * quiet} fill="#fff" />
      <path d={qrPath(matrix)} fill="#000" />
    </svg>
  )
}

/** One path for all dark modules: runs of a row become one rectangle each. */
export function qrPath(matrix: readonly (readonly boolean[])[]): string {
  let path = ''
  matrix.forEach((row, y) => {
    for (let x = 0; x < row.length; ) {
      let run = 0
      while (row[x + run]) run++
      if (run > 0) path += `M${x} ${y}h${run}v1h-${run}z`
      x += run + 1
    }
  })
  return path
}
