import { type Bytes, concat } from '../../wire/bytes.ts'

export type BodyFault = 'too-long' | 'wrong-type' | 'malformed'

/**
 * The whole body of a request, or why not: another type than application/octet-stream, longer than `longest` (found
 * out before more than that is held, whether or not its length was announced), or broken off on the way.
 */
export async function readBody(request: Request, longest: number): Promise<Bytes | BodyFault> {
  const type = request.headers.get('content-type')
  const announced = request.headers.get('content-length')
  if (type === null ? announced !== '0' && request.body !== null : type !== 'application/octet-stream') {
    return 'wrong-type'
  }
  if (announced !== null && Number(announced) > longest) return 'too-long'
  try {
    const body = announced === null ? await readUpTo(request, longest) : await readAll(request)
    return body.length > longest ? 'too-long' : body
  } catch {
    return 'malformed'
  }
}

const readAll = async (request: Request): Promise<Bytes> => new Uint8Array(await request.arrayBuffer())

/** Stops one piece after the limit. */
async function readUpTo(request: Request, longest: number): Promise<Bytes> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of request.body ?? []) {
    pieces.push(piece)
    length += piece.length
    if (length > longest) break
  }
  return concat(...pieces)
}
