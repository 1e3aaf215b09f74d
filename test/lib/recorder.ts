import { hash } from 'node:crypto'
import { type Bytes, toHex } from '../../src/wire/bytes.ts'
import type { Endpoint } from '../../src/wire/endpoints.ts'
import type { Send } from '../../src/wire/line.ts'
import { parseCreateDrop, parseLeaveLetter, parseWorked } from '../../src/wire/messages.ts'

/** Who left a row on the server, during which act, and as the how many-th: the truth the thief would like to know. */
export interface Arrival {
  readonly by: string
  readonly act: string
  readonly at: number
}

/** Listens between people and the server, and remembers who left what. The server and its files know none of this. */
export interface Recorder {
  /** The line of one person. */
  sendAs(person: string): Send
  /** Names what happens from now on. */
  begin(act: string): void
  /** By hex of the hashed address of a drop, or of a letter's client id. */
  readonly arrivals: ReadonlyMap<string, Arrival>
  /** After how many calls `then` is run, once. */
  at(calls: number, then: () => void): void
}

export function createRecorder(send: Send): Recorder {
  const arrivals = new Map<string, Arrival>()
  let act = ''
  let calls = 0
  let planned: { readonly calls: number; readonly then: () => void } | undefined

  const note = (key: string, by: string) => arrivals.set(key, { by, act, at: arrivals.size })

  return {
    arrivals,
    begin: name => {
      act = name
    },
    at: (count, then) => {
      planned = { calls: count, then }
    },
    sendAs: person => async (endpoint, body) => {
      const left = leftBy(endpoint, body)
      if (left) note(left, person)
      const reply = await send(endpoint, body)
      if (planned && ++calls >= planned.calls) {
        const { then } = planned
        planned = undefined
        then()
      }
      return reply
    }
  }
}

function leftBy(endpoint: Endpoint, body: Bytes): string | undefined {
  if (endpoint !== 'createDrop' && endpoint !== 'leaveLetter') return undefined
  const request = parseWorked(body)?.request
  if (!request) return undefined
  if (endpoint === 'leaveLetter') return hexOf(parseLeaveLetter(request)?.clientId)
  const address = parseCreateDrop(request)?.address
  return address && hash('sha256', address, 'hex')
}

const hexOf = (bytes: Bytes | undefined): string | undefined => bytes && toHex(bytes)
