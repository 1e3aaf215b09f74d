import type { Examples } from '../example.ts'
import { TableForTwo } from './table-for-two.tsx'

export const examples: Examples = { name: 'Table for two', all: { 'Two cups, one biscuit': () => <TableForTwo /> } }
