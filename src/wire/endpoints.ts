import { largestDrop } from './drop.ts'
import { letterSize } from './letterbox.ts'
import { largestNotice } from './notice.ts'

/**
 * Every call there is. All bodies are application/octet-stream; no address, pen, owner or box ever stands in a URL,
 * because URLs end up in logs, histories and proxies.
 */
export const endpoints = {
  challenge: { method: 'POST', path: '/api/challenge', longest: 0 },
  createDrop: { method: 'POST', path: '/api/drops/create', longest: largestDrop + 1024 },
  replaceDrop: { method: 'POST', path: '/api/drops/replace', longest: largestDrop + 1024 },
  deleteDrop: { method: 'POST', path: '/api/drops/delete', longest: 64 },
  readDrops: { method: 'POST', path: '/api/drops/read', longest: 64 * 32 },
  waitForDrops: { method: 'POST', path: '/api/drops/wait', longest: 64 * 64 },
  renewDrops: { method: 'POST', path: '/api/drops/renew', longest: 64 * 64 },
  leaveLetter: { method: 'POST', path: '/api/letters/leave', longest: letterSize + 1024 },
  listLetters: { method: 'POST', path: '/api/letters/list', longest: 48 },
  deleteLetters: { method: 'POST', path: '/api/letters/delete', longest: 32 + 64 * 16 },
  readNotices: { method: 'GET', path: '/api/notices', longest: 0 },
  publishNotice: { method: 'POST', path: '/api/notices/publish', longest: largestNotice + 1024 }
} as const satisfies Record<string, { method: 'GET' | 'POST'; path: string; longest: number }>

export type Endpoint = keyof typeof endpoints
