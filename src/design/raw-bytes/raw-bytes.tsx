export interface RawBytesProps {
  readonly bytes: Uint8Array
  /** Said to whoever cannot see them, and above them. */
  readonly caption: string
  /** How many are there to be looked at; what follows them is only counted. */
  readonly most?: number
  /** What opens all but the first few. */
  readonly more?: string
}

const bytesToARow = 16
const atFirst = 256

/** Bytes as they lie on a disk, in hexadecimal. To be looked at, not read: a screen reader is spared the digits. */
export function RawBytes({ bytes, caption, most = 1024, more = 'All of them' }: RawBytesProps) {
  const shown = bytes.subarray(0, most)
  return (
    <figure class="el-bytes">
      <figcaption>{caption}</figcaption>
      <Digits bytes={shown.subarray(0, atFirst)} />
      {shown.length > atFirst && (
        <details class="el-bytes__more">
          <summary>{more}</summary>
          <Digits bytes={shown.subarray(atFirst)} />
        </details>
      )}
    </figure>
  )
}

function Digits({ bytes }: { bytes: Uint8Array }) {
  const rows = Array.from({ length: Math.ceil(bytes.length / bytesToARow) }, (_, row) =>
    hexadecimal(bytes.subarray(row * bytesToARow, (row + 1) * bytesToARow))
  )
  return <pre aria-hidden="true">{rows.join(' ')}</pre>
}

const hexadecimal = (bytes: Uint8Array): string =>
  Array.from(bytes, byte => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/.{8}(?=.)/g, '$& ')
