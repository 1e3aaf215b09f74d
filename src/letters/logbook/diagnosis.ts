import type { Bytes } from '../../wire/bytes.ts'
import { tagOf } from '../primitives/aead.ts'
import type { EntryFault } from './contract.ts'
import type { LaneKeys } from './lane-keys.ts'
import { openEntries } from './sealed-entry.ts'

/** What of a lane is looked at to say what is wrong with it. */
export interface LaneToDiagnose {
  readonly keys: LaneKeys
  readonly length: number
  body(number: number): Bytes | undefined
  tag(number: number): Bytes | undefined
  isBroken(number: number): boolean
}

/** Beyond this many, entries are called replaced without a search for where they come from. */
const mostSearched = 16

/** Says of every number whose entry did not open what is wrong with it. */
export async function namesOfFaults(
  lane: LaneToDiagnose,
  unopened: readonly number[]
): Promise<ReadonlyMap<number, EntryFault>> {
  const faults = new Map<number, EntryFault>()
  for (const number of unopened) if (!lane.body(number)) faults.set(number, 'missing')
  const present = unopened.filter(number => !faults.has(number))
  for (const number of present) {
    const isStray = present.length <= mostSearched && (await belongsElsewhere(lane, number, present))
    if (isStray) faults.set(number, 'reordered')
  }
  for (const number of present) {
    if (faults.has(number)) continue
    // Behind a hole or a replaced entry even a genuine one cannot open.
    const isFollower = faults.has(number - 1) || lane.isBroken(number - 1)
    faults.set(number, isFollower ? 'follows-a-fault' : 'replaced')
  }
  return faults
}

/** Whether what lies here was sealed for another number, behind whatever stood there or stands somewhere here now. */
async function belongsElsewhere(lane: LaneToDiagnose, number: number, present: readonly number[]): Promise<boolean> {
  const body = lane.body(number)
  if (!body) return false
  const strayTags = present.flatMap(each => lane.body(each) ?? []).map(tagOf)
  for (let other = 1; other <= lane.length; other++) {
    const before = lane.tag(other - 1)
    const tags = before ? [before] : []
    // Next to a stray, the tag it was sealed behind may be lying anywhere among the strays.
    const nearStray = present.includes(other) || present.includes(other - 1)
    if (await opensBehind(lane, other, nearStray ? [...tags, ...strayTags] : tags, body)) return other !== number
  }
  return false
}

async function opensBehind(
  lane: LaneToDiagnose,
  number: number,
  tags: readonly Bytes[],
  body: Bytes
): Promise<boolean> {
  const opened = await openEntries(
    lane.keys,
    tags.map(previousTag => ({ number, previousTag, body }))
  )
  return opened.some(entry => entry !== 'unopened')
}
