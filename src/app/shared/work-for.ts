import type { Answer, Job } from '../workers/answer.ts'

/** As much of a `Worker` as is used, so that a test can stand in for one. */
export interface Hand {
  postMessage(job: unknown): void
  terminate(): void
  onmessage: ((event: MessageEvent) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

interface Waiting<Asked, Given> {
  readonly asked: Asked
  readonly give: (given: Given) => void
  readonly fail: (error: Error) => void
}

export interface Work<Asked, Given> {
  do(asked: Asked): Promise<Given>
  /** Starts the worker beforehand, while the server is surely there. */
  prepare(): void
  /** Ends the worker, and with it all it remembers. Jobs under way fail. */
  end(): void
}

/**
 * Jobs for one worker. A worker that could not be loaded is started once more for the jobs that wait; a job that fails
 * is a fault of the program and throws.
 */
export function workFor<Asked, Given>(start: () => Hand, mostStarts = 3): Work<Asked, Given> {
  const waiting = new Map<number, Waiting<Asked, Given>>()
  let hand: Hand | undefined
  let starts = 0
  let numbers = 0

  function ready(): Hand {
    if (hand) return hand
    const fresh = start()
    fresh.onmessage = ({ data }: MessageEvent<Answer<Given>>) => settle(data)
    fresh.onerror = startAgain
    starts++
    hand = fresh
    return fresh
  }

  function settle(answer: Answer<Given>): void {
    const job = waiting.get(answer.number)
    waiting.delete(answer.number)
    starts = 0
    if ('failed' in answer) job?.fail(Error('app: a worker failed'))
    else job?.give(answer.given)
  }

  function startAgain(): void {
    hand?.terminate()
    hand = undefined
    if (starts >= mostStarts) failAll('app: a worker could not be started')
    for (const [number, { asked }] of waiting) ready().postMessage({ number, asked } satisfies Job<Asked>)
  }

  function failAll(reason: string): void {
    const jobs = [...waiting.values()]
    waiting.clear()
    starts = 0
    for (const { fail } of jobs) fail(Error(reason))
  }

  return {
    do: asked =>
      new Promise((give, fail) => {
        const number = numbers++
        waiting.set(number, { asked, give, fail })
        ready().postMessage({ number, asked } satisfies Job<Asked>)
      }),
    prepare: () => void ready(),
    end() {
      hand?.terminate()
      hand = undefined
      failAll('app: a worker was ended')
    }
  }
}
