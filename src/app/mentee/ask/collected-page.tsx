import { useState } from 'preact/hooks'
import { Button } from '../../../design/button/button.tsx'
import { Inset } from '../../../design/notes/notes.tsx'
import { TextField } from '../../../design/text-field/text-field.tsx'
import type { CheckWords } from '../../../letters/words.ts'
import { isCollected } from '../../../steps/collected.ts'
import { underWay, walk } from '../../shared/desk-state.ts'
import { Form, problem, useProblems } from '../../shared/form.tsx'
import { spellingProblems } from '../../shared/spelling.ts'
import { AskFrame } from './ask-frame.tsx'
import { schemeHere } from './ask-state.ts'

/** No silence for those who asked to be rung either: their four words tell whether the lead has opened the request. */
export function CollectedPage() {
  const [typed, setTyped] = useState('')
  const [collected, setCollected] = useState<boolean>()
  const [problems, check] = useProblems()

  async function look() {
    const words = fourWords(typed)
    if (!check(problem(!words, 'four-words', 'Enter four words with spaces between')) || !words) return
    const found = await walk('Looking', at => isCollected(at, words))
    const isOpened = found.ok && found.value
    if (found.ok && !isOpened && !check(await spellingProblems(typed, 'four-words'))) return
    setCollected(found.ok ? isOpened : undefined)
  }

  return (
    <AskFrame title="Was your request collected?" problems={problems} onRetry={look}>
      <Form onSubmit={look}>
        <TextField
          id="four-words"
          label="The four words you noted down"
          hint="In the same order. Capital letters make no difference."
          who="only you"
          value={typed}
          error={problems.at('four-words')}
          onInput={value => {
            setTyped(value)
            setCollected(undefined)
          }}
        />
        <Button busy={underWay.value !== undefined}>Look</Button>
      </Form>
      <div role="status">{collected !== undefined && <Answer collected={collected} />}</div>
    </AskFrame>
  )
}

function Answer({ collected }: { collected: boolean }) {
  const { telephone } = schemeHere().settings
  return (
    <Inset>
      <p>
        {collected ? (
          <strong>Collected. Your lead has opened your request.</strong>
        ) : (
          <>
            <strong>Not yet collected</strong>, or one of the words is different. If the day by which you should have
            been rung has passed, {telephone ? `ring the scheme on ${telephone}` : 'ring the scheme'}.
          </>
        )}
      </p>
    </Inset>
  )
}

function fourWords(typed: string): CheckWords | undefined {
  const [first, second, third, fourth, ...more] = typed.toLowerCase().match(/[a-z]+(-[a-z]+)*/g) ?? []
  if (!first || !second || !third || !fourth || more.length > 0) return undefined
  return [first, second, third, fourth]
}
