import type { Shown } from './shown.ts'

/** With the scheme's id behind it, so that the browser knows which scheme was meant before it trusts any. */
export const askAddress = ({ schemeId }: Shown): string => (schemeId === undefined ? '/ask' : `/ask#${schemeId}`)
