import { document } from '../platform/document'

export type InboxLine = {
  id: string
  kind: string
  title: string
  says: string
  link: string
  at: string
  readAt: string | null
}

export const inboxPage = document<
  { inbox: { items: InboxLine[]; total: number; unread: number } },
  { page: { number: number; size: number } }
>(
  `query Inbox($page: PageInput!) {
    inbox(page: $page) { items { id kind title says link at readAt } total unread }
  }`,
)

export const inboxUnread = document<{ inboxUnread: number }, Record<string, never>>(
  'query InboxUnread { inboxUnread }',
)

export const markRead = document<{ markRead: number }, { lineIds: string[] | null }>(
  'mutation MarkRead($lineIds: [ID!]) { markRead(lineIds: $lineIds) }',
)
