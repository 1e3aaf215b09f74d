/**
 * What was typed or pasted, without characters no letter may hold: word processors paste vertical tabs for line breaks,
 * and whoever pastes one must not be refused for something they cannot see.
 */
export const plainText = (typed: string): string =>
  typed.replaceAll(/[\v\f\u0085\u2028\u2029]/g, '\n').replaceAll(/[^\P{Cc}\n\r\t]/gu, '')
