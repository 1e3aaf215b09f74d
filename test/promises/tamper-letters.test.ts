import assert from 'node:assert/strict'
import { boxIdOf, ownerOf, type PersonKeys } from '../../src/letters/keys.ts'
import type { Recipient } from '../../src/letters/letter.ts'
import { openPost } from '../../src/letters/post.ts'
import { sealingSuite } from '../../src/letters/primitives/xwing.ts'
import { sealProfile } from '../../src/letters/profile.ts'
import { sealReferral } from '../../src/letters/referral.ts'
import { openReply, sealReply } from '../../src/letters/reply.ts'
import { bytesOf, makeSecret } from '../../src/letters/secret.ts'
import { openWelcome, sealWelcome } from '../../src/letters/welcome.ts'
import { addDays } from '../../src/vocabulary/day.ts'
import { type Bytes, concat, prefixed, u8, utf8 } from '../../src/wire/bytes.ts'
import type { BoxId, ClientId, Owner } from '../../src/wire/letterbox.ts'
import { type Alteration, type Hostile, testAlterations, unnoticed, verdictOf } from '../lib/alterations.ts'
import { type LetterWorld, makeReferral, newThread, profile, random, today } from '../lib/letter-world.ts'

/** Protocol 6 and 12: a letter that is not what it was, not for its reader or not from who may write it has a name. */

const thread = newThread()

async function replyFrom(world: LetterWorld, writer: 'priya' | 'tom' | 'eve'): Promise<Bytes> {
  const said = { kind: 'received', note: '' } as const
  const sealed = await sealReply(said, world.asha.box, thread, world[writer].keys, world.writing)
  assert.ok(sealed.ok)
  return sealed.value.envelope.body
}

/** What Asha's browser says of a lead's answer, so many days later. */
async function replyVerdict(world: LetterWorld, writer: 'priya' | 'tom' | 'eve', days = 0): Promise<string> {
  const reading = { ...world.reading(thread), today: addDays(today, days) }
  return verdictOf(await openReply(await replyFrom(world, writer), world.asha.keys, reading))
}

/** Leaves a letter in a box and takes out of it what lies there, as browsers do. */
async function throughTheBox({ line }: Hostile, owner: Owner, body: Bytes): Promise<Bytes[]> {
  const letter = { box: await boxIdOf(owner), clientId: random(16) as ClientId, body }
  assert.ok((await line.leaveLetter(letter)).ok)
  const letters = await line.listLetters(owner)
  assert.ok(letters.ok)
  return letters.value.map(each => each.body)
}

/** A referral sealed to Priya, found in somebody's box. */
async function redirectedVerdict(hostile: Hostile, reader: 'tom' | 'priya'): Promise<string> {
  const { world } = hostile
  const referral = await makeReferral(world.asha.box)
  const sealed = await sealReferral(referral, world.priya.card, newThread(), world.writing)
  assert.ok(sealed.ok)
  const { keys } = world[reader]
  const found = await throughTheBox(hostile, await ownerOf(keys.boxSecret), sealed.value.envelope.body)
  const opened = await Promise.all(found.map(body => openPost(body, keys, world.reading())))
  return verdictOf(opened[0] ?? { ok: false })
}

/** Priya opens Ben's profile and seals its plaintext, his signature and all, to somebody. */
async function passedOnVerdict(world: LetterWorld, reader: 'tom' | 'priya'): Promise<string> {
  const sealed = await sealProfile(profile, world.priya.card, world.ben.keys, world.writing)
  assert.ok(sealed.ok)
  const body = await sealedAnew(world, sealed.value.envelope.body, world.priya.keys, world[reader].card)
  return verdictOf(await openPost(body, world[reader].keys, world.reading()))
}

async function sealedAnew({ scheme }: LetterWorld, body: Bytes, keys: PersonKeys, to: Recipient): Promise<Bytes> {
  const suite = await sealingSuite()
  const infoFor = (box: Bytes) => concat(prefixed(utf8('elevenses/letter/1')), scheme.id, box)
  const sealing = await suite.keysOf(bytesOf(keys.sealingSeed))
  const box = await boxIdOf(await ownerOf(keys.boxSecret))
  const plaintext = await suite.open(sealing, infoFor(box), body.subarray(1))
  const again = plaintext && (await suite.seal(bytesOf(to.sealingKey), infoFor(bytesOf(to.box)), plaintext))
  assert.ok(again)
  return concat(u8(1), again)
}

/** One letter left twice, read by a browser that remembers ids or does not. */
async function replayedVerdict(hostile: Hostile, seen: Set<string> | undefined): Promise<string> {
  const { world } = hostile
  const owner = await ownerOf(world.asha.keys.boxSecret)
  const body = await replyFrom(world, 'priya')
  await throughTheBox(hostile, owner, body)
  for (const found of await throughTheBox(hostile, owner, body)) {
    const opened = await openReply(found, world.asha.keys, world.reading(thread))
    if (!opened.ok) continue
    if (seen?.has(opened.value.id)) return 'replayed'
    seen?.add(opened.value.id)
  }
  return unnoticed
}

/** Eve welcomes Asha, who chose one of the two. */
async function welcomeVerdict(world: LetterWorld, chosen: 'ben' | 'eve'): Promise<string> {
  const said = { pairingSecret: makeSecret(random), note: '' }
  const sealed = await sealWelcome(said, world.asha.box, thread, world.eve.keys, world.writing)
  assert.ok(sealed.ok)
  const { body } = sealed.value.envelope
  return verdictOf(await openWelcome(body, world.asha.keys, world.reading(thread), world[chosen].card.signingKey))
}

async function stolenBoxVerdict({ line, world }: Hostile, owner: Owner): Promise<string> {
  const box = bytesOf(world.asha.box.box) as BoxId
  const body = await replyFrom(world, 'priya')
  assert.ok((await line.leaveLetter({ box, clientId: random(16) as ClientId, body })).ok)
  const listed = await line.listLetters(owner)
  assert.ok(listed.ok)
  return listed.value.length === 0 ? 'nothing' : unnoticed
}

const alterations: readonly Alteration[] = [
  {
    what: 'Asha’s letter to Priya is laid into Tom’s box',
    named: 'altered',
    verdict: hostile => redirectedVerdict(hostile, 'tom'),
    breach: { what: 'Priya’s own box', verdict: hostile => redirectedVerdict(hostile, 'priya') }
  },
  {
    what: 'Priya passes Ben’s signed profile on to Tom as if Ben had written to him',
    named: 'not-for-me',
    verdict: ({ world }) => passedOnVerdict(world, 'tom'),
    breach: { what: 'the reader it was signed for', verdict: ({ world }) => passedOnVerdict(world, 'priya') }
  },
  {
    what: 'a letter is shown a second time under another client id',
    named: 'replayed',
    verdict: hostile => replayedVerdict(hostile, new Set()),
    breach: { what: 'a browser that remembers no ids', verdict: hostile => replayedVerdict(hostile, undefined) }
  },
  {
    what: 'a letter ten months old is shown',
    named: 'expired',
    verdict: ({ world }) => replyVerdict(world, 'priya', 300),
    breach: { what: 'a letter of yesterday', verdict: ({ world }) => replyVerdict(world, 'priya', 1) }
  },
  {
    what: 'Eve, a mentor, answers as if she were a lead',
    named: 'not-entitled',
    verdict: ({ world }) => replyVerdict(world, 'eve'),
    breach: { what: 'Tom, who is one', verdict: ({ world }) => replyVerdict(world, 'tom') }
  },
  {
    what: 'a lead answers in a thread Asha never began',
    named: 'wrong-thread',
    async verdict({ world }) {
      return verdictOf(await openReply(await replyFrom(world, 'priya'), world.asha.keys, world.reading(newThread())))
    },
    breach: { what: 'the thread of her referral', verdict: ({ world }) => replyVerdict(world, 'priya') }
  },
  {
    what: 'Eve welcomes Asha, who chose Ben',
    named: 'not-my-choice',
    verdict: ({ world }) => welcomeVerdict(world, 'ben'),
    breach: { what: 'Asha having chosen Eve', verdict: ({ world }) => welcomeVerdict(world, 'eve') }
  },
  {
    what: 'Eve asks for the letters in Asha’s box',
    named: 'nothing',
    verdict: hostile => stolenBoxVerdict(hostile, random(32) as Owner),
    breach: {
      what: 'the secret of the box',
      verdict: async hostile => stolenBoxVerdict(hostile, await ownerOf(hostile.world.asha.keys.boxSecret))
    }
  }
]

testAlterations(alterations)
