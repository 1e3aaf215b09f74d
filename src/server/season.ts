/**
 * A quarter of a year, counted from the year 0. It is the only time the server stores, and what it stores is the
 * quarter after which a thing may be thrown away, never the one in which it came.
 */
export type Season = number

const dropSeasons = 6
const letterSeasons = 2
/** A drop stays up to two seasons longer, at random, so that not all of one quarter go at once. */
const spread = 3

export interface Seasons {
  current(): Season
  forDrop(): Season
  forLetter(): Season
}

export const seasonOf = (day: Date): Season => day.getUTCFullYear() * 4 + Math.floor(day.getUTCMonth() / 3)

/** `random` gives an evenly spread whole number from 0 to one below its argument. */
export function createSeasons(now: () => Date, random: (below: number) => number): Seasons {
  const current = () => seasonOf(now())
  return {
    current,
    forDrop: () => current() + dropSeasons + random(spread),
    forLetter: () => current() + letterSeasons
  }
}
