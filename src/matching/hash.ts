/** A keyed 32-bit hash (FNV-1a with the finish of MurmurHash3): decides between equals, protects nothing. */
export function keyedHash(seed: string, ...parts: readonly string[]): number {
  let hash = 0x811c9dc5
  const text = JSON.stringify([seed, ...parts])
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
