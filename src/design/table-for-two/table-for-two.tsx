/** Two cups and a shared biscuit, seen from above: what a conversation here looks like. Decoration, so silent. */
export function TableForTwo() {
  return (
    <svg class="el-two" viewBox="0 0 420 320" aria-hidden="true" focusable="false">
      <Cup x={140} y={176} scale={1} handle={-30} brew="tea" />
      <g class="el-two__spoon" transform="translate(140 176) rotate(38)">
        <path d="M86 46V-22" />
        <ellipse cx="86" cy="-36" rx="11" ry="17" />
      </g>
      <Cup x={316} y={100} scale={0.86} handle={118} brew="coffee" />
      <Biscuit x={308} y={246} />
    </svg>
  )
}

interface CupProps {
  readonly x: number
  readonly y: number
  readonly scale: number
  /** Degrees from twelve o'clock. */
  readonly handle: number
  readonly brew: 'tea' | 'coffee'
}

const Cup = ({ x, y, scale, handle, brew }: CupProps) => (
  <g transform={`translate(${x} ${y}) scale(${scale})`}>
    <circle class="el-mark__saucer" r="104" />
    <circle class="el-mark__well" r="78" />
    <path class="el-two__handle" transform={`rotate(${handle})`} d="M-20-48v-30a20 20 0 0 1 40 0v30" />
    <circle class="el-mark__cup" r="60" />
    <circle class={`el-two__brew el-two__brew--${brew}`} r="48" />
    <path class="el-mark__gleam" d="M32-18a37 37 0 0 1-6 45" />
  </g>
)

const Biscuit = ({ x, y }: { x: number; y: number }) => (
  <g class="el-two__biscuit" transform={`translate(${x} ${y})`}>
    <g transform="translate(-5 -7) rotate(-14)">
      <path d="M-42-3A42 42 0 0 1 42-3L27 3 15-4-1 4-16-3-29 4Z" />
      <circle cx="-20" cy="-17" r="2.6" />
      <circle cx="0" cy="-26" r="2.6" />
      <circle cx="20" cy="-17" r="2.6" />
    </g>
    <g transform="translate(6 8) rotate(3)">
      <path d="M-42 3A42 42 0 0 0 42 3L27 9 15 2-1 10-16 3-29 10Z" />
      <circle cx="-19" cy="22" r="2.6" />
      <circle cx="1" cy="31" r="2.6" />
      <circle cx="20" cy="21" r="2.6" />
    </g>
  </g>
)
