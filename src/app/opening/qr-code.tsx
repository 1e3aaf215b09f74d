import encodeQR from 'qr'
import { qrPath } from '../../design/kit-sheet/kit-sheet.tsx'

/** Dark and light modules as rows, without a quiet zone: the one the encoder insists on is cut off again. */
export const qrMatrix = (text: string): readonly (readonly boolean[])[] =>
  encodeQR(text, 'raw', { border: 1 })
    .slice(1, -1)
    .map(row => row.slice(1, -1))

/** A square code to hold a camera to. Drawn here, so that no picture is fetched or kept. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const matrix = qrMatrix(text)
  const quiet = 4
  const size = matrix.length + 2 * quiet
  return (
    <svg
      class="el-qr"
      viewBox={`${-quiet} ${-quiet} ${size} ${size}`}
      width="232"
      height="232"
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect x={-quiet} y={-quiet} width={size} height={size} fill="#fff" />
      <path d={qrPath(matrix)} fill="#000" />
    </svg>
  )
}
