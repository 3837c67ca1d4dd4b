import { document } from '../platform/document'

/** `link` is a path of the console without its post. */
export type Task = {
  kind: string
  title: string
  detail: string
  due: string | null
  link: string
  count: number
  overdue: boolean
}

export const taskList = document<{ tasks: Task[] }>(
  'query TaskList { tasks { kind title detail due link count overdue } }',
)
