const texts = {
  trial: { lead: 'Trial scheme: not open', rest: 'Please try things out. Do not yet send anything real.' },
  'made-up': { lead: 'Made-up scheme', rest: 'The people, places and practices here are invented.' }
} as const

/** A strip under the header for what is true of the whole scheme. */
export function Banner({ kind }: { kind: keyof typeof texts }) {
  const { lead, rest } = texts[kind]
  return (
    <section class={`el-banner el-banner--${kind}`} aria-label={lead}>
      <p class="el-width">
        <strong>{lead}.</strong> {rest}
      </p>
    </section>
  )
}
