import { Button } from '../../../design/button/button.tsx'
import { askRoute } from './ask-state.ts'

/** All that may be left empty is left empty at one go. */
export const SkipTheRest = () =>
  askRoute.here.value.leadsTo ? null : (
    <p>
      <Button kind="link" onClick={() => askRoute.go({ name: 'promise' })}>
        Skip the other questions
      </Button>
    </p>
  )
