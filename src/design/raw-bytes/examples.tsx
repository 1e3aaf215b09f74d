import type { Examples } from '../example.ts'
import { RawBytes } from './raw-bytes.tsx'

export const examples: Examples = {
  name: 'Raw bytes',
  all: {
    'A few': () => (
      <RawBytes
        caption="64 bytes, as they lie there"
        bytes={Uint8Array.from({ length: 64 }, (_, at) => (at * 73) % 256)}
      />
    )
  }
}
