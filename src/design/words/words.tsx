export interface CheckWordsProps {
  readonly words: readonly string[]
  /** Who says the first two, and who the last two: `You say`, `Ben says`. */
  readonly first: string
  readonly second: string
}

/** Four words two people compare aloud. If one differs, someone stands between them. */
export function CheckWords({ words, first, second }: CheckWordsProps) {
  const rows = [
    { who: first, words: words.slice(0, 2) },
    { who: second, words: words.slice(2, 4) }
  ]
  return (
    <dl class="el-check">
      {rows.map(row => (
        <div class="el-check__row" key={row.who}>
          <dt>{row.who}</dt>
          <dd>
            {row.words.map(word => (
              <span class="el-word notranslate" key={word}>
                {word}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The six words of a private space, set to be copied by hand. */
export function SixWords({ words, label = 'Your six words' }: { words: readonly string[]; label?: string }) {
  return (
    <ol class="el-six" aria-label={label}>
      {words.map((word, at) => (
        <li key={at}>
          <span class="el-word notranslate">{word}</span>
        </li>
      ))}
    </ol>
  )
}
