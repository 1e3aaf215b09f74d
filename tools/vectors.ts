import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { publish, published } from '../test/lib/vectors/published.ts'

// node tools/vectors.ts. Writes docs/vectors anew; to be run when the protocol changes, and never to please a test.
mkdirSync(path.dirname(published), { recursive: true })
writeFileSync(published, `${JSON.stringify(await publish(), undefined, 2)}\n`)
console.log(`Written: ${path.relative('', published)}`)
