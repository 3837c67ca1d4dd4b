import type { ImportResult } from '../parts/ImportDialog'
import { document } from '../platform/document'
import { fileFields } from '../platform/wire'

export type OrganisationName = { id: string; name: string; shortName: string }

export type Organisation = OrganisationName & {
  key: string
  types: string[]
  region: string
  order: number
  parent: OrganisationName | null
  hostName: string
  sealingName: string
  formerNames: string[]
  phone: string
  state: string
  revision: number
}

export type OrganisationInput = {
  id?: string
  revision?: number
  key: string
  parentId?: string
  name: string
  shortName: string
  types: string[]
  region: string
  order: number
  hostName: string
  sealingName: string
  formerNames: string[]
  phone: string
}

type Asked = {
  parentId?: string
  type?: string
  search?: string
  page: { number: number; size: number }
}

const fields = `id key name shortName types region order parent { id name shortName } hostName sealingName
  formerNames phone state revision`

export const organisationList = document<{ organisations: { items: Organisation[]; total: number } }, Asked>(
  `query OrganisationList($parentId: ID, $type: String, $search: String, $page: PageInput!) {
    organisations(parentId: $parentId, type: $type, search: $search, page: $page) { total items { ${fields} } }
  }`,
)

export const organisationOne = document<{ organisation: Organisation | null }, { id: string }>(
  `query OrganisationOne($id: ID!) { organisation(id: $id) { ${fields} } }`,
)

export const saveOrganisation = document<{ saveOrganisation: Organisation }, { input: OrganisationInput }>(
  `mutation SaveOrganisation($input: OrganisationInput!) { saveOrganisation(input: $input) { ${fields} } }`,
)

export const importOrganisations = document<{ importOrganisations: ImportResult }, { uploadId: string }>(
  `mutation ImportOrganisations($uploadId: ID!) {
    importOrganisations(uploadId: $uploadId) { created updated refused errors { ${fileFields} } }
  }`,
)
