import type { Post } from '../letters/post.ts'
import type { Desk } from './desk.ts'
import * as kinds from './held/kinds.ts'
import { type Misplaced, misplaced, type News } from './news.ts'
import type { World } from './world.ts'

/** Keeps an introduction: the only letter a mentor gets. */
export function receiveAtMentor(world: World, mentor: Desk, post: Post): News | Misplaced {
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
