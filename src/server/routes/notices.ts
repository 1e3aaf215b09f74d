import type { Hono } from 'hono'
import type { Bytes } from '../../wire/bytes.ts'
import { endpoints } from '../../wire/endpoints.ts'
import { parsePublishNotice } from '../../wire/messages.ts'
import { mayComeFromElsewhere } from '../guards/elsewhere.ts'
import { answer } from '../guards/reply.ts'
import type { NoticeBoard } from '../notices.ts'
import { type Answer, call, written } from './call.ts'

/** `trustsThisMachine`: whether the first notice needs no code when nothing hints at its coming from elsewhere. */
export function noticeRoutes(app: Hono, board: NoticeBoard, trustsThisMachine: boolean): void {
  async function publish(bytes: Bytes, request: Request): Promise<Answer> {
    const publication = parsePublishNotice(bytes)
    if (!publication) return 'malformed'
    const isTrusted = trustsThisMachine && !mayComeFromElsewhere(request.headers)
    return written(board.publish(publication.notice, isTrusted ? undefined : publication.setUpCode))
  }

  app.get(endpoints.readNotices.path, () => answer(board.all()))
  app.post(endpoints.publishNotice.path, call('publishNotice', publish))
}
