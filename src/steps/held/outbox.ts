import { key, type Parse, type Parsed, shape, text, variant } from '../../vocabulary/parse.ts'

/** Sealed bytes as base64url text. */
const sealed: Parse<string> = value =>
  typeof value === 'string' && value.length < 400_000 && /^[A-Za-z0-9_-]*$/.test(value) ? value : undefined

/**
 * What is sealed and not yet acknowledged by the server. It is kept together with the state it belongs to, so that a
 * browser that dies in between sends the same bytes later, and never a second letter.
 */
export const parseOutgoing = variant('kind', {
  letter: shape({ id: text(64), concerns: text(64), box: key(32), clientId: key(16), body: sealed }),
  drop: shape({ id: text(64), concerns: text(64), address: key(32), pen: key(32), body: sealed })
})
export type Outgoing = Parsed<typeof parseOutgoing>
