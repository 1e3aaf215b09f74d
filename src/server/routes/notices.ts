import type { Hono } from 'hono'
import type { Bytes } from '../../wire/bytes.ts'
import { endpoints } from '../../wire/endpoints.ts'
import { parsePublishNotice } from '../../wire/messages.ts'
import { answer } from '../guards/reply.ts'
import type { NoticeBoard } from '../notices.ts'
import { type Answer, call, written } from './call.ts'

export function noticeRoutes(app: Hono, board: NoticeBoard): void {
  async function publish(bytes: Bytes): Promise<Answer> {
    const publication = parsePublishNotice(bytes)
    return publication ? written(board.publish(publication.notice, publication.setUpCode)) : 'malformed'
  }

  app.get(endpoints.readNotices.path, () => answer(board.all()))
  app.post(endpoints.publishNotice.path, call('publishNotice', publish))
}
