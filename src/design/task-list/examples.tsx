import type { Examples } from '../example.ts'
import { TaskList } from './task-list.tsx'

export const examples: Examples = {
  name: 'Task list',
  all: {
    'Day one': () => (
      <TaskList
        tasks={[
          { title: 'Name the scheme', status: 'Done', tone: 'green' },
          { title: 'Invite the first lead', status: 'To do', tone: 'blue', onClick() {} },
          { title: 'Add practices', hint: 'Type a few, or bring a list.', status: 'Not yet', onClick() {} }
        ]}
      />
    )
  }
}
