export interface RawBytesProps {
  readonly bytes: Uint8Array
  /** Said to whoever cannot see them, and above them. */
  readonly caption: string
  /** How many are shown; what follows them is only counted. */
  readonly most?: number
}

const bytesToARow = 16

/** Bytes as they lie on a disk, in hexadecimal. To be looked at, not read: a screen reader is spared the digits. */
export function RawBytes({ bytes, caption, most = 1024 }: RawBytesProps) {
  const rows = Array.from({ length: Math.ceil(Math.min(bytes.length, most) / bytesToARow) }, (_, row) =>
    hexadecimal(bytes.subarray(row * bytesToARow, Math.min((row + 1) * bytesToARow, most)))
  )
  return (
    <figure class="el-bytes">
      <figcaption>{caption}</figcaption>
      <pre aria-hidden="true">{rows.join(' ')}</pre>
    </figure>
  )
}

const hexadecimal = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/.{8}(?=.)/g, '$& ')
