import { type Block, type Inline, parseMarkdown } from '../design/prose/markdown.ts'

/** A piece of a text under a heading of its own. */
export interface Part {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** A text as a page: `#` heads it, `##` begins a new part. */
export interface MarkdownPage {
  readonly title: string
  /** What stands between the first heading and the next. */
  readonly intro: readonly Block[]
  readonly parts: readonly Part[]
}

export function pageOf(text: string): MarkdownPage {
  const [, title = '', rest = text] = /^\s*# ([^\n]*)\n?([\s\S]*)$/.exec(text) ?? []
  const intro: Block[] = []
  const parts: { title: string; blocks: Block[] }[] = []
  for (const block of parseMarkdown(rest)) {
    if (block.kind === 'heading' && block.level === 2) parts.push({ title: plainText(block.children), blocks: [] })
    else (parts.at(-1)?.blocks ?? intro).push(block)
  }
  return { title: title.trim(), intro, parts }
}

export const plainText = (inlines: readonly Inline[]): string =>
  inlines.map(inline => (inline.kind === 'text' ? inline.text : plainText(inline.children))).join('')

/** The first paragraph in one line: what a search engine may show. */
export function summaryOf(blocks: readonly Block[]): string {
  const first = blocks.find(block => block.kind === 'paragraph')
  return first ? plainText(first.children).slice(0, 300) : ''
}

/** A text of one paragraph as one line. */
export const plainLine = (text: string): string => summaryOf(parseMarkdown(text))
