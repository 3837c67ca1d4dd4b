import type { Campaign, Content } from '@huibian/domain'
import { certificateFields, type Certificate } from '../book/certificates.documents'
import type { Phase, Standing } from '../campaign/campaign.documents'
import { quotaFields, type Quota } from '../campaign/quota.documents'
import { document } from '../platform/document'
import { violationFields, type Verb, type Violation } from '../platform/wire'
import { entryFields, lineFields, wayFields, type Entry, type EntryLine } from './wire'

export type Filter = {
  campaignId?: string
  phase?: string
  states?: string[]
  search?: string
  theme?: string
}
type Sort = 'updated' | 'number' | 'title' | 'filer' | 'submitted'

export type Call = {
  id: string
  title: string
  state: string
  phases: Phase[]
  standing: Standing[]
  verbs: Verb[]
  mine: { role: string } | null
  kinds: { id: string; label: string }[]
  ways: Way[]
  quotas: Quota[]
}

/** A way by which the own unit may file: straight to whoever runs the call, or through one of these bodies. */
export type Way = {
  route: string
  name: string
  straight: boolean
  receivers: { id: string; name: string }[]
}

export type VersionText = { id: string; n: number; content: Content }

export type HistoryLine = {
  id: string
  at: string
  account: string
  post: string
  organisation: string
  act: string
  ok: boolean
}

export const entryList = document<
  { entries: { items: EntryLine[]; total: number } },
  { filter: Filter; sort: Sort; descending: boolean; page: { number: number; size: number } }
>(
  `query EntryList($filter: EntryFilter!, $sort: EntrySort!, $descending: Boolean, $page: PageInput!) {
    entries(filter: $filter, sort: $sort, descending: $descending, page: $page) { total items { ${lineFields} } }
  }`,
)

export const entryOne = document<{ entry: Entry | null }, { id: string }>(
  `query EntryOne($id: ID!) { entry(id: $id) { ${entryFields} } }`,
  `query EntryWay($id: ID!) { entry(id: $id) { ${wayFields} } }`,
)

type Place = { role: string; name: string; phone: string; email: string; address: string }

/** Whom the office has written in for the places to which papers and mails go. */
export const placesToSend = document<{ campaign: { id: string; contacts: Place[] } | null }, { id: string }>(
  'query PlacesToSend($id: ID!) { campaign(id: $id) { id contacts { role name phone email address } } }',
)

/** Whether the case was selected; below the organiser that is told once it is announced. */
export const announcedOne = document<
  {
    entry: {
      id: string
      selection: { id: string; chapter: string; announced: boolean } | null
      certificates: Certificate[]
    } | null
  },
  { id: string }
>(
  `query AnnouncedOne($id: ID!) {
    entry(id: $id) { id selection { id chapter announced } certificates { ${certificateFields} } }
  }`,
)

/** What is attested to on submission, and the version of its words. */
export type Asked = { key: string; version: string; text: string }

/** What stands in the way of 报送; asked for only when the dialog opens. */
export const submitChecks = document<
  { entry: { id: string; violations: Violation[]; asks: Asked[] } | null },
  { id: string }
>(
  `query SubmitChecks($id: ID!) {
    entry(id: $id) { id violations(at: "submit") { ${violationFields} } asks { key version text } }
  }`,
)

export const versionTexts = document<
  { entry: { id: string; campaign: { id: string; file: Campaign }; versions: VersionText[] } | null },
  { id: string }
>(
  `query VersionTexts($id: ID!) {
    entry(id: $id) { id campaign { id file } versions { id n content } }
  }`,
)

export const entryHistory = document<
  { records: { items: HistoryLine[]; total: number } },
  { id: string; page: { number: number; size: number } }
>(
  `query EntryHistory($id: ID!, $page: PageInput!) {
    records(noun: "entry", subject: $id, page: $page) { total items { id at account post organisation act ok } }
  }`,
)

export const callOne = document<{ campaign: Call | null }, { id: string }>(
  `query CallOne($id: ID!) {
    campaign(id: $id) {
      id title state
      phases {
        key title themes { id label } closesAt wording myClose daysLeft open
        permission { id kind phase organisation { id name shortName } until reason by at }
      }
      standing { rule label done needed strength } mine { role }
      kinds { id label } ways { route name straight receivers { id name } }
      quotas { ${quotaFields} }
      verbs { verb allowed violations { ${violationFields} } }
    }
  }`,
)
