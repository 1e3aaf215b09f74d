import { parseSecret } from '../../letters/secret.ts'
import { shape } from '../../vocabulary/parse.ts'

/** What the office's example drop is made from, so that it can be renewed like everything else. */
export const parseHeldExample = shape({ secret: parseSecret })
