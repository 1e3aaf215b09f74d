import planUrl from '../workers/plan.worker.ts?worker&url'
import proveUrl from '../workers/prove.worker.ts?worker&url'
import searchUrl from '../workers/search.worker.ts?worker&url'
import stretchUrl from '../workers/stretch.worker.ts?worker&url'

const addresses = { plan: planUrl, prove: proveUrl, search: searchUrl, stretch: stretchUrl }

export type WorkerName = keyof typeof addresses

/**
 * The app's only Trusted Types policy. It turns no text into script but the addresses of our own workers, so that a
 * flaw elsewhere in the program cannot load anything.
 */
const policy = window.trustedTypes?.createPolicy('elevenses', {
  createScriptURL(address) {
    if (!Object.values(addresses).includes(address)) throw Error('app: not one of our workers')
    return address
  }
})

export function startWorker(name: WorkerName): Worker {
  const address = addresses[name]
  // Where there is a policy, a Worker takes what it made; the compiler's libraries know only text and URL.
  const trusted = (policy?.createScriptURL(address) ?? address) as string
  return new Worker(trusted, { type: 'module', name })
}
