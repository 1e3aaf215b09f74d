import { searchServer, type ToWorker } from '../../matching/plan/team.ts'

// The page hands in one end of a line whose other end is the planning worker's. What fails here ends up as an error of
// this worker at the page, which then ends them all.
addEventListener('message', ({ data: port }: MessageEvent<MessagePort>) => {
  const answer = searchServer()
  port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    const found = answer(data)
    if (found) port.postMessage(found)
  }
})
