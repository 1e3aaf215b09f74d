// The only part of the outside world that letters may name, and only in this folder: the platform's own cryptography.
interface CryptoKey {
  readonly type: 'public' | 'private' | 'secret'
}
interface SubtleCrypto {
  digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer>
  importKey(
    format: string,
    key: Uint8Array,
    algorithm: object | string,
    extractable: boolean,
    uses: readonly string[]
  ): Promise<CryptoKey>
  exportKey(format: 'raw-public' | 'jwk', key: CryptoKey): Promise<ArrayBuffer & { readonly x?: string }>
  encrypt(algorithm: object, key: CryptoKey, data: Uint8Array): Promise<ArrayBuffer>
  decrypt(algorithm: object, key: CryptoKey, data: Uint8Array): Promise<ArrayBuffer>
  sign(algorithm: string, key: CryptoKey, data: Uint8Array): Promise<ArrayBuffer>
  verify(algorithm: string, key: CryptoKey, signature: Uint8Array, data: Uint8Array): Promise<boolean>
  deriveBits(algorithm: object, key: CryptoKey, bits: number): Promise<ArrayBuffer>
  /** Absent in older browsers. */
  getPublicKey?(key: CryptoKey, uses: readonly string[]): Promise<CryptoKey>
}
declare const crypto: {
  readonly subtle: SubtleCrypto
  getRandomValues(into: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>
}
