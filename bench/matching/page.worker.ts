import { searchServer, type ToWorker } from '../../src/matching/plan/team.ts'

const answer = searchServer()
self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const found = answer(event.data)
  if (found) (self as unknown as { postMessage(message: unknown): void }).postMessage(found)
})
