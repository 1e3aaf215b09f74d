import type { RefusalCode } from '../../wire/refusal.ts'

export const done = { ok: true } as const

export const refused = <Code extends RefusalCode>(refusal: Code): { ok: false; refusal: Code } => ({
  ok: false,
  refusal
})
