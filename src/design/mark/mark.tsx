/** The mark of Elevenses: a cup seen from above, its handle pointing to eleven. Decoration, so silent. */
export function Mark({ class: className }: { class?: string }) {
  return (
    <svg class={`el-mark ${className ?? ''}`.trim()} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle class="el-mark__saucer" cx="24" cy="24" r="23" />
      <circle class="el-mark__well" cx="24" cy="24" r="17.5" />
      <g transform="rotate(-30 24 24)">
        <path class="el-mark__handle" d="M19.6 14V6.8a4.4 4.4 0 0 1 8.8 0V14" />
      </g>
      <circle class="el-mark__cup" cx="24" cy="24" r="13" />
      <circle class="el-mark__tea" cx="24" cy="24" r="10" />
      <path class="el-mark__gleam" d="M30.6 20.2a7.6 7.6 0 0 1-1.2 9.2" />
    </svg>
  )
}
