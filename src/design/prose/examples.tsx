import type { Examples } from '../example.ts'
import { Prose } from './prose.tsx'

const text = `## What a conversation is

An hour with a **trained colleague** who has no stake in your decision.
They *listen*, ask, and sometimes challenge.

- a big change
- feeling stale
- being under pressure

1. You ask.
2. You are rung.

> Nobody told me what to do. That was the point.

Read more about [confidentiality](/confidentiality), or ring [116 123](tel:116123).`

export const examples: Examples = { name: 'Prose', all: { 'Everything it knows': () => <Prose text={text} /> } }
