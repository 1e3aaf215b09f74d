import type { ComponentChildren } from 'preact'
import { Tag } from '../tag/tag.tsx'

export interface PortraitProps {
  readonly name: string
  /** `GP`, `practice nurse`, `practice manager`. */
  readonly profession: string
  /** Their own words. Plain text; line breaks make paragraphs. */
  readonly about?: string | undefined
  readonly topics?: readonly string[] | undefined
  readonly looksIn?: string | undefined
  /** More of the kind, as whole sentences without their full stop. */
  readonly facts?: readonly string[] | undefined
  readonly away?: string | undefined
  readonly level?: 2 | 3
  /** Why this person was suggested, or what can be done: reasons, buttons. */
  readonly children?: ComponentChildren
}

/** A lead or a mentor in their own words. Initials, no photograph: nobody is chosen by their looks. */
export function Portrait({
  name,
  profession,
  about,
  topics,
  looksIn,
  facts = [],
  away,
  level = 2,
  children
}: PortraitProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article class="el-portrait">
      <span class="el-portrait__initials" aria-hidden="true">
        {initials(name)}
      </span>
      <div class="el-portrait__body">
        <Heading class="el-portrait__name" dir="auto">
          {name}
        </Heading>
        <p class="el-portrait__what">
          {[sentence(profession), ...(looksIn ? [`Looks in ${looksIn}`] : []), ...facts].join('. ')}{' '}
          {away && <Tag tone="amber">{away}</Tag>}
        </p>
        {paragraphs(about).map(text => (
          <p key={text} dir="auto">
            {text}
          </p>
        ))}
        {topics && topics.length > 0 && (
          <ul class="el-topics" aria-label={`What ${name} can talk about`}>
            {topics.map(topic => (
              <li key={topic}>{topic}</li>
            ))}
          </ul>
        )}
        {children}
      </div>
    </article>
  )
}

const paragraphs = (text = ''): string[] => text.split(/\n+/).filter(each => each.trim() !== '')

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** First and last name, without the title: *Dr Ben Okafor-Lewis* is *BO*. */
function initials(name: string): string {
  const names = name.split(/\s+/).filter(part => !/^(dr|mr|mrs|ms|miss|mx|prof)\.?$/i.test(part))
  const [first, last] = [names[0], names.length > 1 ? names[names.length - 1] : undefined]
  return [first, last].map(part => [...(part ?? '')][0]?.toUpperCase() ?? '').join('')
}
