import { document } from '../platform/document'

export type PageCode = {
  file: string
  page: number
  code: string | null
  entryTitle: string | null
  entryId: string | null
  versionId: string | null
  /** Why its case takes no scan now. */
  barred: string | null
}

export type ScanPart = { uploadId: string; rotate: number; pages: number[] }

export const readCodes = document<{ readCodes: PageCode[] }, { uploadIds: string[] }>(
  `query ReadCodes($uploadIds: [ID!]!) {
    readCodes(uploadIds: $uploadIds) { file page code entryTitle entryId versionId barred }
  }`,
)

export const bindScan = document<
  { bindScan: { id: string } },
  { id: string; versionId: string; parts: ScanPart[]; typedCode: string | null }
>(
  `mutation BindScan($id: ID!, $versionId: ID!, $parts: [ScanPart!]!, $typedCode: String) {
    bindScan(id: $id, versionId: $versionId, parts: $parts, typedCode: $typedCode) { id }
  }`,
)
