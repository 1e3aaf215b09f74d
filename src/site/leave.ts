import type { SitePage } from './site-page.ts'

/** An https address of plain characters: nothing that could break out of a header, no name and password before a host. */
const address = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:\/[!-~]*)?$/i

/**
 * Where a quick exit leads on to: the address in `content/leave.md`. Where none can be read an empty page comes, which
 * is as good a place to be seen on.
 */
export function leave(text: string): SitePage {
  const found = text.split(/\s+/).find(each => address.test(each))
  if (found === undefined) {
    const body = '<!doctype html><html lang="en-GB"><title>&nbsp;</title></html>'
    return { status: 200, type: 'text/html; charset=utf-8', body }
  }
  return { status: 303, type: 'text/plain; charset=utf-8', body: '', location: found }
}
