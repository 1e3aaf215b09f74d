import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../design/button/button.tsx'
import { Inset } from '../../design/notes/notes.tsx'
import { Loading } from '../../design/progress/progress.tsx'
import { CheckWords } from '../../design/words/words.tsx'
import { joinWords } from '../../steps/join.ts'
import { visit } from '../../steps/visit.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { deskAtHand, walk, walkQuietly, world } from '../shared/desk-state.ts'
import { useWhileVisible } from '../shared/while-visible.ts'

const lookAgainAfter = 20_000

/** An applicant waits for the office; once the roster names them, `Opening` shows the desk in place of this page. */
export function WaitingPage() {
  const desk = deskAtHand()
  const [words, setWords] = useState<readonly string[]>()
  useEffect(() => {
    joinWords(world(), desk).then(setWords)
  }, [desk])
  useWhileVisible(lookAgainAfter, () => walkQuietly(now => visit(now, desk)))
  const look = () => walk('Looking whether you are in', now => visit(now, desk))
  const telephone = desk.scheme.settings.telephone

  return (
    <DeskPage title="Waiting for the office" onRetry={look}>
      <p class="el-lede">
        Your application has arrived. One thing is left: compare four check words with the office, in the room, by video
        or by telephone.
      </p>
      {words ? (
        <CheckWords words={words} first="You say" second="The office says" />
      ) : (
        <Loading text="Working out your check words" />
      )}
      <Inset>
        <p>
          If one word differs, someone stands between you and the office: stop, and tell them so.
          {telephone && ` The office's number is ${telephone}.`} If telephoning is difficult for you, video, a relay
          service or a text to that number does as well.
        </p>
      </Inset>
      <p>
        This page looks by itself and becomes your desk once the office has let you in. You may close it: your six words
        bring you back here.
      </p>
      <Button kind="secondary" onClick={look}>
        Look now
      </Button>
    </DeskPage>
  )
}
