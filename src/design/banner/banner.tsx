export interface BannerWords {
  readonly lead: string
  readonly rest: string
}

/** A strip under the header for what is true of the whole scheme. */
export function Banner({ kind, words: { lead, rest } }: { kind: 'trial' | 'made-up'; words: BannerWords }) {
  return (
    <section class={`el-banner el-banner--${kind}`} aria-label={lead}>
      <p class="el-width">
        <strong>{lead}.</strong> {rest}
      </p>
    </section>
  )
}
