/** Every way the server says no: a stable code and the status it travels under (application/problem+json). */
export const refusals = {
  malformed: { status: 400, sentence: 'The request is not laid out as this call asks.' },
  'too-long': { status: 413, sentence: 'The request is longer than this call allows.' },
  'wrong-size': { status: 422, sentence: 'A sealed thing must have exactly one of the agreed sizes.' },
  'unknown-version': { status: 422, sentence: 'The first byte names a version this server does not know.' },
  'proof-missing': { status: 428, sentence: 'The proof of work does not meet the difficulty asked for.' },
  'proof-stale': { status: 428, sentence: 'The proof of work is for a challenge that has passed. Ask for a new one.' },
  'wrong-pen': { status: 403, sentence: 'The pen is not the pen of this drop.' },
  'wrong-owner': { status: 403, sentence: 'The owner does not hash to this box.' },
  occupied: { status: 409, sentence: 'Something else already lies in this place.' },
  changed: { status: 409, sentence: 'It has changed since it was last read. Read again and apply the change again.' },
  absent: { status: 404, sentence: 'Nothing lies in this place.' },
  'notice-unsigned': { status: 422, sentence: 'The signature of the notice is not valid.' },
  'notice-out-of-chain': { status: 409, sentence: 'The notice does not follow the newest one of its name.' },
  'notice-not-entitled': { status: 403, sentence: 'The signer may not sign a notice of this name.' },
  'wrong-scheme': { status: 409, sentence: 'This server keeps another scheme, or none yet.' },
  'set-up-code': { status: 403, sentence: 'Setting up from another machine needs the code printed on the console.' },
  'unknown-route': { status: 404, sentence: 'There is nothing at this address.' },
  'wrong-method': { status: 405, sentence: 'This call must be made with another method.' },
  'wrong-type': { status: 415, sentence: 'The body must be sent as application/octet-stream.' },
  'too-slow': { status: 408, sentence: 'The request took too long to arrive.' },
  busy: { status: 429, sentence: 'Too many calls are waiting. Try again in a moment.' },
  full: { status: 507, sentence: 'The server has no room left. Nothing was kept; try again later.' },
  stopping: { status: 503, sentence: 'The server is stopping. Nothing was kept; try again in a moment.' },
  failed: { status: 500, sentence: 'Something went wrong on the server. Nothing was kept; try again in a moment.' }
} as const satisfies Record<string, { status: number; sentence: string }>

export type RefusalCode = keyof typeof refusals

/** `away`: no answer could be had. `unreadable`: an answer came that this program cannot read. */
export type Refusal = RefusalCode | 'away' | 'unreadable'

export const isRefusalCode = (text: unknown): text is RefusalCode =>
  typeof text === 'string' && Object.hasOwn(refusals, text)
