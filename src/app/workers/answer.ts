/** What travels to a worker and back; the number tells which job an answer belongs to. */
export interface Job<Asked> {
  readonly number: number
  readonly asked: Asked
}

export type Answer<Given> =
  | { readonly number: number; readonly given: Given }
  /** Without a reason: what failed here handles secrets. */
  | { readonly number: number; readonly failed: true }

/** All that a worker file does: answer every job with what `work` makes of it. */
export function answerWith<Asked, Given>(work: (asked: Asked) => Given | Promise<Given>): void {
  addEventListener('message', async ({ data: { number, asked } }: MessageEvent<Job<Asked>>) => {
    try {
      postMessage({ number, given: await work(asked) } satisfies Answer<Given>)
    } catch {
      postMessage({ number, failed: true } satisfies Answer<Given>)
    }
  })
}
