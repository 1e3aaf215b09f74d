import type { Examples } from '../example.ts'
import { Mark } from './mark.tsx'

export const examples: Examples = { name: 'Mark', all: { 'The cup from above': () => <Mark class="el-mark--large" /> } }
