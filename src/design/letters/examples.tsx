import type { Examples } from '../example.ts'
import { Lane, LetterBubble, LetterNote } from './letters.tsx'

export const examples: Examples = {
  name: 'Letters of a pair',
  all: {
    'A short exchange': () => (
      <Lane label="Letters between you and Ben">
        <LetterBubble mine={false} from="Ben" date="Monday 23 November">
          Good to meet you. Shall we talk on Thursday, after your surgery?
        </LetterBubble>
        <LetterBubble mine from="You" date="Monday 23 November">
          {'Thursday is good. Half past one?\nI will be in the car park, not in the building.'}
        </LetterBubble>
        <LetterNote>Ben noted a meeting: Thursday 26 November</LetterNote>
        <LetterBubble mine from="You" date="today" state="Not sent yet: we try again by ourselves">
          Thank you for today.
        </LetterBubble>
      </Lane>
    )
  }
}
