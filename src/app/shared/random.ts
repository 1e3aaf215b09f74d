import type { Bytes } from '../../wire/bytes.ts'

/** Fresh bytes from the browser's own generator, which gives at most 64 KiB at a time. */
export function random(length: number): Bytes {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
  return bytes
}
