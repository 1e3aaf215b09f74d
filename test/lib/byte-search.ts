import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a private string was found, and how it was written there. */
export interface Finding {
  readonly file: string
  readonly text: string
  readonly as: string
}

/** A string shorter than this would be found by chance. */
export const shortestSought = 8

/**
 * Looks for each text in every file of a folder: as UTF-8, UTF-16 of both orders, hex of either case, and base64 at
 * each of the three offsets at which it may lie within a longer text.
 */
export function findTexts(folder: string, texts: readonly string[]): Finding[] {
  const sought = [...new Set(texts)].filter(text => Buffer.byteLength(text) >= shortestSought)
  const exact = prefixed(sought.flatMap(patternsOf))
  const folded = prefixed(
    sought.map(text => ({ text, as: 'hex', bytes: Buffer.from(Buffer.from(text).toString('hex')) }))
  )
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .flatMap(entry => {
      const bytes = readFileSync(join(entry.parentPath, entry.name))
      const found = [...scan(bytes, exact), ...scan(lowerCase(bytes), folded)]
      return found.map(({ text, as }) => ({ file: entry.name, text, as }))
    })
}

interface Pattern {
  readonly text: string
  readonly as: string
  readonly bytes: Buffer
}

function patternsOf(text: string): Pattern[] {
  const utf8 = Buffer.from(text, 'utf8')
  const utf16 = Buffer.from(text, 'utf16le')
  const base64 = [0, 1, 2].flatMap(offset => {
    // Letters that depend on what stands before or after are left out.
    const whole = Buffer.concat([Buffer.alloc(offset), utf8])
      .toString('base64')
      .replace(/=+$/, '')
    const inner = whole.slice(offset === 0 ? 0 : offset + 1, Math.floor(((offset + utf8.length) * 8) / 6))
    const urlSafe = inner.replaceAll('+', '-').replaceAll('/', '_')
    return [...new Set([inner, urlSafe])].map(letters => ({
      text,
      as: `base64 at ${offset}`,
      bytes: Buffer.from(letters)
    }))
  })
  return [
    { text, as: 'UTF-8', bytes: utf8 },
    { text, as: 'UTF-16LE', bytes: utf16 },
    { text, as: 'UTF-16BE', bytes: Buffer.from(utf16).swap16() },
    ...base64
  ]
}

/** Patterns by their first four bytes, so that a file is read once for all of them. */
function prefixed(patterns: readonly Pattern[]): Map<number, Pattern[]> {
  const byPrefix = new Map<number, Pattern[]>()
  for (const pattern of patterns) {
    const prefix = pattern.bytes.readUInt32BE(0)
    byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), pattern])
  }
  return byPrefix
}

function scan(bytes: Buffer, byPrefix: ReadonlyMap<number, readonly Pattern[]>): Pattern[] {
  const found: Pattern[] = []
  const begins = new Uint8Array(65_536)
  for (const prefix of byPrefix.keys()) begins[prefix >>> 16] = 1
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (!begins[((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)]) continue
    for (const pattern of byPrefix.get(bytes.readUInt32BE(at)) ?? [])
      if (bytes.subarray(at, at + pattern.bytes.length).equals(pattern.bytes)) found.push(pattern)
  }
  return found
}

const lowerCase = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.map(byte => (byte >= 65 && byte <= 90 ? byte + 32 : byte)))
