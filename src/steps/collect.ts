import { ownerOf } from '../letters/keys.ts'
import { type LetterRefusal, letterDays } from '../letters/letter.ts'
import { openPost, type Post } from '../letters/post.ts'
import { addDays } from '../vocabulary/day.ts'
import type { ClientId, LeftLetter, Owner } from '../wire/letterbox.ts'
import { boxesOf, type OwnBox } from './boxes.ts'
import { keepBuddyRequest } from './buddy.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import type { LetterNote } from './held/letter-note.ts'
import { type Misplaced, misplaced, type News } from './news.ts'
import { done, good, type Outcome } from './outcome.ts'
import { receiveAtLead } from './receive-at-lead.ts'
import { receiveAtMentee } from './receive-at-mentee.ts'
import { receiveAtMentor } from './receive-at-mentor.ts'

export type { News } from './news.ts'

import type { World } from './world.ts'

export interface Collected {
  readonly news: readonly News[]
  /** Letters that could not be taken this time. They never hold up the others. */
  readonly notes: readonly LetterNote[]
}

/**
 * Empties every letterbox of this desk, each in a call of its own: fetch, open, keep in the vault, then delete.
 * Killed anywhere in between, nothing is lost and nothing is taken twice.
 */
export const collect = (world: World, desk: Desk): Promise<Outcome<Collected>> =>
  desk.inTurn(() => collectAll(world, desk))

/** Within a turn. */
export async function collectAll(world: World, desk: Desk): Promise<Outcome<Collected>> {
  const news: News[] = []
  const notes: LetterNote[] = []
  for (const box of boxesOf(desk)) {
    const emptied = await empty(world, desk, box)
    if (!emptied.ok) return emptied
    news.push(...emptied.value.news)
    notes.push(...emptied.value.notes)
  }
  return good({ news, notes })
}

/** How many letters are taken between two saves: together they fit into one item of the vault. */
const lettersPerSave = 8

async function empty(world: World, desk: Desk, box: OwnBox): Promise<Outcome<Collected>> {
  const owner = await ownerOf(box.keys.boxSecret)
  const listed = await world.line.listLetters(owner)
  if (!listed.ok) return listed
  const news: News[] = []
  const refused = new Map<Refused, number>()
  const room = { forUnasked: mostUnasked - unaskedAt(desk) }
  for (let at = 0; at < listed.value.length; at += lettersPerSave) {
    const taken: ClientId[] = []
    for (const letter of listed.value.slice(at, at + lettersPerSave)) {
      const opened = await take(world, desk, box, letter, room)
      if (!opened.ok) refused.set(opened.refusal, (refused.get(opened.refusal) ?? 0) + 1)
      else if (opened.value) news.push(opened.value)
      if (opened.ok || !mayStillOpen(opened.refusal)) taken.push(letter.clientId)
    }
    const kept = await keepThenDelete(world, desk, owner, taken)
    if (!kept.ok) return kept
  }
  const notes = [...refused].map(([refusal, count]) => note(world, desk, box, refusal, count))
  const saved = desk.vault.unsaved ? await desk.vault.save() : done
  return saved.ok ? good({ news, notes }) : saved
}

async function keepThenDelete(
  world: World,
  desk: Desk,
  owner: Owner,
  clientIds: readonly ClientId[]
): Promise<Outcome<void>> {
  const saved = desk.vault.unsaved ? await desk.vault.save() : done
  if (!saved.ok || clientIds.length === 0) return saved
  return world.line.deleteLetters({ owner, clientIds })
}

/** So many letters that anybody may leave wait at one desk: a flood of them must not fill its private space. */
const mostUnasked = 1_000

const unaskedAt = ({ held }: Desk): number =>
  held.receivedReferrals().filter(({ stage }) => stage === 'arrived').length +
  held.buddyRequests().filter(({ doneOn }) => doneOn === undefined).length
const isUnasked = ({ purpose }: Post): boolean => purpose === 'referral' || purpose === 'buddy'

type Refused = LetterRefusal | 'misplaced' | 'desk-full'

/** A fresher roster or a newer program may yet read these, and a desk gets room again, so they stay where they are. */
const mayStillOpen = (refusal: Refused): boolean =>
  refusal === 'old-roster' || refusal === 'fork' || refusal === 'unknown-version' || refusal === 'desk-full'

type Taken = { readonly ok: true; readonly value: News | undefined } | { readonly ok: false; readonly refusal: Refused }

/** A letter taken before, whose deletion was cut short, is news to nobody. */
async function take(
  world: World,
  desk: Desk,
  box: OwnBox,
  letter: LeftLetter,
  room: { forUnasked: number }
): Promise<Taken> {
  const reading = { scheme: desk.scheme.published, today: world.today, threads: box.threads }
  const opened = await openPost(letter.body, box.keys, reading, box.chosen)
  if (!opened.ok) return opened
  if (isRemembered(desk, opened.value.id)) return good(undefined)
  if (isUnasked(opened.value) && room.forUnasked-- <= 0) return { ok: false, refusal: 'desk-full' }
  const received = await receive(world, desk, opened.value)
  if (received.kind === 'misplaced') return { ok: false, refusal: 'misplaced' }
  remember(world, desk, opened.value.id)
  return good(received)
}

function receive(world: World, desk: Desk, post: Post): Promise<News | Misplaced> | News | Misplaced {
  switch (desk.kind) {
    case 'lead':
      return receiveAtLead(world, desk, post)
    case 'mentor':
      return receiveAtMentor(world, desk, post)
    case 'mentee':
      return receiveAtMentee(world, desk, post)
    case 'office':
      return post.purpose === 'buddy' ? keepBuddyRequest(world, desk, post) : misplaced
  }
}

const isRemembered = (desk: Desk, id: string): boolean =>
  desk.vault.list(kinds.seenLetters).some(({ value }) => value.ids.includes(id))

/** So many ids fit into one item: a flood of letters must not push out what was remembered before it. */
const idsPerItem = 2_000

/** By month; months are forgotten once every letter of theirs would be refused as too old. */
function remember(world: World, desk: Desk, id: string): void {
  const month = world.today.slice(0, 7)
  const kept = desk.vault.list(kinds.seenLetters)
  const ofMonth = kept.filter(({ value }) => value.month === month)
  const open = ofMonth.find(({ value }) => value.ids.length < idsPerItem)
  const name = open?.id ?? (ofMonth.length === 0 ? month : `${month}-${ofMonth.length}`)
  desk.vault.put(kinds.seenLetters, name, { month, ids: [...(open?.value.ids ?? []), id] })
  const oldest = addDays(world.today, -letterDays - 1).slice(0, 7)
  for (const { id: old, value } of kept) if (value.month < oldest) desk.vault.remove(kinds.seenLetters, old)
}

function note(world: World, desk: Desk, box: OwnBox, refusal: Refused, count: number): LetterNote {
  const id = `${world.today}-${box.name}-${refusal}`.slice(0, 64)
  const before = mayStillOpen(refusal) ? 0 : (desk.vault.get(kinds.letterNote, id)?.count ?? 0)
  const made = { id, on: world.today, box: box.name, refusal, count: before + count }
  if (desk.vault.get(kinds.letterNote, id)?.count !== made.count) desk.vault.put(kinds.letterNote, id, made)
  return made
}
