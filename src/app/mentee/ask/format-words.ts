import type { wantedFormats } from '../../../vocabulary/referral.ts'

export const formatWords: Record<(typeof wantedFormats)[number], string> = {
  any: 'I do not mind',
  'in-person': 'In person',
  video: 'By video',
  telephone: 'By telephone'
}
