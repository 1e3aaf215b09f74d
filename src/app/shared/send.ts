import { signal } from '@preact/signals'
import { createHttp } from './http.ts'
import { retrying } from './retry.ts'

/** True while something waits for a server that cannot be reached. */
export const waitingForServer = signal(false)

const http = createHttp((path, options) => fetch(path, options))

/** The app's line to the server: patient, and never a throw. */
export const send = retrying(http.send, {
  pause: untilOnlineOr,
  onWaiting: isWaiting => {
    waitingForServer.value = isWaiting
  }
})

export const stopWaiting = http.stopWaiting

function untilOnlineOr(ms: number): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    addEventListener('online', end)
  })
}
