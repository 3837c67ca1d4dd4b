import type { Block } from '../dashboard/Blocks'
import { matrixFields, type Matrix } from '../dashboard/dashboard.documents'
import { document } from '../platform/document'

/** `link` is a path of the console without its post. */
export type Task = {
  kind: string
  title: string
  detail: string
  due: string | null
  /** The close that a task without a time of its own follows on. */
  since: string | null
  link: string
  count: number
  overdue: boolean
}

/** How far one is in a thing, for posts that read no matrix; the words end on the moment where there is one. */
export type Headway = { kind: string; label: string; says: string; since: string | null }

/** The first screen in one question: what must be done, by when, and how far everybody is. */
export type Overview = {
  now: string
  tasks: Task[]
  matrices: Matrix[]
  headway: Headway[]
  blocks: Block[]
  blocksMore: number
}

export const overviewOf = document<{ overview: Overview }>(
  `query OverviewOf { overview {
    now tasks { kind title detail due since link count overdue } blocks { campaignId phase kind says link } blocksMore
    headway { kind label says since }
    matrices { ${matrixFields} }
  } }`,
)

/** How many tasks wait in a post. */
export const taskCount = document<{ tasks: { count: number }[] }>('query TaskCount { tasks { count } }')
