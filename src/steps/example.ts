import { type DropKeys, dropOf, sealDrop } from '../letters/drop.ts'
import { bytesOf, makeSecret } from '../letters/secret.ts'
import { toBase64url, utf8 } from '../wire/bytes.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import { done, type Outcome } from './outcome.ts'
import { publish } from './publish.ts'
import type { SchemeRefusal } from './scheme.ts'
import type { World } from './world.ts'

/** A request that nobody made: everybody may look at what the server sees of it. The number is one for stories. */
const madeUp = {
  calledName: 'Sam',
  telephone: '01632 960 999',
  safeTimes: 'After seven in the evening',
  reasons: 'I have been offered a partnership and I cannot tell whether I want it.'
}
const { calledName, telephone, safeTimes, reasons } = madeUp
const says = `I am called ${calledName}. ${reasons} Please ring me on ${telephone}, ${safeTimes.toLowerCase()}.`

/**
 * Seals the made-up request into a drop as every request is sealed, and names its address in the scheme's settings. Does
 * nothing where they name one already; walked again after a failure it goes on where it stopped.
 */
export async function leaveExample(world: World, office: Desk): Promise<Outcome<void, SchemeRefusal>> {
  if (office.scheme.settings.example) return done
  if (!office.vault.get(kinds.example, 'example')) {
    office.vault.put(kinds.example, 'example', { secret: makeSecret(world.random) })
    const saved = await office.vault.save()
    if (!saved.ok) return saved
  }
  const drop = await exampleDrop(office)
  const left = drop ? await leave(world, drop) : done
  if (!left.ok || !drop) return left
  return publish(world, office, 'scheme', {
    ...office.scheme.settings,
    example: { address: toBase64url(drop.address), says }
  })
}

/**
 * Once a quarter, like everything held. One that the server has thrown away meanwhile is left there again; where somebody
 * else was faster (its address is public), it is theirs.
 */
export async function renewExample(world: World, desk: Desk): Promise<Outcome<void>> {
  const drop = await exampleDrop(desk)
  if (!drop) return done
  const renewed = await world.line.renewDrops([{ address: drop.address, pen: drop.pen }])
  if (renewed.ok || renewed.refusal === 'wrong-pen') return done
  return renewed.refusal === 'absent' ? leave(world, drop) : renewed
}

async function exampleDrop(desk: Desk): Promise<DropKeys | undefined> {
  const secret = desk.vault.get(kinds.example, 'example')?.secret
  return secret === undefined ? undefined : dropOf(bytesOf(secret))
}

/** What lies there already is ours: nobody else knows the address before it is named. */
async function leave(world: World, drop: DropKeys): Promise<Outcome<void>> {
  const body = await sealDrop(drop, 'item', 'example', utf8(JSON.stringify(madeUp)))
  if (!body.ok) throw new Error('steps: the example is longer than a drop')
  const left = await world.line.createDrop({ address: drop.address, pen: drop.pen, body: body.value })
  return !left.ok && left.refusal === 'occupied' ? done : left
}
