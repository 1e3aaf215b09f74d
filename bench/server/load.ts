import { createHash, randomBytes } from 'node:crypto'
import { connect } from 'node:net'

/**
 * A load generator in a process of its own, over raw sockets, so that it is never the slow part. Each connection
 * sends its next request when the last one has been answered. Prints what it saw as one line of JSON.
 */
export interface Load {
  readonly port: number
  readonly kind: 'create' | 'read' | 'replace-same' | 'letter'
  readonly connections: number
  /** Ends after so many seconds … */
  readonly seconds: number
  /** … or so many requests. */
  readonly requests?: number
  /** How many drops of `seed` there are to read. */
  readonly kept?: number
  readonly seed: string
}

export interface Seen {
  readonly perSecond: number
  readonly errors: number
  readonly p50: number
  readonly p99: number
  readonly done: number
}

export const addressOf = (seed: string, n: number): Buffer => createHash('sha256').update(`${seed} ${n}`).digest()

const drop = Buffer.alloc(1024, 1)
const letter = Buffer.alloc(8192, 1)
const box = Buffer.alloc(32, 7)
const paths = {
  create: '/api/drops/create',
  read: '/api/drops/read',
  'replace-same': '/api/drops/replace',
  letter: '/api/letters/leave'
}

async function run(load: Load): Promise<Seen> {
  const nonce = await askNonce(load.port)
  const latencies: number[] = []
  let [sent, done, errors] = [0, 0, 0]
  const began = performance.now()
  const isOver = () =>
    performance.now() - began > load.seconds * 1000 || (load.requests !== undefined && sent >= load.requests)

  function body(): Buffer {
    const n = sent++
    if (load.kind === 'read') return addressOf(load.seed, Math.floor(Math.random() * (load.kept ?? 1)))
    const proof = Buffer.concat([nonce, Buffer.alloc(8)])
    if (load.kind === 'letter') return Buffer.concat([proof, box, randomBytes(16), letter])
    const pen = randomBytes(32)
    return Buffer.concat([proof, addressOf(load.seed, n), pen, drop])
  }

  await Promise.all(Array.from({ length: load.connections }, () => converse(load, isOver, body, answered)))
  function answered(status: number, ms: number): void {
    if (status === 200) done++
    else errors++
    latencies.push(ms)
  }
  const seconds = (performance.now() - began) / 1000
  latencies.sort((a, b) => a - b)
  const at = (share: number) => round(latencies[Math.floor(latencies.length * share)] ?? 0)
  return { perSecond: Math.round(done / seconds), errors, p50: at(0.5), p99: at(0.99), done }
}

const round = (ms: number): number => Math.round(ms * 100) / 100

/** One connection, one request at a time. */
function converse(
  load: Load,
  isOver: () => boolean,
  body: () => Buffer,
  answered: (status: number, ms: number) => void
): Promise<void> {
  return new Promise(resolve => {
    const socket = connect(load.port, '127.0.0.1')
    socket.setNoDelay(true)
    let sentAt = 0
    let left: number | undefined
    const send = () => {
      if (isOver()) {
        socket.destroy()
        return resolve()
      }
      sentAt = performance.now()
      socket.write(request(paths[load.kind], body()))
    }
    socket.on('connect', send)
    socket.on('data', piece => {
      left = (left ?? lengthOf(piece)) - piece.length
      if (left > 0) return
      left = undefined
      answered(Number(piece.toString('latin1', 9, 12)) || 200, performance.now() - sentAt)
      send()
    })
    socket.on('error', () => {
      answered(0, 0)
      resolve()
    })
    socket.on('close', () => resolve())
  })
}

/** How long the whole answer will be, head included. */
function lengthOf(first: Buffer): number {
  const head = first.indexOf('\r\n\r\n') + 4
  const length = /content-length: (\d+)/i.exec(first.toString('latin1', 0, head))?.[1] ?? '0'
  return head + Number(length)
}

function request(path: string, body: Buffer): Buffer {
  const head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/octet-stream\r\ncontent-length: ${body.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head, 'latin1'), body])
}

/** Peers that ask for no work answer nothing of use; any sixteen bytes will do for them. */
async function askNonce(port: number): Promise<Buffer> {
  const response = await fetch(`http://127.0.0.1:${port}/api/challenge`, { method: 'POST' })
  const bytes = Buffer.from(await response.arrayBuffer())
  return bytes.length >= 16 ? bytes.subarray(0, 16) : Buffer.alloc(16)
}

if (import.meta.main) console.log(JSON.stringify(await run(JSON.parse(process.argv[2] ?? ''))))
