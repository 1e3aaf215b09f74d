import { oneOf, type Parsed } from './parse.ts'

export const professions = ['gp', 'nurse', 'manager'] as const
export const parseProfession = oneOf(professions)
export type Profession = Parsed<typeof parseProfession>

const labels: Record<Profession, string> = { gp: 'GP', nurse: 'practice nurse', manager: 'practice manager' }
export const professionLabel = (profession: Profession): string => labels[profession]
