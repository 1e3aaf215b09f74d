/** Small drawings of our own, all of things on a table seen from above. Decoration, so silent. */

/** A cup for two: somebody to talk to. */
export const TwoSpoons = () => (
  <svg class="el-drawing" viewBox="0 0 96 96" aria-hidden="true" focusable="false">
    <circle class="el-mark__saucer" cx="48" cy="48" r="40" />
    <circle class="el-mark__cup" cx="48" cy="48" r="25" />
    <circle class="el-mark__tea" cx="48" cy="48" r="20" />
    <path class="el-mark__gleam" d="M61 41a15 15 0 0 1-3 19" />
    <g class="el-drawing__metal">
      <path d="M14 66 28 30M82 66 68 30" />
      <ellipse cx="12" cy="71" rx="4.5" ry="7" transform="rotate(20 12 71)" />
      <ellipse cx="84" cy="71" rx="4.5" ry="7" transform="rotate(-20 84 71)" />
    </g>
  </svg>
)

/** A folded map with a way on it: somebody who shows you round. */
export const FoldedMap = () => (
  <svg class="el-drawing" viewBox="0 0 96 96" aria-hidden="true" focusable="false">
    <path class="el-drawing__paper" d="M10 24 34 16v56L10 80ZM34 16l28 8v56l-28-8ZM62 24l24-8v56l-24 8Z" />
    <path class="el-drawing__way" d="M20 66c10-4 8-22 20-22s8 18 20 16 10-14 16-26" />
    <circle class="el-drawing__dot" cx="20" cy="66" r="4" />
    <path class="el-drawing__pin" d="M76 36c-6-8-8-11-8-15a8 8 0 0 1 16 0c0 4-2 7-8 15Z" />
  </svg>
)

/** A signpost with arms to both sides. */
export const Signpost = () => (
  <svg class="el-drawing" viewBox="0 0 96 96" aria-hidden="true" focusable="false">
    <path class="el-drawing__wood" d="M45 8h6v82h-6z" />
    <path class="el-drawing__paper" d="M30 18h42l10 9-10 9H30ZM66 44H24l-10 9 10 9h42Z" />
    <path class="el-drawing__line" d="M38 27h26M32 53h26" />
  </svg>
)

/** An envelope held shut by a biscuit: what is sealed stays sealed. */
export const SealedLetter = () => (
  <svg class="el-drawing el-drawing--large" viewBox="0 0 160 112" aria-hidden="true" focusable="false">
    <path class="el-drawing__paper" d="M8 12h144v88H8Z" />
    <path class="el-drawing__line" d="m8 12 72 50 72-50M8 100l52-50M152 100l-52-50" />
    <g class="el-two__biscuit" transform="translate(80 60) scale(0.5)">
      <path d="M42 0A42 42 0 1 1-42 0 42 42 0 0 1 42 0Z" />
      <circle cx="-18" cy="-14" r="3.4" />
      <circle cx="16" cy="-18" r="3.4" />
      <circle cx="0" cy="4" r="3.4" />
      <circle cx="-16" cy="20" r="3.4" />
      <circle cx="20" cy="16" r="3.4" />
    </g>
  </svg>
)
