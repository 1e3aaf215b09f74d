import { connect } from 'node:net'

/** Fetches pages in a process of its own, over raw sockets, and prints what it saw as one line of JSON. */
export interface PageLoad {
  readonly port: number
  readonly paths: readonly string[]
  readonly connections: number
  readonly seconds: number
}

export interface PagesSeen {
  readonly pages: number
  readonly perSecond: number
  readonly errors: number
  readonly p50: number
  readonly p99: number
}

async function run({ port, paths, connections, seconds }: PageLoad): Promise<PagesSeen> {
  const requests = paths.map(path =>
    Buffer.from(`GET ${path} HTTP/1.1\r\nhost: localhost\r\naccept-encoding: gzip\r\n\r\n`, 'latin1')
  )
  const latencies: number[] = []
  let errors = 0
  const began = performance.now()
  const isOver = () => performance.now() - began > seconds * 1000
  const each = (first: number) =>
    converse(port, requests, first, isOver, (status, ms) => {
      if (status === 200) latencies.push(ms)
      else errors++
    })
  await Promise.all(Array.from({ length: connections }, (_, at) => each(at)))
  const took = (performance.now() - began) / 1000
  latencies.sort((a, b) => a - b)
  const at = (share: number) => Math.round((latencies[Math.floor(latencies.length * share)] ?? 0) * 100) / 100
  const pages = latencies.length
  return { pages, perSecond: Math.round(pages / took), errors, p50: at(0.5), p99: at(0.99) }
}

/** One connection, one page after the other, every page in turn. */
function converse(
  port: number,
  requests: readonly Buffer[],
  first: number,
  isOver: () => boolean,
  answered: (status: number, ms: number) => void
): Promise<void> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.setNoDelay(true)
    let next = first
    let sentAt = 0
    let left: number | undefined
    let status = 0
    const send = () => {
      if (isOver()) {
        socket.destroy()
        return
      }
      sentAt = performance.now()
      socket.write(requests[next++ % requests.length] ?? '')
    }
    socket.on('connect', send)
    socket.on('data', piece => {
      if (left === undefined) {
        left = lengthOf(piece)
        status = Number(piece.toString('latin1', 9, 12))
      }
      left -= piece.length
      if (left > 0) return
      left = undefined
      answered(status, performance.now() - sentAt)
      send()
    })
    socket.on('error', () => answered(0, 0))
    socket.on('close', () => resolve())
  })
}

/** How long the whole answer will be, head included. */
function lengthOf(first: Buffer): number {
  const head = first.indexOf('\r\n\r\n') + 4
  return head + Number(/content-length: (\d+)/i.exec(first.toString('latin1', 0, head))?.[1] ?? 0)
}

if (import.meta.main) console.log(JSON.stringify(await run(JSON.parse(process.argv[2] ?? ''))))
