import { useEffect, useState } from 'preact/hooks'
import { Loading } from '../../design/progress/progress.tsx'
import { CheckWords } from '../../design/words/words.tsx'
import type { ReceivedReferral } from '../../steps/held/received-referral.ts'
import { receivedLeadWords } from '../../steps/spoken.ts'
import { deskAtHand, world } from '../shared/desk-state.ts'

/** Four words that prove to both, on the first call, that nobody stands between them. */
export function LeadWords({ request }: { request: ReceivedReferral }) {
  const [words, setWords] = useState<readonly string[]>()
  useEffect(() => {
    let wanted = true
    receivedLeadWords(world(), deskAtHand(), request).then(four => wanted && setWords(four))
    return () => {
      wanted = false
    }
  }, [request])
  return (
    <>
      <h2>Check words for the first call</h2>
      <p>They have the same four words. If one differs, stop and ring back on the number above.</p>
      {words ? <CheckWords words={words} first="You say" second="They say" /> : <Loading text="Working them out" />}
    </>
  )
}
