/** A key of AES-256-GCM, imported once. */
export interface AeadKey {
  readonly type: 'public' | 'private' | 'secret'
}
