import type { ImportResult } from '../parts/ImportDialog'
import { document } from '../platform/document'
import { fileFields, verbFields, type Verb } from '../platform/wire'

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

/** One change in the life of a unit. */
export type Reorganisation = {
  id: string
  kind: string
  fromDay: string
  says: string
  reason: string
  by: string
  at: string
  state: string
  trouble: string | null
}

/** A unit with what may be done about it and what was. */
export type UnitLife = Organisation & { verbs: Verb[]; reorganisations: Reorganisation[] }

/** What hangs on a unit, to be read before it is moved or closed. */
export type UnitAffairs = {
  cases: { campaign: string; state: string; n: number }[]
  holders: { name: string; kind: string }[]
  below: string[]
  receives: string[]
  campaigns: { campaign: string; receiver: string; follows: boolean }[]
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

export const organisationOne = document<{ organisation: UnitLife | null }, { id: string }>(
  `query OrganisationOne($id: ID!) { organisation(id: $id) { ${fields} verbs { ${verbFields} }
    reorganisations { id kind fromDay says reason by at state trouble } } }`,
)

export const organisationName = document<{ organisation: OrganisationName | null }, { id: string }>(
  'query OrganisationName($id: ID!) { organisation(id: $id) { id name shortName } }',
)

export const saveOrganisation = document<{ saveOrganisation: Organisation }, { input: OrganisationInput }>(
  `mutation SaveOrganisation($input: OrganisationInput!) { saveOrganisation(input: $input) { ${fields} } }`,
)

export const importOrganisations = document<{ importOrganisations: ImportResult }, { uploadId: string }>(
  `mutation ImportOrganisations($uploadId: ID!) {
    importOrganisations(uploadId: $uploadId) { created updated refused errors { ${fileFields} } }
  }`,
)

export const unitAffairs = document<{ unitAffairs: UnitAffairs }, { id: string; parentId?: string }>(
  `query UnitAffairs($id: ID!, $parentId: ID) {
    unitAffairs(id: $id, parentId: $parentId) {
      cases { campaign state n } holders { name kind } below receives campaigns { campaign receiver follows }
    }
  }`,
)

/** The types of units that the notices of the installation speak of. */
export const typesInNotices = document<{ organisationTypes: { id: string; label: string }[] }>(
  'query OrganisationTypes { organisationTypes { id label } }',
)

/** What every change of a unit says: which unit as it was read, from which day, on what grounds. */
type Changing = { id: string; revision: number; from: string; reason: string }

export const renameOrganisation = document<
  { renameOrganisation: { id: string } },
  Changing & { name: string; shortName: string }
>(
  `mutation RenameOrganisation($id: ID!, $revision: Int!, $name: String!, $shortName: String!, $from: String!, $reason: String!) {
    renameOrganisation(id: $id, revision: $revision, name: $name, shortName: $shortName, from: $from, reason: $reason) { id }
  }`,
)

export const moveOrganisation = document<
  { moveOrganisation: { id: string } },
  Changing & { parentId: string; hostName: string; sealingName: string }
>(
  `mutation MoveOrganisation($id: ID!, $revision: Int!, $parentId: ID!, $hostName: String!, $sealingName: String!,
    $from: String!, $reason: String!) {
    moveOrganisation(id: $id, revision: $revision, parentId: $parentId, hostName: $hostName, sealingName: $sealingName,
      from: $from, reason: $reason) { id }
  }`,
)

export const closeOrganisation = document<
  { closeOrganisation: { id: string } },
  Changing & { successorId?: string }
>(
  `mutation CloseOrganisation($id: ID!, $revision: Int!, $successorId: ID, $from: String!, $reason: String!) {
    closeOrganisation(id: $id, revision: $revision, successorId: $successorId, from: $from, reason: $reason) { id }
  }`,
)

export const reopenOrganisation = document<{ reopenOrganisation: { id: string } }, Changing>(
  `mutation ReopenOrganisation($id: ID!, $revision: Int!, $from: String!, $reason: String!) {
    reopenOrganisation(id: $id, revision: $revision, from: $from, reason: $reason) { id }
  }`,
)

export const cancelReorganisation = document<{ cancelReorganisation: { id: string } }, { id: string }>(
  `mutation CancelReorganisation($id: ID!) { cancelReorganisation(id: $id) { id } }`,
)
