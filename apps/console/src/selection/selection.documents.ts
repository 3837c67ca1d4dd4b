import type { Consent, Campaign, Content, EntryState } from '@huibian/domain'
import { document } from '../platform/document'
import { verbFields, type Verb } from '../platform/wire'
import { proxyMarkFields, type ProxyMark } from '../proxy/proxy.documents'

export type SelectionRef = { id: string; chapter: string; tags: string[] }

/** Which package a case came with, and which of its 稿 counts. */
export type PackageRef = { id: string; n: number; state: string }

/** A case that has come in, as the list of the nation shows it. */
export type Received = {
  id: string
  title: string
  number: string | null
  state: EntryState
  mark: string | null
  consent: Consent | null
  phase: string
  theme: string | null
  words: number
  filer: { id: string; name: string }
  receiver: { id: string; shortName: string; name: string }
  currentVersion: { id: string; n: number } | null
  package: PackageRef | null
  selection: SelectionRef | null
  proxy: ProxyMark | null
}

const selectionFields = 'id chapter tags'

export const receivedList = document<
  { entries: { items: Received[]; total: number } },
  { filter: object; sort: string; descending: boolean; page: { number: number; size: number } }
>(
  `query ReceivedList($filter: EntryFilter!, $sort: EntrySort!, $descending: Boolean, $page: PageInput!) {
    entries(filter: $filter, sort: $sort, descending: $descending, page: $page) {
      total
      items {
        id title number state mark consent phase theme words
        filer { id name } receiver { id shortName name }
        currentVersion { id n } package { id n state } selection { ${selectionFields} } proxy { ${proxyMarkFields} }
      }
    }
  }`,
)

/** The chapters that the list is narrowed by, and what may be done with its cases. */
export type Receiving = {
  book: {
    announcedAt: string | null
    campaign: { id: string; title: string; file: Campaign }
    chapters: { key: string; title: string }[]
    verbs: Verb[]
  } | null
}

/** The bodies that the list is narrowed by. */
export type Bodies = {
  matrix: { perFiler: boolean; rows: { organisation: { id: string; name: string; shortName: string } }[] }
}

export const receivingOne = document<Receiving, { campaignId: string }>(
  `query ReceivingOne($campaignId: ID!) {
    book(campaignId: $campaignId) {
      announcedAt campaign { id title file } chapters { key title } verbs { ${verbFields} }
    }
  }`,
)

export const bodyList = document<Bodies, { campaignId: string }>(
  `query BodyList($campaignId: ID!) {
    matrix(campaignId: $campaignId) { perFiler rows { organisation { id name shortName } } }
  }`,
)

/** How one case stands in the selection. */
export const selectionOne = document<
  {
    entry: {
      id: string
      currentVersion: { id: string; n: number } | null
      package: PackageRef | null
      selection: (SelectionRef & { edited: { revision: number; content: Content } | null }) | null
    } | null
  },
  { id: string }
>(
  `query SelectionOne($id: ID!) {
    entry(id: $id) {
      id currentVersion { id n } package { id n state }
      selection { ${selectionFields} edited { revision content } }
    }
  }`,
)

export const selectEntry = document<{ selectEntry: SelectionRef }, { entryId: string }>(
  `mutation SelectEntry($entryId: ID!) { selectEntry(entryId: $entryId) { ${selectionFields} } }`,
)

export const deselectEntry = document<{ deselectEntry: boolean }, { entryId: string }>(
  'mutation DeselectEntry($entryId: ID!) { deselectEntry(entryId: $entryId) }',
)

export const tagSelection = document<
  { tagSelection: SelectionRef },
  { entryId: string; tag: string; on: boolean }
>(
  `mutation TagSelection($entryId: ID!, $tag: String!, $on: Boolean!) {
    tagSelection(entryId: $entryId, tag: $tag, on: $on) { ${selectionFields} }
  }`,
)

/** 作者确认 of one revision of the 编辑稿. */
export type Confirmation = { revision: number; person: string; way: string; by: string; at: string }

export type Edit = { revision: number; reason: string; by: string; at: string; content: Content }

/** A selected case with both its texts: the one that was sent in, and the one the book prints. */
export type Edited = {
  id: string
  title: string
  number: string | null
  phase: string
  campaign: { id: string; title: string; file: Campaign }
  filer: { id: string; name: string }
  receiver: { id: string; shortName: string; name: string }
  selection:
    | (SelectionRef & {
        version: { id: string; n: number; content: Content }
        edited: {
          revision: number
          content: Content
          note: string
          confirmation: Confirmation | null
          edits: Edit[]
        } | null
      })
    | null
}

export type EditedAnswer = { entry: Edited | null; book: { authorConfirmation: boolean } | null }

export const editedOne = document<EditedAnswer, { id: string; campaignId: string }>(
  `query EditedOne($id: ID!, $campaignId: ID!) {
    book(campaignId: $campaignId) { authorConfirmation }
    entry(id: $id) {
      id title number phase campaign { id title file } filer { id name } receiver { id shortName name }
      selection {
        ${selectionFields}
        version { id n content }
        edited {
          revision content note confirmation { revision person way by at }
          edits { revision reason by at content }
        }
      }
    }
  }`,
)

/** What may be done with the book that the case stands in. */
export const bookLaw = document<{ book: { verbs: Verb[] } | null }, { campaignId: string }>(
  `query BookLaw($campaignId: ID!) { book(campaignId: $campaignId) { verbs { ${verbFields} } } }`,
)

export const editText = document<
  { editText: { id: string; edited: { revision: number; content: Content } | null } },
  { entryId: string; revision: number; content: Content; reason: string }
>(
  `mutation EditText($entryId: ID!, $revision: Int!, $content: JSON!, $reason: String!) {
    editText(entryId: $entryId, revision: $revision, content: $content, reason: $reason) {
      id edited { revision content }
    }
  }`,
)

export const noteSelection = document<
  { noteSelection: { id: string } },
  { entryId: string; note: string; before: string }
>(
  `mutation NoteSelection($entryId: ID!, $note: String!, $before: String!) {
    noteSelection(entryId: $entryId, note: $note, before: $before) { id }
  }`,
)

export const confirmText = document<
  { confirmText: { id: string } },
  { entryId: string; revision: number; person: string; way: string }
>(
  `mutation ConfirmText($entryId: ID!, $revision: Int!, $person: String!, $way: String!) {
    confirmText(entryId: $entryId, revision: $revision, person: $person, way: $way) { id }
  }`,
)
