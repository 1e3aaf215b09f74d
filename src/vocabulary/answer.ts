import { type Parsed, shape, yesNo } from './parse.ts'

/** Whether a mentor could start. No reason is asked for, and there is no room for one. */
export const parseAnswer = shape({ canStart: yesNo })
export type Answer = Parsed<typeof parseAnswer>
