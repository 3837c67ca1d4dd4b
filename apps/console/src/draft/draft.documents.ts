import type { Content } from '@huibian/domain'
import { draftFields, draftPastFields, filedFields, savedFields, type Draft } from '../entry/wire'
import type { FieldFigure } from '../field/figures'
import type { Filed, Measures } from '../field/filing'
import { document } from '../platform/document'
import { fileFields, type FileLink, type Violation } from '../platform/wire'

export type Snapshot = { revision: number; at: string; by: string; content: Content }
export type Saved = { id: string; revision: number; updatedAt: string; violations: Violation[] }
export type Picture = FileLink & { width: number | null; height: number | null }
export type Imported = { content: Content; unplaced: string[]; warnings: string[]; file: { name: string } }

export const draftOne = document<{ entry: Draft | null; entryFigures: FieldFigure[] }, { id: string }>(
  `query DraftOne($id: ID!) { entry(id: $id) { ${draftFields} } }`,
  `query DraftPast($id: ID!) {
    entry(id: $id) { ${draftPastFields} } entryFigures(id: $id) { field unit definition last }
  }`,
)

export const snapshotList = document<{ entry: { id: string; snapshots: Snapshot[] } | null }, { id: string }>(
  `query SnapshotList($id: ID!) { entry(id: $id) { id snapshots { revision at by content } } }`,
)

export const saveDraft = document<{ saveDraft: Saved }, { id: string; revision: number; content: Content }>(
  `mutation SaveDraft($id: ID!, $revision: Int!, $content: JSON!) {
    saveDraft(id: $id, revision: $revision, content: $content) { ${savedFields} }
  }`,
)

export const attachPicture = document<{ attachPicture: Picture }, { entryId: string; uploadId: string }>(
  `mutation AttachPicture($entryId: ID!, $uploadId: ID!) {
    attachPicture(entryId: $entryId, uploadId: $uploadId) { ${fileFields} width height }
  }`,
)

export const attachFile = document<{ attachFile: Filed }, { entryId: string; uploadId: string }>(
  `mutation AttachFile($entryId: ID!, $uploadId: ID!) {
    attachFile(entryId: $entryId, uploadId: $uploadId) { ${filedFields} }
  }`,
)

export const declareMedia = document<
  { declareMedia: { id: string } },
  { entryId: string; fileId: string; media: Measures }
>(
  `mutation DeclareMedia($entryId: ID!, $fileId: ID!, $media: MediaInput!) {
    declareMedia(entryId: $entryId, fileId: $fileId, media: $media) { id }
  }`,
)

export const importedFiles = document<
  { entry: { id: string; importedFiles: FileLink[] } | null },
  { id: string }
>(`query ImportedFiles($id: ID!) { entry(id: $id) { id importedFiles { ${fileFields} } } }`)

export const importDraft = document<{ importDraft: Imported }, { id: string; uploadId: string }>(
  `mutation ImportDraft($id: ID!, $uploadId: ID!) {
    importDraft(id: $id, uploadId: $uploadId) { content unplaced warnings file { id name } }
  }`,
)

export const importForm = document<{ importForm: Imported }, { id: string; uploadId: string }>(
  `mutation ImportForm($id: ID!, $uploadId: ID!) {
    importForm(id: $id, uploadId: $uploadId) { content unplaced warnings file { id name } }
  }`,
)
