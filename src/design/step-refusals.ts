/** What a person reads when a step of theirs was refused: sentences for `refusals.ts`. */
const office = `Ring the scheme's office`
const kept = 'What you wrote is still here.'
const notHere = {
  sentence: 'This is not here any more.',
  next: 'It was finished or deleted on another device. Go back and look at what there is now.'
}

export const stepRefusals = {
  fault: {
    sentence: 'This is a fault in the program, not something you did.',
    next: `${kept} Try once more. If it happens again, ring the scheme's office and say what you pressed.`
  },
  // Opening and joining.
  'wrong-words': {
    sentence: 'These are not the words of a spare key sheet.',
    next: 'Look at the sheet once more: twelve words, in the order of their numbers.'
  },
  'no-scheme': {
    sentence: 'No scheme has been set up here yet.',
    next: 'Check the address on your leaflet, or in the message you had.'
  },
  'invitation-used': {
    sentence: 'Somebody has applied with this link already.',
    next: `If it was not you, ${office.toLowerCase()} at once and ask for a new link.`
  },
  'invitation-expired': {
    sentence: 'This link is not good any more: its last day is over.',
    next: `${office} and ask for a new one. Nothing was sent.`
  },
  'no-invitation': notHere,
  'no-application': {
    sentence: 'One of these people no longer waits to be let in.',
    next: 'Look at the list once more, then let in those who are on it.'
  },
  missing: {
    sentence: 'Something that should be in your private space could not be found.',
    next: `Open it again with your words. If it happens again, ${office.toLowerCase()}.`
  },
  'rolled-back': {
    sentence: 'The server has shown an older state of your private space than you have seen before.',
    next: `Do not change anything now. ${office} and read this sentence out.`
  },
  misplaced: {
    sentence: 'Something was found in a place where it does not belong, so we do not show it.',
    next: `${office} and say that something was put in the wrong place.`
  },

  // What the scheme publishes.
  forged: {
    sentence: 'A public page of this scheme was not signed by those who may sign it.',
    next: `Do not send anything. ${office} on the number from your leaflet, not from this page.`
  },
  'old-notice': {
    sentence: 'The server has shown an older public page than you have seen before.',
    next: 'Open the page afresh. If it happens again, ring the office on the number from your leaflet.'
  },
  'unusable-policy': {
    sentence: 'Nobody could go by these choices, so they were not published.',
    next: 'Let at least one thing count, and publish again.'
  },
  'not-entitled': {
    sentence: 'You are not entered in the scheme as someone who may do this.',
    next: `Ask the scheme's office to check how you are entered.`
  },

  // Letters.
  unsigned: { sentence: 'A letter was not signed by whoever it says it is from.', next: 'Ring them and ask.' },
  'wrong-thread': {
    sentence: 'A letter does not belong to anything you began, so it was put aside.',
    next: 'Ring whoever it says it is from, and ask.'
  },
  'desk-full': {
    sentence: 'A thousand requests wait here already, so newer ones were left where they lie.',
    next: `Answer some, and they come in by themselves. If nobody can have asked so often, ${office.toLowerCase()}.`
  },
  'unusable-key': {
    sentence: 'Nothing can be sealed for this person: their entry in the scheme is damaged.',
    next: `${kept} ${office} and tell them the name.`
  },
  'portrait-too-long': {
    sentence: 'Your portrait is longer than there is room for in an offer.',
    next: `${kept} Shorten it a little.`
  },

  // A request on its way.
  incomplete: { sentence: 'Something is still missing in your request.', next: 'Fill it in, then send it again.' },
  'lead-unavailable': {
    sentence: 'The lead you chose cannot take anything new just now.',
    next: `${kept} Choose another lead, or ${office.toLowerCase()}.`
  },
  'mentor-unavailable': {
    sentence: 'This mentor cannot take anybody new just now.',
    next: 'Ring the person who chose them, and offer somebody else.'
  },
  'sent-already': { sentence: 'This has been sent already.', next: 'There is nothing more you need to do.' },
  'not-now': {
    sentence: 'This cannot be done at this point any more.',
    next: 'Go back and look at what comes next now.'
  },
  'too-few': {
    sentence: 'Fewer than twenty people could be meant, so a mentor could guess who it is.',
    next: 'Ask fewer mentors, or others. Nobody has to be asked first: you can offer them as they are.'
  },
  'two-or-three': {
    sentence: 'An offer names two or three mentors, or the only one who is available.',
    next: 'Choose two or three, then send it.'
  },
  'not-offered': { sentence: 'This mentor was not among those offered.', next: 'Choose one of those on the page.' },
  'no-draft': notHere,
  'no-referral': notHere,
  'no-introduction': notHere,

  // The two of a pair.
  'no-pairing': notHere,
  ended: {
    sentence: 'This has ended, so nothing new can be written here.',
    next: 'You can still read and keep what is here for 28 days.'
  }
} as const
