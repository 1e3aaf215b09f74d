import { handedOver, searchServer, type ToWorker } from '../../src/matching/plan/team.ts'

const answer = searchServer()
self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const found = answer(event.data)
  if (found) self.postMessage(found, { transfer: handedOver(found) })
})
