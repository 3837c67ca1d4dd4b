import { document } from '../platform/document'

export type RecordLine = {
  id: string
  at: string
  account: string
  post: string
  organisation: string
  act: string
  noun: string
  subject: string
  subjectName: string
  before: unknown
  after: unknown
  ok: boolean
}

type Asked = {
  noun?: string
  subject?: string
  from?: string
  to?: string
  page: { number: number; size: number }
}

export const recordList = document<{ records: { items: RecordLine[]; total: number } }, Asked>(
  `query RecordList($noun: String, $subject: ID, $from: String, $to: String, $page: PageInput!) {
    records(noun: $noun, subject: $subject, from: $from, to: $to, page: $page) {
      total
      items { id at account post organisation act noun subject subjectName before after ok }
    }
  }`,
)
