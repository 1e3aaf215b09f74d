import { stepRefusals } from './step-refusals.ts'

/** What a person reads when something was refused: what happened, and what to do now. Nothing they typed is lost. */
export interface RefusalText {
  readonly sentence: string
  readonly next: string
}

const program = 'This is a fault in the program, not something you did.'
const kept = 'What you wrote is still here.'
const reload = `Open the page afresh and try again. If it happens again, ring the scheme's office.`
const noRoom = 'The scheme has no room left for anything new.'
const makeRoom = `${kept} Ring the scheme's office; they can make room.`

const texts: Readonly<Record<string, RefusalText>> = {
  ...stepRefusals,

  // Said by the server.
  malformed: { sentence: program, next: reload },
  'too-long': {
    sentence: 'That was longer than there is room for.',
    next: `${kept} Shorten it a little and send it again.`
  },
  'wrong-size': { sentence: program, next: reload },
  'unknown-version': {
    sentence: 'This was made by a newer version of the program than the one on your screen.',
    next: 'Open the page afresh to get the newest version, then try again.'
  },
  'proof-missing': {
    sentence: 'Your browser did not finish the small sum that keeps nuisance senders away.',
    next: `${kept} Try again.`
  },
  'proof-stale': { sentence: 'It took a little too long to send.', next: `${kept} Try again.` },
  'wrong-pen': {
    sentence: 'Only the person who wrote this can change it.',
    next: 'If you did write it, open your private space again with your six words and try once more.'
  },
  'wrong-owner': {
    sentence: 'These letters belong to someone else.',
    next: 'Open your private space again with your six words.'
  },
  occupied: {
    sentence: 'Something else was already kept in this place.',
    next: `${kept} Try again; it will find a place of its own.`
  },
  changed: {
    sentence: 'This was changed on another device, or in another tab, a moment ago.',
    next: `${kept} Look at the newest version, then make your change again.`
  },
  absent: {
    sentence: 'There is nothing here any more.',
    next: 'It was deleted, or nothing was opened for 18 months and it was cleared.'
  },
  'notice-unsigned': {
    sentence: 'A public page of this scheme does not carry a valid signature.',
    next: `Do not send anything. Ring the scheme's office and read this sentence out.`
  },
  'notice-out-of-chain': {
    sentence: 'Someone else of the scheme published a newer version first.',
    next: 'Look at the newest version, then make your change again.'
  },
  'notice-not-entitled': {
    sentence: 'You are not entered in the scheme as someone who may publish this.',
    next: `Ask the scheme's office to check how you are entered.`
  },
  'wrong-scheme': {
    sentence: 'This page belongs to another scheme than the one your words or your link are for.',
    next: `Check the address on your leaflet, or ring the scheme's office.`
  },
  'set-up-code': {
    sentence: 'Setting up from another computer needs the code shown where the program was started.',
    next: 'Ask whoever started it to read you the code.'
  },
  'unknown-route': { sentence: 'There is nothing at this address.', next: reload },
  'wrong-method': { sentence: program, next: reload },
  'wrong-type': { sentence: program, next: reload },
  'too-slow': {
    sentence: 'Sending took longer than the scheme waits.',
    next: `${kept} Try again, perhaps where the signal is better.`
  },
  busy: { sentence: 'Many people are sending at the same time.', next: `${kept} It will be tried again in a moment.` },
  full: { sentence: noRoom, next: makeRoom },
  stopping: { sentence: 'The scheme is being restarted.', next: `${kept} It will be tried again in a moment.` },
  failed: {
    sentence: 'The server could not do this. Nothing was half done.',
    next: `${kept} Try again in a minute. If it happens again, ring the scheme's office.`
  },

  // Found out in the browser.
  away: {
    sentence: 'The scheme cannot be reached just now.',
    next: `${kept} Check that you are online. We keep trying while this page is open.`
  },
  unreadable: {
    sentence: 'The answer was not one this program can read.',
    next: 'A hotel or practice network may have stepped in between. Try another connection, such as your phone.'
  },
  altered: {
    sentence: 'This was altered on its way or where it was kept, so we do not show it.',
    next: `Nothing you wrote has been read by anyone. Ring the scheme's office and say that something was altered.`
  },
  'not-for-me': {
    sentence: 'This was sealed for someone else, so it cannot be opened here.',
    next: 'If you expected it, ask the sender to send it again.'
  },
  'wrong-phrase': {
    sentence: 'One of the words is different, or nothing was opened for 18 months and it was cleared.',
    next: 'You can ask again.'
  },
  'old-roster': {
    sentence: 'The list of people of this scheme on your screen is out of date.',
    next: 'Open the page afresh and check whom you are writing to before you send.'
  },
  fork: {
    sentence: 'This scheme has shown different lists of its people to different visitors.',
    next: `Do not send anything. Ring the scheme's office on the number from your leaflet, not from this page.`
  },
  'not-my-choice': {
    sentence: 'This came from someone you did not choose, so it was not opened.',
    next: 'Ring your lead and tell them.'
  },
  replayed: { sentence: 'You have had this before, so it was put aside.', next: 'There is nothing you need to do.' },
  expired: {
    sentence: 'This waited too long and no longer counts.',
    next: 'Ask whoever sent it to send a new one.'
  },
  'storage-full': { sentence: noRoom, next: makeRoom }
}

const unknown: RefusalText = {
  sentence: 'Something did not work, and we do not know why.',
  next: `${kept} Try again. If it happens again, ring the scheme's office and say when it happened.`
}

/** The human side of a refusal. A word nobody has written a sentence for gets an honest one that fits all. */
export const refusalText = (refusal: string): RefusalText =>
  Object.hasOwn(texts, refusal) ? (texts[refusal] ?? unknown) : unknown

export const refusalsWithText: readonly string[] = Object.keys(texts)
