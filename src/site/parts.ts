import { type Block, type Inline, parseMarkdown } from '../design/prose/markdown.ts'

export interface Part {
  readonly title: string
  readonly blocks: readonly Block[]
}

/** A text cut at its second-level headings. What stands before the first is left out. */
export function partsOf(text: string): readonly Part[] {
  const parts: { title: string; blocks: Block[] }[] = []
  for (const block of parseMarkdown(text)) {
    if (block.kind === 'heading' && block.level === 2) parts.push({ title: plainText(block.children), blocks: [] })
    else parts.at(-1)?.blocks.push(block)
  }
  return parts
}

const plainText = (inlines: readonly Inline[]): string =>
  inlines.map(inline => (inline.kind === 'text' ? inline.text : plainText(inline.children))).join('')
