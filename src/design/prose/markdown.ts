/** A piece of a line. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }

/** A part of a page. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }

const deepest = 4

/**
 * A small part of Markdown: headings, paragraphs, flat lists, block quotes, strong, emphasis, links. Everything else is
 * text, HTML included. A page's `#` becomes a second-level heading: the first level belongs to the page.
 */
export function parseMarkdown(source: string, depth = 0): readonly Block[] {
  const blocks: Block[] = []
  const lines = source.replace(/\r\n?/g, '\n').split('\n')
  for (let at = 0; at < lines.length; ) {
    const kind = kindOf(lines[at] ?? '', depth)
    let end = at + 1
    while (end < lines.length && joins(kind, kindOf(lines[end] ?? '', depth))) end++
    const block = blockOf(kind, lines.slice(at, end), depth)
    if (block) blocks.push(block)
    at = end
  }
  return blocks
}

type Kind = 'blank' | 'heading' | 'bullet' | 'number' | 'quote' | 'text'

function kindOf(line: string, depth: number): Kind {
  if (line.trim() === '') return 'blank'
  if (/^#{1,4} /.test(line)) return 'heading'
  if (/^[-*] /.test(line)) return 'bullet'
  if (/^\d{1,9}\. /.test(line)) return 'number'
  if (line.startsWith('>') && depth < deepest) return 'quote'
  return 'text'
}

/** Whether the next line goes on with what was begun. A plain line goes on with anything but a heading or a blank. */
const joins = (begun: Kind, next: Kind): boolean =>
  begun !== 'heading' && begun !== 'blank' && (next === begun || next === 'text')

function blockOf(kind: Kind, lines: readonly string[], depth: number): Block | undefined {
  const first = lines[0] ?? ''
  switch (kind) {
    case 'blank':
      return undefined
    case 'heading': {
      const level = Math.min(4, Math.max(2, first.indexOf(' '))) as 2 | 3 | 4
      return { kind, level, children: parseInline(first.replace(/^#+ /, '').trim()) }
    }
    case 'bullet':
    case 'number':
      return { kind: 'list', ordered: kind === 'number', items: itemsOf(kind, lines).map(item => parseInline(item)) }
    case 'quote':
      return { kind, blocks: parseMarkdown(lines.map(line => line.replace(/^> ?/, '')).join('\n'), depth + 1) }
    case 'text':
      return { kind: 'paragraph', children: parseInline(lines.map(line => line.trim()).join(' ')) }
  }
}

function itemsOf(kind: 'bullet' | 'number', lines: readonly string[]): string[] {
  const marker = kind === 'bullet' ? /^[-*] / : /^\d{1,9}\. /
  const items: string[] = []
  for (const line of lines) {
    if (marker.test(line)) items.push(line.replace(marker, '').trim())
    else items.push(`${items.pop() ?? ''} ${line.trim()}`)
  }
  return items
}

/** Strong, emphasis and links. What does not close, or leads where no link may lead, stays text. */
export function parseInline(text: string, depth = 0): readonly Inline[] {
  const found = depth < deepest ? firstSpan(text) : undefined
  if (!found) return text === '' ? [] : [{ kind: 'text', text }]
  const { start, end, span } = found
  const before: Inline[] = start > 0 ? [{ kind: 'text', text: text.slice(0, start) }] : []
  const children = parseInline(span.inner, depth + 1)
  const node: Inline =
    span.href === undefined ? { kind: span.kind, children } : { kind: 'link', href: span.href, children }
  return [...before, node, ...parseInline(text.slice(end), depth)]
}

type Span =
  | { readonly kind: 'strong' | 'emphasis'; readonly inner: string; readonly href?: undefined }
  | { readonly kind: 'link'; readonly inner: string; readonly href: string }

const spans =
  /\*\*(?<strong>[^*\n]{1,500})\*\*|\*(?<emphasis>[^*\s][^*\n]{0,499})\*|\[(?<label>[^[\]\n]{1,300})\]\((?<href>[^()\s]{1,500})\)/g

function firstSpan(text: string): { start: number; end: number; span: Span } | undefined {
  for (const match of text.matchAll(spans)) {
    const span = spanOf(match.groups ?? {})
    if (span) return { start: match.index, end: match.index + match[0].length, span }
  }
  return undefined
}

function spanOf({ strong, emphasis, label, href }: Record<string, string | undefined>): Span | undefined {
  if (strong !== undefined) return { kind: 'strong', inner: strong }
  if (emphasis !== undefined) return { kind: 'emphasis', inner: emphasis }
  return label !== undefined && href !== undefined && isSafeHref(href)
    ? { kind: 'link', inner: label, href }
    : undefined
}

/** One's own site, https, a telephone, a mail. `//host` and `/\host` would lead elsewhere under another name. */
export const isSafeHref = (href: string): boolean =>
  /^[!-~]+$/.test(href) &&
  (/^\/(?![/\\])/.test(href) ||
    /^#[\w-]+$/.test(href) ||
    /^https:\/\/[a-z0-9]/i.test(href) ||
    /^tel:\+?[0-9]+$/.test(href) ||
    /^mailto:[\w.+-]+@[\w.-]+$/.test(href))
