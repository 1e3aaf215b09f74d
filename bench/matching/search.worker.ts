import { parentPort } from 'node:worker_threads'
import { handedOver, searchServer, type ToWorker } from '../../src/matching/plan/team.ts'

const answer = searchServer()
parentPort?.on('message', (message: ToWorker) => {
  const found = answer(message)
  if (found) parentPort?.postMessage(found, handedOver(found))
})
