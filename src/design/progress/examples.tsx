import type { Examples } from '../example.ts'
import { Loading, Progress } from './progress.tsx'

export const examples: Examples = {
  name: 'Progress and loading',
  all: {
    Progress: () => <Progress label="Setting up the made-up scheme" done={7} of={24} />,
    Done: () => <Progress label="Setting up the second lead" done={24} of={24} />,
    Loading: () => <Loading text="Opening your private space" />
  }
}
