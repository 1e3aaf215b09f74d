import { useEffect, useState } from 'preact/hooks'
import { CheckWords } from '../../design/words/words.tsx'
import type { CheckWords as FourWords } from '../../letters/words.ts'

export interface WorkedOutWordsProps {
  readonly make: () => Promise<FourWords | undefined>
  /** Whose words they are: another id, other words. */
  readonly of: string
  readonly first: string
  readonly second: string
}

/** Four check words, worked out for about half a second so that a liar would need years. */
export function WorkedOutWords({ make, of, first, second }: WorkedOutWordsProps) {
  const [words, setWords] = useState<FourWords>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let wanted = true
    make().then(
      made => wanted && setWords(made),
      () => wanted && setFailed(true)
    )
    return () => {
      wanted = false
    }
  }, [of])
  if (failed)
    return <p role="alert">They could not be worked out. Check that you are online, and come back to this page.</p>
  return words ? <CheckWords words={words} first={first} second={second} /> : <p role="status">Working them out …</p>
}
