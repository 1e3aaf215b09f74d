import type { ComponentChildren, VNode } from 'preact'
import { type Block, type Inline, parseMarkdown } from './markdown.ts'

export interface ProseProps {
  /** Markdown; see `markdown.ts` for how much of it. */
  readonly text: string
}

/** Text that people of the scheme write, as nodes. There is no way from here to raw HTML. */
export const Prose = ({ text }: ProseProps) => <Blocks blocks={parseMarkdown(text)} />

/** The same for a text already parsed, or a part of one. */
export const Blocks = ({ blocks }: { blocks: readonly Block[] }) => <div class="el-prose">{blocks.map(blockNode)}</div>

function blockNode(block: Block): VNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const
      return <Heading>{inlineNodes(block.children)}</Heading>
    }
    case 'paragraph':
      return <p>{inlineNodes(block.children)}</p>
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List>
          {block.items.map(item => (
            <li>{inlineNodes(item)}</li>
          ))}
        </List>
      )
    }
    case 'quote':
      return <blockquote class="el-inset">{block.blocks.map(blockNode)}</blockquote>
  }
}

const inlineNodes = (inlines: readonly Inline[]): ComponentChildren => inlines.map(inlineNode)

function inlineNode(inline: Inline): ComponentChildren {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'strong':
      return <strong>{inlineNodes(inline.children)}</strong>
    case 'emphasis':
      return <em>{inlineNodes(inline.children)}</em>
    case 'link': {
      const rel = inline.href.startsWith('https:') ? 'noreferrer noopener' : undefined
      return (
        <a href={inline.href} rel={rel}>
          {inlineNodes(inline.children)}
        </a>
      )
    }
  }
}
