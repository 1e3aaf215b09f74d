/** What the published vectors are made of. Bytes are written in hexadecimal, everything else as it is. */
export interface Givens {
  readonly K: { readonly secret: string; readonly label: string; readonly labelEnd: string }
  readonly H: { readonly label: string; readonly fields: readonly string[] }
  readonly drop: { readonly secret: string }
  readonly sealedDrop: {
    readonly secret: string
    readonly kind: 'vault' | 'slot' | 'item' | 'invite' | 'receipt'
    readonly place: string
    /** Said again and again, and cut to the length. */
    readonly content: string
    readonly length: number
    readonly nonce: string
  }
  readonly box: { readonly secret: string }
  readonly signing: { readonly seed: string; readonly said: string }
  readonly sealing: { readonly seed: string }
  readonly proof: {
    readonly nonce: string
    readonly path: string
    readonly request: string
    readonly difficulty: number
  }
  readonly notice: {
    readonly scheme: string
    readonly name: string
    readonly height: number
    readonly previous: string
    readonly rosterHeight: number
    readonly rosterHash: string
    readonly signerSeed: string
    readonly signedOn: number
    readonly goodUntil: number
    readonly writers: readonly { readonly key: string; readonly slips: boolean; readonly names: readonly string[] }[]
    readonly body: string
  }
  readonly sixWords: { readonly typed: string }
  readonly spareKey: { readonly bytes: string }
  readonly checkWords: { readonly purpose: 'scheme' | 'join' | 'lead' | 'safety'; readonly fields: readonly string[] }
  readonly slot: { readonly slotSecret: string; readonly vaultSecret: string; readonly nonce: string }
  readonly vault: { readonly vaultSecret: string; readonly index: string; readonly nonce: string }
  readonly invitation: {
    readonly desk: 'office' | 'lead' | 'mentor'
    readonly lastDay: string
    readonly scheme: string
    readonly secret: string
    readonly application: string
    readonly nonce: string
    readonly markNonce: string
  }
  readonly receipt: { readonly words: string; readonly nonce: string }
  readonly letter: {
    readonly purpose: string
    readonly scheme: string
    readonly rosterHeight: number
    readonly rosterHash: string
    readonly letterId: string
    readonly thread: string
    readonly date: number
    readonly body: string
    readonly signerSeed: string
    readonly alsoSigned: readonly string[]
    readonly sealingSeed: string
    readonly boxSecret: string
    readonly encapsulationSeed: string
  }
  readonly pairing: { readonly R: string }
  readonly writer: { readonly w: string }
  readonly entry: {
    readonly R: string
    readonly w: string
    readonly lane: 'mentee' | 'mentor'
    readonly number: number
    readonly previousTag: string
    readonly seenNumber: number
    readonly seenTag: string
    readonly date: number
    readonly body: string
    readonly nonce: string
  }
}

export type Section = keyof Givens
export type Gives = Readonly<Record<string, string>>
/** One reading of the protocol: what each section gives for what is given. */
export type Protocol = { readonly [S in Section]: (given: Givens[S]) => Gives | Promise<Gives> }

export interface Vector<S extends Section = Section> {
  readonly what: string
  readonly given: Givens[S]
}
export type Vectors = { readonly [S in Section]: readonly Vector<S>[] }
export type Published = { readonly [S in Section]: readonly (Vector<S> & { readonly gives: Gives })[] }
