import { Follow, type Way } from '../follow.tsx'
import { Tag, type TagProps } from '../tag/tag.tsx'

export interface Task extends Way {
  readonly title: string
  readonly hint?: string | undefined
  readonly status: string
  readonly tone?: TagProps['tone']
}

/** What waits to be done, each with its state. Done ones need no link. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul class="el-tasks">
      {tasks.map(({ title, hint, status, tone, href, onClick }) => (
        <li class="el-tasks__task" key={title}>
          <div>
            {href === undefined && onClick === undefined ? (
              <span>{title}</span>
            ) : (
              <Follow href={href} onClick={onClick}>
                {title}
              </Follow>
            )}
            {hint && <div class="nhsuk-hint">{hint}</div>}
          </div>
          <Tag tone={tone ?? 'plain'}>{status}</Tag>
        </li>
      ))}
    </ul>
  )
}
