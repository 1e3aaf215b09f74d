import path from 'node:path'
import { byTheProgram } from './by-the-program.ts'
import { vectors } from './givens.ts'
import type { Gives, Protocol, Published, Section } from './shapes.ts'

/** Where the vectors lie for whoever writes a second program. */
export const published = path.join(import.meta.dirname, '..', '..', '..', 'docs', 'vectors', 'elevenses-1.json')

export const givesOf = async <S extends Section>(protocol: Protocol, section: S, given: never): Promise<Gives> =>
  protocol[section](given)

/** All of them, with what the program gives. */
export async function publish(): Promise<Published> {
  const all: Record<string, object[]> = {}
  for (const [section, each] of Object.entries(await vectors())) {
    all[section] = []
    for (const { what, given } of each) {
      const gives = await givesOf(byTheProgram, section as Section, given as never)
      all[section].push({ what, given, gives })
    }
  }
  return all as unknown as Published
}
