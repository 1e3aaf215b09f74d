import { useState } from 'preact/hooks'
import { Actions, Button } from '../../design/button/button.tsx'
import { Details } from '../../design/details/details.tsx'
import { TextField } from '../../design/text-field/text-field.tsx'
import type { OpeningKey } from '../../steps/open-private-space.ts'
import { DeskPage } from '../shared/desk-page.tsx'
import { lastRefusal, underWay } from '../shared/desk-state.ts'
import { Form, problem, useProblems } from '../shared/form.tsx'
import { spellingProblems } from '../shared/spelling.ts'
import { DeviceAdvice, DeviceQuestion } from './device-question.tsx'
import { openWith } from './open-desk.ts'

/** How many words each way of opening has. */
const wordsOf = { 'six-words': 6, 'spare-key': 12 } as const

/** Opens a private space by six words or by a spare key sheet. What was typed stays until it opens something. */
export function OpenPage() {
  const [by, setBy] = useState<OpeningKey['by']>('six-words')
  const [text, setText] = useState('')
  const [problems, check] = useProblems()
  const count = countWords(text)

  async function open() {
    const few = `Enter the ${spoken[by]}${count === 0 ? '' : `. You have entered ${count === 1 ? '1 word' : `${count} words`}`}`
    // Six words may be written without spaces between, and what a camera reads off a sheet is a single word.
    if (!check(problem(count === 0 || (by === 'spare-key' && count > 1 && count !== wordsOf[by]), 'words', few))) return
    if (!(await openWith({ by, text }))) await sayWhichIsWrong()
  }

  /** Better than "one of the words": which one, where that can be told. */
  async function sayWhichIsWrong() {
    const isWrong = lastRefusal.value === 'wrong-phrase' || lastRefusal.value === 'wrong-words'
    if (!isWrong || count === 1) return
    const found = await spellingProblems(text, 'words', by === 'spare-key' ? 'kit' : 'phrase')
    const missing = problem(count < wordsOf[by], 'words', `Enter all six words. You have entered ${count} words`)
    if (check([...missing, ...found])) return
    lastRefusal.value = undefined
  }

  function change(to: OpeningKey['by']) {
    setBy(to)
    setText('')
    check([])
    lastRefusal.value = undefined
  }

  return (
    <DeskPage title="Open your private space" problems={problems} onRetry={open}>
      <Form onSubmit={open}>
        <DeviceQuestion />
        <DeviceAdvice />
        {by === 'six-words' ? (
          <TextField
            id="words"
            label="Your six words"
            hint="Type or paste them with spaces between. Capital letters make no difference."
            who="only you"
            value={text}
            onInput={setText}
            error={problems.at('words')}
          />
        ) : (
          <TextField
            id="words"
            label="The twelve words of your spare key sheet"
            hint="In the order of their numbers, with spaces between. What a camera reads off the square code does as well."
            who="only you"
            value={text}
            onInput={setText}
            error={problems.at('words')}
          />
        )}
        <p class="nhsuk-hint" role="status">
          {count > 1 ? `${count} of ${wordsOf[by]} words` : ''}
        </p>
        {count > 2 && (
          <p class="nhsuk-hint notranslate" aria-hidden="true">
            {wordsIn(text).join(' · ')}
          </p>
        )}
        <Actions>
          <Button busy={underWay.value !== undefined}>Open</Button>
          {by === 'six-words' ? (
            <Button kind="link" onClick={() => change('spare-key')}>
              I have a spare key sheet
            </Button>
          ) : (
            <Button kind="link" onClick={() => change('six-words')}>
              I have my six words
            </Button>
          )}
        </Actions>
      </Form>
      <Details summary="I have lost both">
        <p>
          Then nobody can open your private space, not even the scheme's office: there is no spare copy anywhere. You
          can <a href="/ask">ask again</a>. Leads and mentors ring the office and are invited again.
        </p>
      </Details>
    </DeskPage>
  )
}

const spoken = { 'six-words': 'six words', 'spare-key': 'twelve words' } as const

/** As they are read: on a telephone the box shows three of them at once. */
const wordsIn = (text: string): readonly string[] => text.split(/[^\p{L}-]+/u).filter(Boolean)

const countWords = (text: string): number => wordsIn(text).length
