import type { Standing } from '../seal/AskedBefore'
import { standingFields } from '../seal/seal.documents'
import type { Consent, Body, Campaign } from '@huibian/domain'
import { document } from '../platform/document'
import {
  fileFields,
  jobFields,
  verbFields,
  violationFields,
  type FileLink,
  type Job,
  type Verb,
  type Violation,
} from '../platform/wire'

/** A selected case as the order of the book shows it. */
export type Chosen = {
  id: string
  chapter: string
  position: number
  tags: string[]
  entry: {
    id: string
    title: string
    number: string | null
    phase: string
    mark: string | null
    consent: Consent | null
    package: { n: number; state: string } | null
    filer: { id: string; name: string }
    receiver: { id: string; shortName: string; name: string }
  }
  version: { id: string; n: number }
  edited: { revision: number; note: string; confirmation: { revision: number } | null } | null
}

export type Chapter = { key: string; title: string; selections: Chosen[] }

export type ColophonLine = { label: string; value: string }

/** What surrounds the cases. */
export type FrontMatter = {
  title: string
  preface: Body
  editorsNote: Body
  colophon: ColophonLine[]
  authorConfirmation: boolean
}

export type EditionKind = 'consultation' | 'review' | 'print'

export type Edition = {
  id: string
  kind: EditionKind
  n: number
  createdAt: string
  by: string
  cases: number
  pages: number | null
  locked: boolean
  contentsFrom: 'libreoffice' | 'pdf'
  missing: string[]
  pdf: FileLink | null
  docx: FileLink | null
  job: Job | null
  /** 排版素材包, and the finished print as the printing house sent it back. */
  materials: FileLink | null
  materialsJob: Job | null
  print: FileLink | null
  sealRequest: Standing | null
  sealed: FileLink | null
}

export type Book = FrontMatter & {
  revision: number
  announcedAt: string | null
  campaign: { id: string; title: string; file: Campaign }
  chapters: Chapter[]
  editions: Edition[]
  /** What the rules of publishing find wrong with the selection as it stands. */
  troubles: Violation[]
  verbs: Verb[]
}

const frontFields = 'revision title preface editorsNote colophon authorConfirmation'

/** Asked beside the book: what the excerpts would print is more than the page shows. */
export const unprintableExcerpts = document<
  { book: { unprintableExcerpts: string[] } | null },
  { campaignId: string }
>(`query UnprintableExcerpts($campaignId: ID!) { book(campaignId: $campaignId) { unprintableExcerpts } }`)

export const bookOne = document<{ book: Book | null }, { campaignId: string }>(
  `query BookOne($campaignId: ID!) {
    book(campaignId: $campaignId) {
      ${frontFields} announcedAt
      campaign { id title file }
      chapters {
        key title
        selections {
          id chapter position tags
          entry { id title number phase mark consent package { n state } filer { id name } receiver { id shortName name } }
          version { id n }
          edited { revision note confirmation { revision } }
        }
      }
    }
  }`,
  `query BookEditions($campaignId: ID!) {
    book(campaignId: $campaignId) {
      editions {
        id kind n createdAt by cases pages locked contentsFrom missing
        pdf { ${fileFields} } docx { ${fileFields} } job { ${jobFields} }
        materials { ${fileFields} } materialsJob { ${jobFields} } print { ${fileFields} }
        sealed { ${fileFields} } sealRequest { ${standingFields} }
      }
      troubles { ${violationFields} }
      verbs { ${verbFields} }
    }
  }`,
)

export type FrontMatterNow = FrontMatter & { revision: number }

/** What stands around the cases just now, asked for before it is written over. */
export const frontMatterNow = document<{ book: FrontMatterNow | null }, { campaignId: string }>(
  `query FrontMatterNow($campaignId: ID!) { book(campaignId: $campaignId) { ${frontFields} } }`,
)

export type Placing = { entryId: string; chapter: string }

export const orderSelection = document<
  { orderSelection: { revision: number } },
  { campaignId: string; revision: number; order: Placing[] }
>(
  `mutation OrderSelection($campaignId: ID!, $revision: Int!, $order: [SelectionOrder!]!) {
    orderSelection(campaignId: $campaignId, revision: $revision, order: $order) { revision }
  }`,
)

export const importOrder = document<
  { importOrder: { revision: number } },
  { campaignId: string; revision: number; uploadId: string }
>(
  `mutation ImportOrder($campaignId: ID!, $revision: Int!, $uploadId: ID!) {
    importOrder(campaignId: $campaignId, revision: $revision, uploadId: $uploadId) { revision }
  }`,
)

export const saveBook = document<
  { saveBook: FrontMatterNow },
  FrontMatter & { campaignId: string; revision: number }
>(
  `mutation SaveBook($campaignId: ID!, $revision: Int!, $title: String!, $preface: JSON!, $editorsNote: JSON!,
      $colophon: JSON!, $authorConfirmation: Boolean) {
    saveBook(campaignId: $campaignId, revision: $revision, title: $title, preface: $preface,
      editorsNote: $editorsNote, colophon: $colophon, authorConfirmation: $authorConfirmation) { ${frontFields} }
  }`,
)

export const compileEdition = document<
  { compileEdition: { id: string } },
  { campaignId: string; kind: EditionKind }
>(
  `mutation CompileEdition($campaignId: ID!, $kind: String!) {
    compileEdition(campaignId: $campaignId, kind: $kind) { id }
  }`,
)

export const lockEdition = document<{ lockEdition: { id: string; locked: boolean } }, { id: string }>(
  'mutation LockEdition($id: ID!) { lockEdition(id: $id) { id locked } }',
)

export const unlockEdition = document<
  { unlockEdition: { id: string; locked: boolean } },
  { id: string; reason: string }
>(
  `mutation UnlockEdition($id: ID!, $reason: String!) {
    unlockEdition(id: $id, reason: $reason) { id locked }
  }`,
)

export const gatherMaterials = document<{ gatherMaterials: { id: string } }, { editionId: string }>(
  'mutation GatherMaterials($editionId: ID!) { gatherMaterials(editionId: $editionId) { id } }',
)

export const filePrint = document<{ filePrint: { id: string } }, { editionId: string; uploadId: string }>(
  `mutation FilePrint($editionId: ID!, $uploadId: ID!) {
    filePrint(editionId: $editionId, uploadId: $uploadId) { id }
  }`,
)

export const announceSelection = document<
  { announceSelection: { announcedAt: string | null } },
  { campaignId: string; waivers: { rule: string; reason: string }[] }
>(
  `mutation AnnounceSelection($campaignId: ID!, $waivers: [WaiverInput!]) {
    announceSelection(campaignId: $campaignId, waivers: $waivers) { announcedAt }
  }`,
)

export type EditionChange = {
  /** Absent for what surrounds the cases. */
  entryId: string | null
  title: string
  change: 'added' | 'removed' | 'moved' | 'edited'
  sections: string[]
}

/** A part that two editions print differently, as either reads. */
export type EditionText = { heading: string; before: string; after: string }

export const editionTexts = document<
  { editionTexts: EditionText[] },
  { fromId: string; toId: string; entryId: string | null }
>(
  `query EditionTexts($fromId: ID!, $toId: ID!, $entryId: ID) {
    editionTexts(fromId: $fromId, toId: $toId, entryId: $entryId) { heading before after }
  }`,
)

export const editionChanges = document<{ editionChanges: EditionChange[] }, { fromId: string; toId: string }>(
  `query EditionChanges($fromId: ID!, $toId: ID!) {
    editionChanges(fromId: $fromId, toId: $toId) { entryId title change sections }
  }`,
)
