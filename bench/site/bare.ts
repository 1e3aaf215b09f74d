import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * What our pages are measured beside: node:http that answers the very same bytes from a table, and does nothing else.
 * Reads them from a file of JSON: by path, the headers and the packed body in base64.
 */
export type Kept = Readonly<
  Record<string, { readonly headers: Readonly<Record<string, string>>; readonly body: string }>
>

const kept: Kept = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const answers = new Map(
  Object.entries(kept).map(([path, { headers, body }]) => [path, { headers, body: Buffer.from(body, 'base64') }])
)
const server = createServer((request, response) => {
  const answer = answers.get(request.url ?? '')
  response.writeHead(answer ? 200 : 404, answer?.headers)
  response.end(answer?.body)
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
process.on('SIGTERM', () => process.exit())
