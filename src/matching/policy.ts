export type { Band, Criterion, Measure, Policy } from '../vocabulary/policy.ts'
export { usualPolicy } from '../vocabulary/usual-policy.ts'
