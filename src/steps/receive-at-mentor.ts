import type { Post } from '../letters/post.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import { type Misplaced, misplaced, type News } from './news.ts'
import type { World } from './world.ts'

/** Keeps what a lead asks or tells: a mentor gets no other letter. */
export function receiveAtMentor(world: World, mentor: Desk, post: Post): News | Misplaced {
  if (post.purpose === 'brief') return keepBrief(world, mentor, post)
  if (post.purpose !== 'introduction') return misplaced
  const { id, signer, body, thread } = post
  mentor.vault.put(kinds.receivedIntroduction, id, {
    stage: 'arrived',
    id,
    lead: signer,
    introduction: body,
    thread,
    receivedOn: world.today
  })
  return { kind: 'introduction', id }
}

function keepBrief(world: World, mentor: Desk, post: Extract<Post, { purpose: 'brief' }>): News {
  const { id, signer, body, thread } = post
  const arrived = { stage: 'arrived', id, lead: signer, brief: body, thread, receivedOn: world.today } as const
  mentor.vault.put(kinds.receivedBrief, id, arrived)
  return { kind: 'brief', id }
}
